package import HengDiagnostics
package import HengWorkbooks

/// A table that is read as a whole: one row of column names and rows of cells.
package struct PlainTable {
  /// A cell with its place.
  package struct Cell {
    package var text = ""
    package var line: Int?
    package var column: Int?
    /// What the cell of a workbook shows of its number, as a place among the table's displays.
    package var display: Int32 = -1
    package var isUncalculated = false

    package init(
      text: String = "", line: Int? = nil, column: Int? = nil, display: Int32 = -1,
      isUncalculated: Bool = false
    ) {
      (self.text, self.line, self.column) = (text, line, column)
      (self.display, self.isUncalculated) = (display, isUncalculated)
    }

    package var isBlank: Bool { text.isEmpty && !isUncalculated }
  }

  /// A table with more cells than this is too large for an analysis that holds all of it.
  package static let cellLimit = 4_000_000
  /// The rows among which the column names are looked for, as titles often stand above them.
  private static let searchedRows = 50

  package let path: String
  package private(set) var sheet: FileLocation.Sheet?
  /// The column names.
  package private(set) var header: [Cell] = []
  /// The rows below the column names that aren't blank, each as wide as the names.
  package private(set) var rows: [[Cell]] = []
  private var displays = DisplayList()
  private let context: ReadingContext

  /// Reads a table, or reports what keeps it from being read.
  ///
  /// The column names are the first row that has the most of those that are looked for, or the
  /// first row with two filled cells if none are.
  ///
  /// - Parameters:
  ///   - path: The table.
  ///   - sheet: The sheet of a workbook, and where it is named.
  ///   - wanted: The columns that are looked for, folded; `nil` if any will do.
  ///   - context: Takes the mistakes; its path is the table's.
  package init?(
    path: String, sheet: (name: String, place: FileLocation)?, wanted: Set<String>?,
    in context: ReadingContext
  ) {
    (self.path, self.context) = (path, context)
    do throws(InvalidFiles) {
      if TableFormat(path: path) == .workbook {
        try read(try WorkbookRows(path: path, sheet: sheet), wanted)
      } else {
        try read(
          try CSVRows(path: path) { PlainTable.headerRow(in: $0, wanted)?.count ?? 0 }, wanted)
      }
    } catch {
      for diagnostic in error.diagnostics { context.add(diagnostic) }
      return nil
    }
    if header.isEmpty {
      report(.headerNotFound(rows: PlainTable.searchedRows), at: Cell())
      return nil
    }
    if rows.isEmpty {
      report(.noRows, at: Cell())
      return nil
    }
  }

  private mutating func read(
    _ source: some TableRows, _ wanted: Set<String>?
  ) throws(InvalidFiles) {
    var source = source
    sheet = source.sheet
    let mayBeShort = source.rowsMayBeShort
    var cellCount = 0
    try source.readBatches { batch throws(InvalidFiles) in
      var first = 0
      if header.isEmpty {
        guard let found = PlainTable.headerRow(in: batch, wanted) else { return false }
        header = PlainTable.cells(of: batch, row: found.row)
        while header.last?.isBlank ?? false { header.removeLast() }
        first = found.row + 1
      }
      for row in first..<max(first, batch.rowCount) {
        add(PlainTable.cells(of: batch, row: row), mayBeShort: mayBeShort)
      }
      displays = batch.displays
      cellCount += batch.cells.count
      if cellCount > PlainTable.cellLimit {
        throw InvalidFiles(.tooManyCells(limit: PlainTable.cellLimit), in: path)
      }
      return !context.isFull
    }
    for range in source.merges {
      let lines = rows.compactMap { $0.first?.line }
      guard range.first.column <= header.count,
        let last = lines.last, let first = lines.first, range.first.row <= last,
        range.last.row >= first
      else { continue }
      report(
        .mergedCells(range.text),
        at: Cell(line: range.first.row, column: range.first.column))
    }
  }

  private mutating func add(_ cells: [Cell], mayBeShort: Bool) {
    if cells.allSatisfy(\.isBlank) { return }
    var cells = cells
    while cells.count > header.count, cells.last?.isBlank ?? false { cells.removeLast() }
    if cells.count > header.count || (cells.count < header.count && !mayBeShort) {
      report(.cellCount(cells.count, expected: header.count), at: cells[0])
    }
    while cells.count < header.count {
      cells.append(Cell(line: cells.first?.line, column: mayBeShort ? cells.count + 1 : nil))
    }
    rows.append(cells)
  }

  private static func cells(of batch: RecordBatch, row: Int) -> [Cell] {
    batch.row(row).map { cell in
      Cell(
        text: batch.written(cell).trimmed, line: Int(cell.line), column: Int(cell.column),
        display: cell.display, isUncalculated: cell.isUncalculated)
    }
  }

  private static func headerRow(
    in batch: RecordBatch, _ wanted: Set<String>?
  ) -> (row: Int, count: Int)? {
    var best: (row: Int, count: Int)?
    for row in 0..<min(batch.rowCount, searchedRows) {
      let names = Set(batch.row(row).map { batch.text($0).foldedName })
      guard let wanted else {
        let count = names.count { !$0.isEmpty }
        if count >= 2 { return (row, count) }
        continue
      }
      let count = names.intersection(wanted).count
      if count > best?.count ?? 0 { best = (row, count) }
    }
    return best
  }

  // MARK: Cells

  /// Reports a mistake at a cell, or of the table as a whole at one without a place.
  package func report(_ problem: Problem, at cell: Cell) {
    context.report(problem, sheet: sheet, line: cell.line, column: cell.column)
  }

  /// Notes at a cell of a column how it was read.
  package func note(_ problem: Problem, at cell: Cell, ofColumn column: Int? = nil) {
    context.columnName = column.map { header[$0].text }
    context.note(problem, sheet: sheet, line: cell.line, column: cell.column)
    context.columnName = nil
  }

  /// Returns what a cell shows of its number, or adds to its text; `nil` for text as it stands.
  package func display(of cell: Cell) -> NumberDisplay? {
    cell.display < 0 ? nil : displays[cell.display]
  }

  /// Reports a mistake at a cell of a column.
  package func report(_ problem: Problem, at cell: Cell, ofColumn column: Int) {
    context.columnName = header[column].text
    report(problem, at: cell)
    context.columnName = nil
  }

  /// Returns the column of a name, and reports a second one.
  package func column(named name: String) -> Int? {
    let found = header.indices.filter { header[$0].text.foldedName == name.foldedName }
    if found.count > 1 { report(.repeatedColumn(name), at: header[found[1]]) }
    return found.first
  }
}
