package import HengWorkbooks

extension WorkbookError {
  /// The stable kebab-case name of the kind of mistake.
  var code: String {
    switch self {
    case .notFound: "file-not-found"
    case .notAFile: "not-a-file"
    case .unreadable: "unreadable-file"
    case .emptyFile: "empty-file"
    case .fileTooLarge: "file-too-large"
    case .notAnArchive: "not-a-workbook"
    case .otherFormat: "other-format"
    case .damagedArchive, .damagedPart: "damaged-workbook"
    case .tooManyEntries: "too-many-parts"
    case .badEntryName: "bad-part-name"
    case .duplicateEntry: "duplicate-part"
    case .encryptedEntry: "encrypted-part"
    case .unsupportedCompression: "unsupported-compression"
    case .inflatesTooFar: "inflates-too-far"
    case .missingPart: "missing-part"
    case .malformed: "xml-syntax"
    case .documentType: "document-type"
    case .nestedTooDeep: "nesting-too-deep"
    case .markupTooLong: "markup-too-long"
    case .wrongRoot, .unexpectedElement: "unexpected-element"
    case .badAttribute: "bad-attribute"
    case .badTarget: "bad-target"
    case .tooMany, .tooManyMerges, .tooManyCells: "too-many-values"
    case .tooMuchText: "too-much-text"
    case .sharedStringTooLong: "text-too-long"
    case .noSheets: "no-sheets"
    case .badSheetName: "bad-sheet-name"
    case .badRow: "bad-row"
    case .badMerge: "bad-merged-range"
    case .cell(let fault, _, _): fault.code
    }
  }
}

extension CellFault {
  fileprivate var code: String {
    switch self {
    case .badAddress: "bad-cell-address"
    case .misplaced: "misplaced-cell"
    case .unknownType: "unknown-cell-type"
    case .notANumber: "not-a-number"
    case .notABoolean: "not-a-boolean"
    case .notADate: "not-a-date"
    case .noSharedString: "no-shared-string"
    case .noFormat: "no-cell-format"
    case .textTooLong: "text-too-long"
    }
  }
}

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
    self.init(.workbook(error), at: location)
  }
}
