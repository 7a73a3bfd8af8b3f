public import HengModel

/// A file format that a report is written in, named as its files end.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  /// A page for a browser, and for printing.
  case html
  /// A word processor's document.
  case docx
  /// Markdown.
  case md
  /// A workbook, whose score follows what is changed in it.
  case xlsx

  /// Finds the format of a file by how its name ends, in capitals or not; `nil` for any other.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }

  /// Returns the report on a document's matter as the bytes of a file, or `nil` for a workbook,
  /// which is written by way of a file.
  ///
  /// The same matter gives the same bytes.
  ///
  /// - Throws: `ZipWritingError` if the parts of a word processor's document can't be packed.
  public func bytes(of document: ReportDocument, in language: Language) throws -> [UInt8]? {
    try bytes(of: Report(document), in: language)
  }

  /// Returns a report as the bytes of a file, or `nil` for a workbook, which is written by way of a
  /// file.
  ///
  /// - Throws: `ZipWritingError` if the parts of a word processor's document can't be packed.
  public func bytes(
    of report: @autoclosure () -> Report, in language: Language
  ) throws -> [UInt8]? {
    switch self {
    case .xlsx: nil
    case .html: Array(HTMLWriter(language: language).text(of: report()).utf8)
    case .docx: try DocxWriter(language: language).bytes(of: report())
    case .md: Array(MarkdownWriter(language: language).text(of: report()).utf8)
    }
  }
}
