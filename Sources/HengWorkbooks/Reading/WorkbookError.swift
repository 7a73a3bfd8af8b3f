/// A reason that a workbook can't be read.
///
/// A *part* is a file within the archive, such as `xl/workbook.xml`.
public enum WorkbookError: Error, Hashable, Sendable {
  /// A kind of file that isn't XLSX but is taken for one.
  public enum OtherFormat: Hashable, Sendable {
    /// Excel 97–2003, or any workbook under a password: both are OLE compound files.
    case legacyOrProtected
    /// OpenDocument, such as `.ods`.
    case openDocument
    /// The binary `.xlsb`.
    case binaryWorkbook
  }

  /// A bound on inflating.
  public enum Bound: Hashable, Sendable {
    /// The bytes of one part.
    case part(limit: Int)
    /// The bytes of all parts.
    case total(limit: Int)
    /// The ratio of a part's bytes to those in the archive.
    case ratio(limit: Int)
  }

  /// Something that a workbook has too many of.
  public enum Countable: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case relationships, sheets, sharedStrings, cellFormats
  }

  // MARK: The file

  /// There is no file of this path.
  case notFound
  /// The path leads to a folder or a device.
  case notAFile
  /// The file can't be opened.
  case unreadable
  /// The file has no bytes.
  case emptyFile
  /// The file is larger than the limit.
  case fileTooLarge(bytes: Int, limit: Int)
  /// The file doesn't begin as a ZIP archive does.
  case notAnArchive
  /// The file is of another kind.
  case otherFormat(OtherFormat)

  // MARK: The archive

  /// The archive's directory can't be read: the file was cut off or damaged.
  case damagedArchive
  /// A part's data can't be inflated or doesn't have its checksum.
  case damagedPart(String)
  /// The archive has more entries than the limit.
  case tooManyEntries(Int, limit: Int)
  /// An entry's name is empty, absolute or climbs by `..`.
  case badEntryName(String)
  /// Two entries have one name, not minding capitals.
  case duplicateEntry(String)
  /// An entry needs a password.
  case encryptedEntry(String)
  /// An entry is compressed by another method than deflate.
  case unsupportedCompression(String)
  /// A part inflates beyond a bound.
  case inflatesTooFar(String, Bound)

  // MARK: Parts

  /// A part that another one names, or that every workbook has, is missing.
  case missingPart(String)
  /// A part isn't well-formed XML.
  case malformed(part: String, line: Int, column: Int, reason: String)
  /// A part declares a document type, which no workbook needs and entity attacks do.
  case documentType(part: String)
  /// A part nests elements deeper than the limit.
  case nestedTooDeep(part: String, limit: Int)
  /// A part has a tag or another piece of markup longer than the limit.
  case markupTooLong(part: String, limit: Int)
  /// A part begins with another element than it should.
  case wrongRoot(part: String, found: String, expected: String)
  /// An element stands where only text may.
  case unexpectedElement(part: String, element: String)
  /// An attribute is missing or has no such value.
  case badAttribute(part: String, element: String, attribute: String, value: String?)
  /// A relationship has no target within the archive.
  case badTarget(part: String, target: String)
  /// The workbook has more of something than the limit.
  case tooMany(Countable, limit: Int)
  /// Texts are longer than the limit in all.
  case tooMuchText(part: String, limit: Int)
  /// A text that cells share is longer than a cell can hold.
  case sharedStringTooLong(index: Int, limit: Int)

  // MARK: Sheets

  /// The workbook has no sheet with cells.
  case noSheets
  /// A sheet's name is empty or too long.
  case badSheetName(number: Int, length: Int, limit: Int)
  /// A row's number isn't one, or doesn't follow those before.
  case badRow(sheet: SheetEntry, row: String)
  /// A sheet has more merged ranges than the limit.
  case tooManyMerges(sheet: SheetEntry, limit: Int)
  /// A merged range isn't one.
  case badMerge(sheet: SheetEntry, range: String)
  /// A sheet has more cells than a grid may hold.
  case tooManyCells(sheet: SheetEntry, limit: Int)
  /// A cell can't be read; its address is as the file has it.
  case cell(CellFault, sheet: SheetEntry, cell: String)
}

/// What is wrong with a cell.
public enum CellFault: Error, Hashable, Sendable {
  /// The address isn't one within the sheet's bounds.
  case badAddress
  /// The address lies in another row, or doesn't follow those before in its row.
  case misplaced
  /// The cell's type is none of the file format's.
  case unknownType(String)
  /// The value isn't a finite decimal number.
  case notANumber(String)
  /// The value isn't a boolean.
  case notABoolean(String)
  /// The value isn't a date.
  case notADate(String)
  /// There is no shared string of this index.
  case noSharedString(String, count: Int)
  /// There is no cell format of this index.
  case noFormat(String, count: Int)
  /// The text is longer than a cell can hold.
  case textTooLong(limit: Int)
}
