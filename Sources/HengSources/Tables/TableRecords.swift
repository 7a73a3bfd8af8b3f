package import HengDiagnostics
import HengModel
package import HengWorkbooks

/// Some rows of a table as text, one after the other in a single buffer.
package struct RecordBatch: Sendable {
  /// The place of a cell: its text in the buffer, and where the file has it.
  package struct Cell: Sendable {
    package var start: Int32
    package var end: Int32
    /// The line from 1, in a workbook the row.
    package var line: Int32
    /// The column from 1, in Unicode scalars, in a workbook that of the cell.
    package var column: Int32
    /// What the cell of a workbook shows of its number, or adds to its text, as a place among the
    /// batch's displays; −1 for text as it stands.
    package var display: Int32 = -1
    /// Why it has no content though it isn't empty.
    package var absence: CellAbsence?
  }

  /// The cells' text as UTF-8; a number as its digits, a percentage as a fraction.
  package var bytes: [UInt8] = []
  package var cells: [Cell] = []
  /// What cells show of their numbers, each once.
  package var displays = DisplayList()
  /// Where the cells of each row end.
  package var rowEnds: [Int] = []
  /// The lines of rows that a workbook doesn't show.
  package var hiddenLines: [Int] = []

  package var rowCount: Int { rowEnds.count }

  /// Whether the batch has its measure of rows, cells or text.
  package var isFull: Bool {
    rowEnds.count >= TableLimits.batchRows || cells.count >= TableLimits.batchCells
      || bytes.count >= TableLimits.batchBytes
  }

  /// Returns the cells of a row.
  package func row(_ index: Int) -> ArraySlice<Cell> {
    cells[(index == 0 ? 0 : rowEnds[index - 1])..<rowEnds[index]]
  }

  /// Returns the line that a row starts in.
  package func line(ofRow index: Int) -> Int { row(index).first.map { Int($0.line) } ?? 0 }

  /// Returns a cell's text as the buffer has it.
  package func written(_ cell: Cell) -> String {
    String(decoding: bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }

  /// Returns a cell's text as a table of text has it, a percentage with its sign.
  package func text(_ cell: Cell) -> String {
    let text = written(cell)
    guard isPercent(cell), let share = Rational(decimal: text) else { return text }
    return (share * 100).description + "%"
  }

  /// Returns whether a cell's number is a fraction that is shown as a percentage.
  package func isPercent(_ cell: Cell) -> Bool { display(of: cell)?.kind == .percent }

  /// Returns what a cell shows of its number, or adds to its text; `nil` for text as it stands.
  package func display(of cell: Cell) -> NumberDisplay? {
    cell.display < 0 ? nil : displays[cell.display]
  }

  /// Returns whether a cell holds nothing but white space.
  package func isBlank(_ cell: Cell) -> Bool {
    if cell.start == cell.end { return cell.absence == nil }
    // Every white space starts with an ASCII control, a space, or a byte beyond ASCII.
    let first = bytes[Int(cell.start)]
    return (first <= 0x20 || first >= 0x80) && text(cell).allSatisfy(\.isWhitespace)
  }

  /// Forgets the rows; the displays stay, as the next rows have them too.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    rowEnds.removeAll(keepingCapacity: true)
    hiddenLines.removeAll()
  }
}

/// A source of a table's rows, header and titles included.
package protocol TableRows {
  /// The sheet that the rows stand in, in a workbook.
  var sheet: FileLocation.Sheet? { get }
  /// Whether a row ends behind its last filled cell, as in a workbook.
  var rowsMayBeShort: Bool { get }
  /// What is told of the way that the file is read: its encoding, its sheets.
  var notes: [Problem] { get }
  /// The merged ranges of the sheet, known when all rows were read.
  var merges: [CellRange] { get }

  /// Reads the merged ranges of the sheet before its rows.
  ///
  /// - Throws: ``InvalidFiles`` if the file can't be read to its end.
  func readMerges() throws(InvalidFiles) -> [CellRange]

  /// Reads all rows, batch by batch.
  ///
  /// - Parameter body: Takes a batch with at least one row, and returns whether to go on.
  /// - Throws: ``InvalidFiles`` with what keeps the file from being read further, or of `body`.
  mutating func readBatches(
    _ body: (RecordBatch) throws(InvalidFiles) -> Bool
  ) throws(InvalidFiles)
}

/// How large a table may be.
///
/// A batch ends at its first full measure.
///
/// Source: Microsoft, "Excel specifications and limits", for rows, columns and the 32,767 characters
/// of a cell.
package enum TableLimits {
  package static let rows = 1_048_576
  package static let columns = 16_384
  package static let cellBytes = 4 * 32_767
  package static let rowBytes = 4 << 20
  package static let batchRows = 2_048
  package static let batchCells = 1 << 18
  package static let batchBytes = 4 << 20
  package static let fileBytes = 1 << 30
}
