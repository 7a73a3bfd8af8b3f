/// An XLSX file opened for reading, within bounds.
///
/// Everything is taken from the file as it is: formulas aren't calculated, links aren't followed,
/// and macros aren't run. Every problem is a ``WorkbookError``.
public final class WorkbookFile {
  /// The sheets that have cells, in the order of the tabs; at least one.
  public let sheets: [SheetEntry]

  private let archive: ZIPArchive
  private let context: SheetContext

  /// Opens a file and reads its sheets' names, its texts and its formats.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - limits: Bounds on what is read.
  /// - Throws: ``WorkbookError`` if the file isn't a workbook, is damaged or beyond a limit.
  /// - Complexity: O(*n*) in the size of the shared texts.
  public init(path: String, limits: ReadingLimits = .customary) throws(WorkbookError) {
    archive = try ZIPArchive(path: path, limits: limits)
    if archive.contains("mimetype"), !archive.contains("_rels/.rels") {
      throw .otherFormat(.openDocument)
    }
    let package = try Relationships(of: "", in: archive)
    guard let relationship = package.first("officeDocument") else {
      throw .missingPart("xl/workbook.xml")
    }
    let part = try package.part(of: relationship)
    if part.hasSuffix(".bin") { throw .otherFormat(.binaryWorkbook) }
    let list = try SheetList(part: part, of: archive)
    let relationships = try Relationships(of: part, in: archive)
    sheets = try list.sheets(by: relationships)
    var context = SheetContext(countsFrom1904: list.countsFrom1904)
    if let strings = relationships.first("sharedStrings") {
      context.strings = try SharedStrings(part: relationships.part(of: strings), of: archive).texts
    }
    if let styles = relationships.first("styles") {
      context.formats = try CellFormats(part: relationships.part(of: styles), of: archive).formats
    }
    self.context = context
  }

  /// Streams the rows of a sheet that have cells with content, from the top.
  ///
  /// Memory doesn't grow with the count of rows.
  ///
  /// - Parameters:
  ///   - sheet: One of ``sheets``.
  ///   - body: Takes a row; what it throws ends the reading.
  /// - Returns: The merged ranges, which stand behind the rows in the file.
  /// - Throws: ``WorkbookError`` where the file is at fault, when many of the rows before it have
  ///   been given; and what `body` throws.
  /// - Complexity: O(*n*) in the size of the sheet's XML.
  @discardableResult public func readRows(
    of sheet: SheetEntry, _ body: (ReadRow) throws -> Void
  ) throws -> [CellRange] {
    let reader = SheetReader(sheet, context: context, limits: archive.limits)
    let part = try XMLPart(sheet.part, root: "worksheet", of: archive, for: reader)
    var goesOn = true
    while goesOn {
      goesOn = try part.advance()
      for row in reader.takeRows() { try body(row) }
    }
    return reader.merges
  }

  /// Reads the merged ranges of a sheet and nothing else, as they stand behind its rows.
  ///
  /// - Parameter sheet: One of ``sheets``.
  /// - Returns: The ranges in the order of the file.
  /// - Throws: ``WorkbookError`` if the sheet's markup or a range is at fault.
  /// - Complexity: O(*n*) in the size of the sheet's XML.
  public func merges(of sheet: SheetEntry) throws(WorkbookError) -> [CellRange] {
    let reader = MergeReader(sheet, limits: archive.limits)
    try XMLPart.parse(sheet.part, root: "worksheet", of: archive, for: reader)
    return reader.merges
  }

  /// Reads a whole sheet with its merged ranges.
  ///
  /// - Parameter sheet: One of ``sheets``.
  /// - Returns: The cells with content and the merged ranges.
  /// - Throws: ``WorkbookError`` if the file is at fault or the sheet has more cells or text than
  ///   the limits.
  public func grid(of sheet: SheetEntry) throws(WorkbookError) -> SheetGrid {
    let reader = SheetReader(sheet, context: context, limits: archive.limits)
    let part = try XMLPart(sheet.part, root: "worksheet", of: archive, for: reader)
    var rows: [ReadRow] = []
    var (cellCount, byteCount) = (0, 0)
    var goesOn = true
    while goesOn {
      goesOn = try part.advance()
      for row in reader.takeRows() {
        rows.append(row)
        cellCount += row.cells.count
        byteCount += row.textBytes
      }
      if cellCount > archive.limits.gridCells {
        throw .tooManyCells(sheet: sheet, limit: archive.limits.gridCells)
      }
      if byteCount > archive.limits.textBytes {
        throw .tooMuchText(part: sheet.part, limit: archive.limits.textBytes)
      }
    }
    return SheetGrid(rows: rows, merges: reader.merges)
  }

  /// The bytes inflated so far, each part counted once.
  package var inflatedBytes: Int { archive.inflatedBytes }
}

/// What the cells of all sheets refer to.
struct SheetContext {
  var countsFrom1904: Bool
  var strings: [String] = []
  var formats: [NumberFormat] = []
}
