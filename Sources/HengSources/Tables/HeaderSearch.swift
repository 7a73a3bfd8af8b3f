/// Finds the rows of a table that name its columns.
package struct HeaderSearch {
  /// The rows among which they are looked for, as titles often stand above them.
  package static let searchedRows = 50

  /// The columns that are looked for, folded; `nil` if any will do.
  private let wanted: Set<String>?
  /// The rows that are given.
  private let lines: [Int]?

  /// A header: its rows, the last of them included, and how many of the wanted columns it has.
  package struct Found {
    package var rows: ClosedRange<Int>
    package var names: HeaderNames
    package var count: Int
  }

  /// Creates a search.
  package init(wanted: Set<String>?, lines: [Int]?) { (self.wanted, self.lines) = (wanted, lines) }

  /// Finds the header among the first rows: those that are given, else the first that has the most
  /// of the wanted columns, else the first with two filled cells.
  package func find(in batch: RecordBatch) -> Found? {
    if let lines {
      let rows = lines.compactMap { HeaderSearch.row(ofLine: $0, in: batch) }
      guard rows.count == lines.count, let first = rows.first, let last = rows.last else {
        return nil
      }
      let names = names(of: rows, in: batch)
      let count =
        wanted.map { names.count(of: $0) } ?? names.names.count { !$0.foldedName.isEmpty }
      return Found(rows: first...last, names: names, count: count)
    }
    var best: (row: Int, count: Int)?
    for row in 0..<min(batch.rowCount, HeaderSearch.searchedRows) {
      // Names are put together for the header alone, as most rows are none.
      let texts = batch.row(row).map { batch.text($0).foldedName }
      if let wanted {
        let count = Set(texts).intersection(wanted).count
        if count > best?.count ?? 0 { best = (row, count) }
      } else {
        let count = texts.count { !$0.isEmpty }
        if count >= 2 {
          best = (row, count)
          break
        }
      }
    }
    return best.map { row, count in
      Found(rows: row...row, names: names(of: [row], in: batch), count: count)
    }
  }

  /// Returns the row that starts in a line, `nil` if nothing stands there.
  package static func row(ofLine line: Int, in batch: RecordBatch) -> Int? {
    (0..<batch.rowCount).first { batch.line(ofRow: $0) == line }
  }

  /// Finds the rows around a header that have more of the wanted columns together, as merged cells
  /// of two rows leave names in the upper one, and the column of a name that the header lacks.
  package func broken(
    _ header: Found, in batch: RecordBatch
  ) -> (name: String, column: Int, rows: ClosedRange<Int>)? {
    guard let wanted, lines == nil, header.count < wanted.count else { return nil }
    let row = header.rows.lowerBound
    let candidates = [row - 1...row, row...row + 1, row - 2...row].filter {
      $0.lowerBound >= 0 && $0.upperBound < batch.rowCount
    }
    for rows in candidates {
      let joined = names(of: Array(rows), in: batch)
      guard joined.count(of: wanted) > header.count else { continue }
      let missing = joined.names.firstIndex {
        wanted.contains($0.foldedName) && header.names.places[$0.foldedName] == nil
      }
      if let missing { return (joined.names[missing], missing, rows) }
    }
    return nil
  }

  private func names(of rows: [Int], in batch: RecordBatch) -> HeaderNames {
    HeaderNames(rows.map { row in batch.row(row).map { batch.text($0).trimmed } })
  }
}
