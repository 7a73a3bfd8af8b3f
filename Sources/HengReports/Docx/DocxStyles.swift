import HengModel

/// The styles of a document.
///
/// In Chinese: a title of 22 points, sections in 黑体, parts in 楷体 and text in 仿宋 of 16 points on
/// lines of 28 points, paragraphs set in by two characters; tables in 宋体 of 10.5 points. In
/// English text of 12 points and tables of 9 points.
///
/// Source: GB/T 9704-2012, 5.2.2, 5.2.3 and 7.3.
struct DocxStyles {
  /// The identifier of a style.
  enum Name: String {
    case title = "Title"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case body = "BodyTextIndent"
    case note = "Note"
    case listBullet = "ListBullet"
    case tableText = "TableText"
    case gap = "Gap"
    case signature = "Signature"
    case footer = "Footer"
  }

  let language: Language

  private var isChinese: Bool { language == .chinese }

  /// The size of text in half points.
  private var size: Int { isChinese ? 32 : 24 }

  /// The sizes of text in tables, in half points: the common one, and smaller ones for tables with
  /// many columns.
  static func tableSizes(_ language: Language) -> [Int] {
    language == .chinese ? [21, 18, 16, 14] : [18, 16, 14]
  }

  /// The part `word/styles.xml`.
  var part: String {
    """
    \(DocxPackage.declaration)
    <w:styles xmlns:w="\(DocxPackage.main)">
    <w:docDefaults><w:rPrDefault><w:rPr>\(fonts("仿宋"))\(sized(size))\
    <w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault/></w:docDefaults>
    \(styles.joined(separator: "\n"))
    </w:styles>

    """
  }

  private var styles: [String] {
    let line =
      isChinese
      ? "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"
      : "<w:spacing w:after=\"120\" w:line=\"288\" w:lineRule=\"auto\"/>"
    let indent =
      isChinese ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"\(size * 20)\"/>" : ""
    let small = "<w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>"
    return [
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
        + "<w:qFormat/><w:pPr>\(line)<w:jc w:val=\"both\"/></w:pPr></w:style>",
      style(
        .title, "Title",
        "<w:spacing w:before=\"240\" w:after=\"360\" w:line=\"\(isChinese ? 640 : 480)\" "
          + "w:lineRule=\"\(isChinese ? "exact" : "atLeast")\"/><w:jc w:val=\"center\"/>",
        fonts("方正小标宋简体") + "<w:b/>" + sized(isChinese ? 44 : 36)),
      style(
        .heading1, "heading 1",
        "<w:keepNext/>\(line)\(indent)<w:jc w:val=\"left\"/><w:outlineLvl w:val=\"0\"/>",
        fonts("黑体") + (isChinese ? "" : "<w:b/>") + sized(isChinese ? 32 : 28)),
      style(
        .heading2, "heading 2",
        "<w:keepNext/>\(line)\(indent)<w:jc w:val=\"left\"/><w:outlineLvl w:val=\"1\"/>",
        fonts("楷体") + (isChinese ? "" : "<w:b/>") + sized(isChinese ? 32 : 24)),
      style(.body, "Body Text First Indent", indent, ""),
      style(.note, "Note", small + "<w:jc w:val=\"left\"/>", fonts("宋体") + sized(21)),
      style(
        .listBullet, "List Bullet",
        "<w:numPr><w:numId w:val=\"1\"/></w:numPr>", ""),
      style(
        .tableText, "Table Text",
        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>"
          + "<w:jc w:val=\"left\"/>",
        fonts("宋体") + sized(DocxStyles.tableSizes(language)[0])),
      style(
        .gap, "Gap", "<w:spacing w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>", sized(12)),
      style(
        .signature, "Signature", "<w:spacing w:before=\"240\"/><w:jc w:val=\"right\"/>", ""),
      style(
        .footer, "footer",
        "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        fonts("宋体") + sized(isChinese ? 28 : 20)),
      DocxStyles.tableGrid,
    ]
  }

  private func style(
    _ name: Name, _ title: String, _ paragraph: String, _ run: String
  ) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(name.rawValue)\"><w:name w:val=\"\(title)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr>"
      + "<w:rPr>\(run)</w:rPr></w:style>"
  }

  private func fonts(_ eastAsian: String) -> String {
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
      + "w:eastAsia=\"\(eastAsian)\" w:cs=\"Times New Roman\"/>"
  }

  private func sized(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  private static let tableGrid: String = {
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map { edge in
      "<w:\(edge) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }.joined()
    return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableGrid\">"
      + "<w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>\(edges)</w:tblBorders>"
      + "<w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/>"
      + "</w:tblCellMar></w:tblPr></w:style>"
  }()
}
