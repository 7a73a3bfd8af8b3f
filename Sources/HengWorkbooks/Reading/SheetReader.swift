/// Reads the rows of a sheet and its merged ranges.
final class SheetReader: XMLHandler {
  /// The innermost known element that the parser is in.
  private enum Place {
    case outside, rows, row, cell, merges
  }

  private let sheet: SheetEntry
  private let limits: ReadingLimits
  private var cellReader: CellReader
  private var rows: [ReadRow] = []
  private var row = ReadRow(number: 0, cells: [])
  private var rowTextBytes = 0
  private var lastColumn = 0
  private var place = Place.outside
  private let mergeReader: MergeReader
  var merges: [CellRange] { mergeReader.merges }

  init(_ sheet: SheetEntry, context: SheetContext, limits: ReadingLimits) {
    self.sheet = sheet
    self.limits = limits
    cellReader = CellReader(context: context)
    mergeReader = MergeReader(sheet, limits: limits)
  }

  /// Returns the rows that were completed since it was last asked.
  func takeRows() -> [ReadRow] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookError) -> Bool {
    switch (place, name) {
    case (.outside, "sheetData"): place = .rows
    case (.outside, "mergeCells"): place = .merges
    case (.rows, "row"):
      try beginRow(attributes)
      place = .row
    case (.row, "c"):
      try beginCell(attributes)
      place = .cell
    case (.row, "row"), (.cell, "row"), (.cell, "c"), (.rows, "c"):
      throw .unexpectedElement(part: sheet.part, element: name)
    case (.cell, _): return cellReader.begin(name, attributes)
    case (.merges, "mergeCell"): try mergeReader.add(attributes["ref"] ?? "")
    default: break
    }
    return false
  }

  func end(_ name: String, text: String) throws(WorkbookError) {
    switch (place, name) {
    case (.rows, "sheetData"), (.merges, "mergeCells"): place = .outside
    case (.row, "row"):
      if !row.cells.isEmpty { rows.append(row) }
      row.cells = []
      place = .rows
    case (.cell, "c"):
      try endCell()
      place = .row
    case (.cell, _):
      do throws(CellFault) { try cellReader.end(name, text) } catch { throw fault(error) }
    default: break
    }
  }

  private func beginRow(_ attributes: XMLAttributes) throws(WorkbookError) {
    let text = attributes["r"]
    guard let number = text.map({ Int($0) }) ?? row.number + 1, number > row.number,
      number <= CellAddress.rowLimit
    else { throw .badRow(sheet: sheet, row: text ?? "\(row.number + 1)") }
    row = ReadRow(number: number, cells: [])
    row.isHidden = attributes["hidden"].map { ["1", "true"].contains($0) } ?? false
    rowTextBytes = 0
    lastColumn = 0
  }

  private func beginCell(_ attributes: XMLAttributes) throws(WorkbookError) {
    cellReader.begin(
      reference: attributes["r"], type: attributes["t"] ?? "n", format: attributes["s"])
    guard let reference = attributes["r"] else {
      lastColumn += 1
      if lastColumn > CellAddress.columnLimit { throw fault(.badAddress) }
      return
    }
    guard let address = CellAddress(reference) else { throw fault(.badAddress) }
    guard address.row == row.number, address.column > lastColumn else { throw fault(.misplaced) }
    lastColumn = address.column
  }

  private func endCell() throws(WorkbookError) {
    let cell: ReadCell?
    do throws(CellFault) {
      cell = try cellReader.cell(column: lastColumn)
    } catch {
      throw fault(error)
    }
    guard let cell else { return }
    rowTextBytes += cell.textBytes
    if rowTextBytes > limits.textBytes {
      throw .tooMuchText(part: sheet.part, limit: limits.textBytes)
    }
    row.cells.append(cell)
  }

  private func fault(_ fault: CellFault) -> WorkbookError {
    let place =
      cellReader.reference
      ?? CellAddress.letters(ofColumn: max(1, lastColumn)) + String(row.number)
    return .cell(fault, sheet: sheet, cell: place)
  }
}
