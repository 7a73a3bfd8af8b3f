package import HengDiagnostics
package import HengWorkbooks

/// The sheet of a workbook that a table stands in, and the sheets that aren't read.
package struct SheetChoice {
  package let entry: SheetEntry
  /// The other sheets that are shown and have content.
  package private(set) var unused: [String] = []
  /// Those that would do as well as the one that is taken.
  package private(set) var alternatives: [String] = []

  /// The rows by which it is told whether a sheet holds the table.
  private static let searchedRows = 50

  /// Takes the sheet that is named, or the first that is shown if no other one could be meant.
  ///
  /// - Parameters:
  ///   - file: The workbook.
  ///   - path: Its path.
  ///   - sheet: The sheet's name, and where that is written.
  ///   - countColumns: Counts the columns that are looked for in the first rows of a sheet.
  /// - Throws: ``InvalidFiles`` if there is no such sheet, if the first sheet is empty or has fewer
  ///   of the columns than another one, or if several have as many and are named by years.
  package init(
    of file: WorkbookFile, path: String, named sheet: (name: String, place: FileLocation)?,
    countColumns: (RecordBatch) -> Int
  ) throws(InvalidFiles) {
    let shown = file.sheets.filter { !$0.isHidden }
    if let sheet {
      guard let found = file.sheets.first(where: { $0.name == sheet.name }) else {
        throw InvalidFiles([
          Diagnostic(
            .sheetNotFound(sheet.name, known: file.sheets.map(\.name)), at: sheet.place)
        ])
      }
      entry = found
      return
    }
    guard let first = shown.first else { throw InvalidFiles(.emptyFile, in: path) }
    entry = first
    if shown.count == 1 { return }
    let counts = shown.map { sheet in
      SheetChoice.firstRows(of: sheet, in: file).map(countColumns)
    }
    unused = zip(shown, counts).dropFirst().compactMap { $1 == nil ? nil : $0.name }
    let most = counts.compactMap(\.self).max() ?? 0
    let likely = zip(shown, counts).filter { $1 == most }.map(\.0.name)
    func refuse(_ problem: Problem, in sheet: SheetEntry?) -> InvalidFiles {
      let place = sheet.map { FileLocation.Sheet(number: $0.number, name: $0.name) }
      return InvalidFiles([Diagnostic(problem, at: FileLocation(path: path, sheet: place))])
    }
    guard let count = counts[0] else {
      if unused.isEmpty { return }
      throw refuse(.emptySheet(others: most > 0 ? likely : unused), in: first)
    }
    if most == 0 { return }
    if count < most { throw refuse(.otherSheetFits(likely), in: first) }
    if likely.count > 1 {
      // Names that differ in their figures tell years or months, of which any may be meant.
      let periods = Set(likely.map { $0.filter(\.isNumber) })
      if periods.count > 1 { throw refuse(.severalSheets(likely), in: nil) }
      alternatives = Array(likely.dropFirst())
      unused.removeAll { likely.contains($0) }
    }
  }

  /// The first rows of a sheet, `nil` if it has none.
  private static func firstRows(of sheet: SheetEntry, in file: WorkbookFile) -> RecordBatch? {
    struct Enough: Error {}
    var batch = RecordBatch()
    do {
      try file.readRows(of: sheet) { row in
        batch.append(row)
        if batch.rowCount == searchedRows { throw Enough() }
      }
    } catch {
      // What is wrong with a sheet is told if it is read.
    }
    return batch.rowCount == 0 ? nil : batch
  }
}
