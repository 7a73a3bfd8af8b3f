import HengModel

/// The main part of a document.
struct DocxBody {
  let language: Language

  private var text: DocxText { DocxText(language: language) }

  /// Returns the part `word/document.xml`, each paragraph and row on a line of its own.
  func document(of report: Report) -> String {
    var lines = [paragraph(report.title, .title)]
    for block in report.allBlocks { lines += self.lines(of: block) }
    return """
      \(DocxPackage.declaration)
      <w:document xmlns:w="\(DocxPackage.main)" xmlns:r="\(DocxPackage.officeRelations)">
      <w:body>
      \(lines.joined(separator: "\n"))
      \(DocxPage.section)
      </w:body>
      </w:document>

      """
  }

  private func lines(of block: Report.Block) -> [String] {
    switch block {
    case .heading(let text, let level): [paragraph(text, level == 1 ? .heading1 : .heading2)]
    case .paragraph(let text): [paragraph(text, .body)]
    case .note(let text): [paragraph(text, .note)]
    case .list(let items): items.map { paragraph($0, .listBullet) }
    case .pairs(let pairs): pairs.map(line)
    // A paragraph keeps neighbouring tables apart, which would otherwise grow together.
    case .table(let table): DocxTable(table: table, text: text).lines + [text.paragraph("", .gap)]
    case .figure(let figure): figure.text.map { [paragraph($0, .note)] } ?? []
    case .signature(let texts):
      texts.enumerated().map { number, line in
        text.paragraph(
          text.runs(line), .signature,
          properties: number + 1 < texts.count ? "<w:keepNext/>" : "")
      }
    }
  }

  private func paragraph(_ content: LocalizedText, _ style: DocxStyles.Name) -> String {
    text.paragraph(text.runs(content), style)
  }

  private func line(_ pair: Report.Pair) -> String {
    let separator = Term.colon
    return text.paragraph(
      text.runs(pair.name + separator, isBold: true) + text.runs(pair.value), .body,
      properties: "<w:jc w:val=\"left\"/>")
  }
}

/// The page of official papers.
enum DocxPage {
  /// Twentieths of a point in a millimetre, times 25.4.
  private static let twipsPerInch = 1440.0

  private static func twips(millimetres: Double) -> Int {
    Int((millimetres / 25.4 * twipsPerInch).rounded())
  }

  private static let width = twips(millimetres: 210)
  private static let height = twips(millimetres: 297)
  private static let left = twips(millimetres: 28)
  private static let right = twips(millimetres: 26)

  /// The width of the text, in twentieths of a point.
  static let textWidth = width - left - right

  /// The measures of the pages: margins of 37 mm above, 28 mm on the left, and a text of 156 mm by
  /// 225 mm, which leaves 26 mm and 35 mm; the page number 7 mm below the text.
  ///
  /// Source: GB/T 9704-2012, 5.2.1 and 7.5.
  static let section = """
    <w:sectPr>
    <w:footerReference w:type="default" r:id="rId5"/>
    <w:pgSz w:w="\(width)" w:h="\(height)"/>
    <w:pgMar w:top="\(twips(millimetres: 37))" w:right="\(right)" \
    w:bottom="\(twips(millimetres: 35))" w:left="\(left)" w:header="\(twips(millimetres: 15))" \
    w:footer="\(twips(millimetres: 23))" w:gutter="0"/>
    </w:sectPr>
    """
}
