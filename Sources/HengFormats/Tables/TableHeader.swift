import HengModel

/// The row of a table that names its columns.
struct TableHeader: Sendable {
  /// The rows among which the header is looked for, as titles often stand above it.
  private static let searchedRows = 50

  /// The cells' text.
  let names: [String]
  private let cells: [RecordBatch.Cell]
  private let sheet: FileLocation.Sheet?
  private let places: [String: [Int]]

  /// Finds the header among the first rows of a table: the given one, or the first of those that
  /// have the most of the columns that a map names.
  ///
  /// - Returns: The header and its place among the rows; `nil` if no row has any of the columns,
  ///   which is reported.
  static func find(
    in batch: RecordBatch, for map: TableMap, sheet: FileLocation.Sheet?, context: ReadingContext
  ) -> (header: TableHeader, row: Int)? {
    let wanted = Set(map.columns.map { folded($0.name) })
    var best: (header: TableHeader, row: Int, count: Int)?
    for row in 0..<batch.rowCount {
      let cells = Array(batch.row(row))
      if let line = map.headerRow {
        guard let first = cells.first, Int(first.line) == line else { continue }
        return (TableHeader(cells, batch, sheet), row)
      }
      if row >= searchedRows { break }
      let header = TableHeader(cells, batch, sheet)
      let count = wanted.count { header.places[$0] != nil }
      if count > best?.count ?? 0 { best = (header, row, count) }
    }
    if best == nil {
      context.report(
        .table(.headerNotFound(rows: min(searchedRows, batch.rowCount))), sheet: sheet)
    }
    return best.map { ($0.header, $0.row) }
  }

  private init(_ cells: [RecordBatch.Cell], _ batch: RecordBatch, _ sheet: FileLocation.Sheet?) {
    self.cells = cells
    self.sheet = sheet
    names = cells.map { batch.text($0).trimmed }
    var places: [String: [Int]] = [:]
    for (index, name) in names.enumerated() where !name.isEmpty {
      places[TableHeader.folded(name), default: []].append(index)
    }
    self.places = places
  }

  /// The cells up to the last one with a name.
  var width: Int { (names.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// Returns the place of a column, or reports that the header has none or several.
  func place(
    of column: TableMap.Column, map: ReadingContext, table: ReadingContext
  ) -> Int? {
    let found = places[TableHeader.folded(column.name)] ?? []
    if found.count > 1, let second = found.dropFirst().first {
      table.report(
        .table(.repeatedColumn(names[second])), sheet: sheet, line: Int(cells[second].line),
        column: Int(cells[second].column))
    }
    if let first = found.first { return found.count == 1 ? first : nil }
    let known = names.filter { !$0.isEmpty }
    map.report(
      .table(
        .unknownColumn(
          column.name, nearest: NearestName.of(column.name, among: known),
          known: Array(known.prefix(40)))), at: column.node)
    return nil
  }

  /// A name without white space and full-width forms, which headers are broken by and vary in.
  private static func folded(_ name: String) -> String {
    name.halfWidth.filter { !$0.isWhitespace }
  }
}

extension TableMap {
  /// Every column that the map names, in its order.
  var columns: [Column] {
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
