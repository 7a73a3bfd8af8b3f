package import HengDiagnostics
package import HengModel
package import HengSources

/// The row of a table that names its columns.
package struct TableHeader: Sendable {
  /// The rows among which the header is looked for, as titles often stand above it.
  private static let searchedRows = 50

  /// The cells' text.
  package let names: [String]
  private let cells: [RecordBatch.Cell]
  private let sheet: FileLocation.Sheet?
  private let places: [String: [Int]]

  /// Finds the header among the first rows of a table: the rows that the map gives, or the first
  /// of those that have the most of the columns that it names.
  ///
  /// - Returns: The header and the place of its last row.
  /// - Throws: ``InvalidFiles`` if there is no such row, or none that has any of the columns.
  package static func find(
    in batch: RecordBatch, for map: TableMap, sheet: FileLocation.Sheet?
  ) throws(InvalidFiles) -> (header: TableHeader, row: Int) {
    if let given = map.headerRows { return try header(in: batch, at: given, of: map, sheet) }
    let wanted = map.foldedColumns
    var best: (header: TableHeader, row: Int, count: Int)?
    for row in 0..<min(batch.rowCount, searchedRows) {
      let header = TableHeader([batch.row(row)], batch, sheet)
      let count = header.count(of: wanted)
      if count > best?.count ?? 0 { best = (header, row, count) }
    }
    if let best {
      if best.count < wanted.count, let broken = broken(header: best, in: batch, wanted, sheet) {
        throw InvalidFiles([
          Diagnostic(
            .brokenHeader(broken.name, lines: broken.lines),
            at: FileLocation(
              path: map.tablePath, sheet: sheet, line: broken.cell.map { Int($0.line) },
              column: broken.cell.map { Int($0.column) }))
        ])
      }
      return (best.header, best.row)
    }
    throw InvalidFiles([
      Diagnostic(
        .headerNotFound(rows: min(searchedRows, batch.rowCount)),
        at: FileLocation(path: map.tablePath, sheet: sheet))
    ])
  }

  /// Finds the rows around a header's row that have more of the columns together, as merged cells of
  /// two rows leave names in the upper one.
  private static func broken(
    header best: (header: TableHeader, row: Int, count: Int), in batch: RecordBatch,
    _ wanted: Set<String>, _ sheet: FileLocation.Sheet?
  ) -> (name: String, cell: RecordBatch.Cell?, lines: [Int])? {
    let candidates = [
      best.row - 1...best.row, best.row...best.row + 1, best.row - 2...best.row,
    ].filter { $0.lowerBound >= 0 && $0.upperBound < batch.rowCount }
    for rows in candidates {
      let joined = TableHeader(rows.map { batch.row($0) }, batch, sheet)
      guard joined.count(of: wanted) > best.count else { continue }
      let missing = joined.names.indices.first { place in
        let name = joined.names[place].foldedName
        return wanted.contains(name) && best.header.places[name] == nil
      }
      guard let missing else { continue }
      let cell = rows.lazy.compactMap { row in
        let cells = batch.row(row)
        return missing < cells.count ? cells[cells.startIndex + missing] : nil
      }.first { !batch.isBlank($0) }
      return (joined.names[missing], cell, rows.map { batch.line(ofRow: $0) })
    }
    return nil
  }

  private static func header(
    in batch: RecordBatch, at given: TableMap.HeaderRows, of map: TableMap,
    _ sheet: FileLocation.Sheet?
  ) throws(InvalidFiles) -> (header: TableHeader, row: Int) {
    var found: [Int] = []
    var row = 0
    for line in given.lines {
      while row < batch.rowCount, batch.line(ofRow: row) < line { row += 1 }
      guard row < batch.rowCount, batch.line(ofRow: row) == line else {
        throw InvalidFiles([
          Diagnostic(
            .noHeaderRow(line),
            at: FileLocation(path: map.path, line: given.node.line, column: given.node.column))
        ])
      }
      found.append(row)
    }
    return (TableHeader(found.map { batch.row($0) }, batch, sheet), row)
  }

  private init(
    _ rows: [ArraySlice<RecordBatch.Cell>], _ batch: RecordBatch, _ sheet: FileLocation.Sheet?
  ) {
    self.sheet = sheet
    cells = Array(rows.last ?? [])
    let header = HeaderNames(rows.map { row in row.map { batch.text($0).trimmed } })
    (names, places) = (header.names, header.places)
  }

  /// Tells which columns have a name and aren't read.
  package func noteOfUnused(besides used: [Int], in path: String) -> [Diagnostic] {
    let read = Set(used)
    let unused = names.indices.filter { !names[$0].isEmpty && !read.contains($0) }
    guard let first = unused.first else { return [] }
    let cell = first < cells.count ? cells[first] : cells.first
    return [
      Diagnostic(
        .unusedColumns(unused.map { names[$0] }),
        at: .file(
          FileLocation(
            path: path, sheet: sheet, line: cell.map { Int($0.line) },
            column: cell.map { Int($0.column) })), .note)
    ]
  }

  /// Counts those columns of some, folded, that the header has.
  package func count(of columns: Set<String>) -> Int { columns.count { places[$0] != nil } }

  /// The cells up to the last one with a name.
  package var width: Int { (names.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// Returns the unit that stands in brackets at the end of a column's name, as in 预算（元）.
  package func unit(ofColumn place: Int) -> UnitOfMeasure? {
    let name = names[place].foldedName
    guard name.last == ")", let opening = name.lastIndex(of: "(") else { return nil }
    var text = name[name.index(after: opening)...].dropLast()
    if text.hasPrefix("单位:") { text = text.dropFirst(3) }
    return text.isEmpty ? nil : UnitOfMeasure(text)
  }

  /// Returns the place of a column, or reports that the header has none or several.
  package func place(
    of column: TableMap.Column, map: ReadingContext, table: ReadingContext
  ) -> Int? {
    let found = places[column.name.foldedName] ?? []
    if found.count > 1, let second = found.dropFirst().first {
      table.report(
        .repeatedColumn(names[second]), sheet: sheet,
        line: cells.first.map { Int($0.line) },
        column: second < cells.count ? Int(cells[second].column) : nil)
    }
    if let first = found.first { return found.count == 1 ? first : nil }
    let known = names.filter { !$0.isEmpty }
    map.report(
      .unknownColumn(
        column.name, nearest: NearestName.of(column.name, among: known),
        known: Array(known.prefix(40))), at: column.node)
    return nil
  }
}

extension TableMap {
  /// The names of the columns that the map names, folded.
  package var foldedColumns: Set<String> { Set(columns.map(\.name.foldedName)) }

  /// Every column that the map names, in its order.
  package var columns: [Column] {
    var found = [unit] + [label].compactMap { $0 } + facts.map(\.column)
    if case .column(let column) = year { found.append(column) }
    for judgement in judgements {
      switch judgement.decision {
      case .marks(let column), .incidents(let column), .notApplicable(let column),
        .exercised(let column):
        found.append(column)
      case .level(let column, let marks): found += [column] + [marks].compactMap { $0 }
      case .items(let items): found += items.map(\.column)
      case .score(let column, let whole):
        found.append(column)
        if case .column(let total) = whole { found.append(total) }
      }
    }
    for survey in surveys {
      found += [survey.satisfied, survey.asked] + [survey.population].compactMap { $0 }
    }
    return found
  }
}
