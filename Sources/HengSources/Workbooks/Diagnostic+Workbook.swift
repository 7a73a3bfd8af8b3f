package import HengDiagnostics
package import HengWorkbooks

extension Diagnostic {
  /// Tells an error of a workbook, with its sheet and cell as far as it knows them.
  package init(_ error: WorkbookError, in path: String) {
    var location = FileLocation(path: path)
    switch error {
    case .badRow(let sheet, _), .tooManyMerges(let sheet, _), .badMerge(let sheet, _),
      .tooManyCells(let sheet, _):
      location.sheet = FileLocation.Sheet(number: sheet.number, name: sheet.name)
    case .cell(_, let sheet, let cell):
      let address = CellAddress(cell)
      location.sheet = FileLocation.Sheet(number: sheet.number, name: sheet.name)
      (location.line, location.column) = (address?.row, address?.column)
    default: break
    }
    self.init(Diagnostic.foreign(error, path) ?? .workbook(error), at: location)
  }

  /// The problem of a file that has nothing of a workbook but maybe its name.
  private static func foreign(_ error: WorkbookError, _ path: String) -> Problem? {
    switch error {
    case .notAnArchive, .otherFormat, .missingPart, .wrongRoot, .damagedArchive: break
    default: return nil
    }
    switch ForeignFile(path: path) {
    case .workbook, .oldWorkbook, .openDocumentWorkbook, nil: return nil
    case .archive where error == .damagedArchive: return nil
    case let kind?: return .foreignFile(kind)
    }
  }
}
