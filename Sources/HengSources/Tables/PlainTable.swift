package import HengDiagnostics
package import HengModel
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
    package var absence: CellAbsence?

    package init(
      text: String = "", line: Int? = nil, column: Int? = nil, display: Int32 = -1,
      absence: CellAbsence? = nil
    ) {
      (self.text, self.line, self.column) = (text, line, column)
      (self.display, self.absence) = (display, absence)
    }

    package var isBlank: Bool { text.isEmpty && absence == nil }
  }

  /// A table with more cells than this is too large for an analysis that holds all of it.
  package static let cellLimit = 4_000_000

  package let path: String
  package private(set) var sheet: FileLocation.Sheet?
  /// The column names.
  package private(set) var header: [Cell] = []
  /// The rows below the column names that aren't blank or left out, each as wide as the names.
  package private(set) var rows: [[Cell]] = []
  private var places: [String: [Int]] = [:]
  private var displays = DisplayList()
  private let context: ReadingContext

  /// Reads a table, or reports what keeps it from being read.
  ///
  /// The column names are those rows that the layout gives, else the first row that has the most of
  /// the columns that are looked for, else the first row with two filled cells. A row of units below
  /// them, cells beside them and rows that are left out are noted.
  ///
  /// - Parameters:
  ///   - path: The table.
  ///   - layout: What is said of its layout.
  ///   - wanted: The columns that are looked for, folded; `nil` if any will do.
  ///   - context: Takes the mistakes and notes; its path is the table's.
  package init?(
    path: String, layout: TableLayout = TableLayout(), wanted: Set<String>?,
    in context: ReadingContext
  ) {
    (self.path, self.context) = (path, context)
    let search = HeaderSearch(wanted: wanted, lines: layout.headerRows?.lines)
    do throws(InvalidFiles) {
      if TableFormat(path: path) == .workbook {
        let source = try WorkbookRows(path: path, sheet: layout.sheet) {
          wanted == nil ? 0 : search.find(in: $0)?.count ?? 0
        }
        try read(source, search, layout)
      } else {
        try read(try CSVRows(path: path) { search.find(in: $0)?.count ?? 0 }, search, layout)
      }
    } catch {
      for diagnostic in error.diagnostics { context.add(diagnostic) }
      return nil
    }
    if header.isEmpty {
      let problem = layout.headerRows.map { given in
        Diagnostic(.noHeaderRow(given.lines.last ?? 0), at: given.place)
      }
      if let problem {
        context.add(problem)
      } else {
        report(.headerNotFound(rows: HeaderSearch.searchedRows), at: Cell())
      }
      return nil
    }
    if rows.isEmpty {
      report(.noRows, at: Cell())
      return nil
    }
  }

  /// Makes a table of what stands elsewhere, such as in the file that uses it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - header: The column names; what is wrong with the table as a whole is told at the first.
  ///   - rows: The cells, each row as wide as the names.
  ///   - context: Takes the mistakes and notes; its path is the file's.
  package init(path: String, header: [Cell], rows: [[Cell]], in context: ReadingContext) {
    (self.path, self.context) = (path, context)
    (self.header, self.rows) = (header, rows)
    places = HeaderNames([header.map(\.text)]).places
  }

  private mutating func read(
    _ source: some TableRows, _ search: HeaderSearch, _ layout: TableLayout
  ) throws(InvalidFiles) {
    var source = source
    let isWorkbook = source.rowsMayBeShort
    sheet = source.sheet
    for problem in source.notes { context.note(problem) }
    var sieve: RowSieve?
    var cellCount = 0
    try source.readBatches { batch throws(InvalidFiles) in
      var first = 0
      if header.isEmpty {
        guard let found = search.find(in: batch) else { return false }
        takeHeader(found, in: batch, broken: search.broken(found, in: batch))
        sieve = RowSieve(layout, header, places, isWorkbook: isWorkbook)
        first = found.rows.upperBound + 1
      }
      displays = batch.displays
      for row in first..<max(first, batch.rowCount) {
        let cells = PlainTable.cells(of: batch, row: row)
        if let kept = sieve?.take(cells, isFirst: rows.isEmpty) { rows.append(kept) }
      }
      if let start = rows.first?.first?.line {
        for line in batch.hiddenLines where line >= start { sieve?.countHidden(line: line) }
      }
      cellCount += batch.cells.count
      if cellCount > PlainTable.cellLimit {
        throw InvalidFiles(.tooManyCells(limit: PlainTable.cellLimit), in: path)
      }
      return !context.isFull
    }
    sieve?.tell(of: self, in: context)
    reportMerges(source.merges)
  }

  /// Returns a table of other rows of the same file.
  func replacing(header: [Cell], rows: [[Cell]]) -> PlainTable {
    var table = self
    (table.header, table.rows) = (header, rows)
    table.places = HeaderNames([header.map(\.text)]).places
    return table
  }

  private mutating func takeHeader(
    _ found: HeaderSearch.Found, in batch: RecordBatch,
    broken: (name: String, column: Int, rows: ClosedRange<Int>)?
  ) {
    header = PlainTable.cells(of: batch, row: found.rows.upperBound)
    let line = header.first?.line
    for (column, name) in found.names.names.enumerated() {
      if column == header.count { header.append(Cell(line: line, column: column + 1)) }
      header[column].text = name
    }
    while header.last?.isBlank ?? false { header.removeLast() }
    places = found.names.places
    if let broken {
      let cells = PlainTable.cells(of: batch, row: broken.rows.lowerBound)
      report(
        .brokenHeader(broken.name, lines: broken.rows.map { batch.line(ofRow: $0) }),
        at: cells.first { $0.text.foldedName == broken.name.foldedName } ?? cells.first ?? Cell())
    }
  }

  /// Reports merged ranges over several cells that are read, but for notes over the whole width.
  private func reportMerges(_ merges: [CellRange]) {
    guard let first = rows.first?.first?.line, let last = rows.last?.first?.line else { return }
    let filled = Dictionary(
      rows.map { ($0.first?.line ?? 0, $0.count { !$0.isBlank }) }
    ) { first, _ in first }
    for range in merges {
      guard range.first.column <= header.count, range.first.row <= last, range.last.row >= first
      else { continue }
      // What stands alone in its row is a note, and told as such.
      if range.first.row == range.last.row, filled[range.first.row] ?? 0 <= 1 { continue }
      report(
        .mergedCells(range.text), at: Cell(line: range.first.row, column: range.first.column))
    }
  }

  private static func cells(of batch: RecordBatch, row: Int) -> [Cell] {
    batch.row(row).map { cell in
      Cell(
        text: batch.written(cell).trimmed, line: Int(cell.line), column: Int(cell.column),
        display: cell.display, absence: cell.absence)
    }
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

  /// Returns a cell's place in words.
  package func place(of cell: Cell) -> LocalizedText {
    LocalizedText(
      FileLocation(path: path, sheet: sheet, line: cell.line, column: cell.column).text)
  }

  /// Notes the columns with a name that nothing is read from.
  package func noteUnused(besides used: [Int]) {
    let others = Set(header.indices).subtracting(used).sorted().filter { !header[$0].isBlank }
    guard let first = others.first else { return }
    note(.unusedColumns(others.map { header[$0].text }), at: header[first])
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
    let found = places[name.foldedName] ?? []
    if found.count > 1 { report(.repeatedColumn(name), at: header[found[1]]) }
    return found.first
  }
}
