import HengDiagnostics

/// Finds the rows of a plain table that name its columns.
struct HeaderSearch {
  /// The rows among which they are looked for, as titles often stand above them.
  static let searchedRows = 50

  /// The columns that are looked for, folded; `nil` if any will do.
  let wanted: Set<String>?
  /// The rows that are given.
  let lines: [Int]?

  /// A header: its rows, the last of them included, and how many of the wanted columns it has.
  struct Found {
    var rows: ClosedRange<Int>
    var names: HeaderNames
    var count: Int
  }

  /// Finds the header among the first rows: those that are given, else the first that has the most
  /// of the wanted columns, else the first with two filled cells.
  func find(in batch: RecordBatch) -> Found? {
    if let lines {
      let rows = lines.compactMap { line in
        (0..<batch.rowCount).first { batch.line(ofRow: $0) == line }
      }
      guard rows.count == lines.count, let first = rows.first, let last = rows.last else {
        return nil
      }
      return found(first...last, names(of: rows, in: batch))
    }
    var best: Found?
    for row in 0..<min(batch.rowCount, HeaderSearch.searchedRows) {
      let found = found(row...row, names(of: [row], in: batch))
      if wanted == nil {
        if found.count >= 2 { return found }
      } else if found.count > best?.count ?? 0 {
        best = found
      }
    }
    return best
  }

  /// Finds the rows around a header that have more of the wanted columns together, as merged cells
  /// of two rows leave names in the upper one, and a name that the header lacks.
  func broken(_ header: Found, in batch: RecordBatch) -> (name: String, rows: ClosedRange<Int>)? {
    guard let wanted, lines == nil, header.count < wanted.count else { return nil }
    let row = header.rows.lowerBound
    let candidates = [row - 1...row, row...row + 1, row - 2...row].filter {
      $0.lowerBound >= 0 && $0.upperBound < batch.rowCount
    }
    for rows in candidates {
      let joined = names(of: Array(rows), in: batch)
      guard joined.count(of: wanted) > header.count else { continue }
      let missing = joined.names.first {
        wanted.contains($0.foldedName) && header.names.places[$0.foldedName] == nil
      }
      if let missing { return (missing, rows) }
    }
    return nil
  }

  private func names(of rows: [Int], in batch: RecordBatch) -> HeaderNames {
    HeaderNames(rows.map { row in batch.row(row).map { batch.text($0).trimmed } })
  }

  private func found(_ rows: ClosedRange<Int>, _ names: HeaderNames) -> Found {
    let count =
      wanted.map { names.count(of: $0) } ?? names.names.count { !$0.foldedName.isEmpty }
    return Found(rows: rows, names: names, count: count)
  }
}
