public import HengModel
public import HengWorkbooks

/// Writes a report as a word processor's document (Office Open XML).
///
/// Headings are real ones, tables repeat their first row on every page, and the measures of page
/// and type are those of official papers.
///
/// Source: ECMA-376, part 1; GB/T 9704-2012 《党政机关公文格式》, 5.2 and 7.
public struct DocxWriter: Sendable {
  /// The language.
  public var language: Language

  /// Creates a writer.
  public init(language: Language) { self.language = language }

  /// Returns the report as the bytes of a `.docx` file; the same report gives the same bytes.
  ///
  /// - Throws: `ZipWritingError` if the parts can't be packed.
  public func bytes(of report: Report) throws(ZipWritingError) -> [UInt8] {
    var archive = ZipWriter()
    for part in parts(of: report) { archive.add(part.text, named: part.name) }
    return try archive.bytes()
  }

  /// The files inside the document, the one that names the others' kinds first.
  package func parts(of report: Report) -> [(name: String, text: String)] {
    let package = DocxPackage(language: language)
    return [
      ("[Content_Types].xml", DocxPackage.contentTypes),
      ("_rels/.rels", DocxPackage.relations),
      ("docProps/core.xml", package.properties(title: DocxText.plain(report.title[language]))),
      ("word/document.xml", DocxBody(language: language).document(of: report)),
      ("word/_rels/document.xml.rels", DocxPackage.documentRelations),
      ("word/styles.xml", DocxStyles(language: language).part),
      ("word/numbering.xml", DocxPackage.numbering),
      ("word/fontTable.xml", DocxPackage.fontTable),
      ("word/settings.xml", DocxPackage.settings),
      ("word/footer1.xml", package.footer),
    ]
  }
}
