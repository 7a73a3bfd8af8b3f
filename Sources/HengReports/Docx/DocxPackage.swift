import HengModel

/// The parts of a document that don't hold its text.
struct DocxPackage {
  let language: Language

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
  /// The name space of word processing.
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// The name space of references between parts.
  static let officeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageSpace = "http://schemas.openxmlformats.org/package/2006"
  private static let mediaType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes: String = {
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"),
      ("fontTable", "fontTable"), ("settings", "settings"), ("footer1", "footer"),
    ].map { name, type in
      "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(mediaType).\(type)+xml\"/>\n"
    }
    return """
      \(declaration)
      <Types xmlns="\(packageSpace)/content-types">
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      \(parts.joined())</Types>

      """
  }()

  static let relations = list([
    ("\(officeRelations)/officeDocument", "word/document.xml"),
    ("\(packageSpace)/relationships/metadata/core-properties", "docProps/core.xml"),
  ])

  /// The footer is the fifth, by which the section names it.
  static let documentRelations = list(
    ["styles", "numbering", "fontTable", "settings", "footer"].map { type in
      ("\(officeRelations)/\(type)", type == "footer" ? "footer1.xml" : "\(type).xml")
    })

  private static func list(_ relations: [(type: String, target: String)]) -> String {
    let lines = relations.enumerated().map { number, relation in
      "<Relationship Id=\"rId\(number + 1)\" Type=\"\(relation.type)\" "
        + "Target=\"\(relation.target)\"/>\n"
    }
    return """
      \(declaration)
      <Relationships xmlns="\(packageSpace)/relationships">
      \(lines.joined())</Relationships>

      """
  }

  /// The title and the language; no dates, so that the same report gives the same bytes.
  func properties(title: String) -> String {
    """
    \(DocxPackage.declaration)
    <cp:coreProperties xmlns:cp="\(DocxPackage.packageSpace)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>\(title)</dc:title>
    <dc:language>\(language == .chinese ? "zh-CN" : "en-US")</dc:language>
    </cp:coreProperties>

    """
  }

  /// Where a machine lacks a font it takes the one of the other name.
  static let fontTable: String = {
    let fonts = [
      ("方正小标宋简体", "宋体"), ("仿宋", "FangSong"), ("黑体", "SimHei"), ("楷体", "KaiTi"),
      ("宋体", "SimSun"),
    ].map { name, other in
      "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(other)\"/><w:charset w:val=\"86\"/>"
        + "</w:font>\n"
    }
    return """
      \(declaration)
      <w:fonts xmlns:w="\(main)">
      \(fonts.joined())</w:fonts>

      """
  }()

  static let numbering = """
    \(declaration)
    <w:numbering xmlns:w="\(main)">
    <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>\
    <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="640" w:hanging="320"/></w:pPr></w:lvl>\
    </w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    </w:numbering>

    """

  static let settings = """
    \(declaration)
    <w:settings xmlns:w="\(main)">
    <w:characterSpacingControl w:val="compressPunctuation"/>
    <w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
    <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
    </w:settings>

    """

  /// The page's number and how many there are.
  var footer: String {
    let words = language == .chinese ? ("第 ", " 页 共 ", " 页") : ("Page ", " of ", "")
    func run(_ text: String) -> String {
      text.isEmpty ? "" : "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    func field(_ name: String) -> String {
      "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    }
    let content = run(words.0) + field("PAGE") + run(words.1) + field("NUMPAGES") + run(words.2)
    return """
      \(DocxPackage.declaration)
      <w:ftr xmlns:w="\(DocxPackage.main)">
      \(DocxText(language: language).paragraph(content, .footer))
      </w:ftr>

      """
  }
}
