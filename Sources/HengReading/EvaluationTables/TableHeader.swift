package import HengDiagnostics
package import HengModel
package import HengSources

/// The row of a table that names its columns.
package struct TableHeader: Sendable {
  /// The cells' text.
  package let names: [String]
  private let cells: [RecordBatch.Cell]
  private let sheet: FileLocation.Sheet?
  private let places: [String: [Int]]

  /// Finds the header among the first rows of a table: the rows that the map gives, or the first
  /// of those that have the most of the columns that it names.
  ///
  /// - Returns: The header and the place of its last row.
  /// - Throws: ``InvalidFiles`` if there is no such row, none that has any of the columns, or one
  ///   that has fewer of them than it has together with its neighbours.
  package static func find(
    in batch: RecordBatch, for map: TableMap, sheet: FileLocation.Sheet?
  ) throws(InvalidFiles) -> (header: TableHeader, row: Int) {
    let search = map.headerSearch
    guard let found = search.find(in: batch) else {
      throw InvalidFiles([map.lacksHeader(in: batch, sheet)])
    }
    if let broken = search.broken(found, in: batch) {
      let cell = broken.rows.lazy.compactMap { row in
        let cells = batch.row(row)
        return broken.column < cells.count ? cells[cells.startIndex + broken.column] : nil
      }.first { !batch.isBlank($0) }
      throw InvalidFiles([
        Diagnostic(
          .brokenHeader(broken.name, lines: broken.rows.map { batch.line(ofRow: $0) }),
          at: FileLocation(
            path: map.tablePath, sheet: sheet, line: cell.map { Int($0.line) },
            column: cell.map { Int($0.column) }))
      ])
    }
    let row = found.rows.upperBound
    return (TableHeader(found.names, Array(batch.row(row)), sheet), row)
  }

  private init(
    _ columns: HeaderNames, _ cells: [RecordBatch.Cell], _ sheet: FileLocation.Sheet?
  ) {
    (names, places) = (columns.names, columns.places)
    (self.cells, self.sheet) = (cells, sheet)
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
  /// Finds the columns that the map names.
  package var headerSearch: HeaderSearch {
    HeaderSearch(wanted: Set(columns.map(\.name.foldedName)), lines: headerRows?.lines)
  }

  /// What is wrong with a table that has no header: a row that the map gives isn't there, or no row
  /// has any of the columns.
  fileprivate func lacksHeader(
    in batch: RecordBatch, _ sheet: FileLocation.Sheet?
  ) -> Diagnostic {
    guard let headerRows,
      let line = headerRows.lines.first(where: { HeaderSearch.row(ofLine: $0, in: batch) == nil })
    else {
      return Diagnostic(
        .headerNotFound(rows: min(HeaderSearch.searchedRows, batch.rowCount)),
        at: FileLocation(path: tablePath, sheet: sheet))
    }
    let node = headerRows.node
    return Diagnostic(
      .noHeaderRow(line), at: FileLocation(path: path, line: node.line, column: node.column))
  }

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
