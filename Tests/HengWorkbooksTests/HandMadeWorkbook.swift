/// A small sound workbook, parts of which tests replace.
struct HandMadeWorkbook: Sendable {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let links =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageLinks =
    "http://schemas.openxmlformats.org/package/2006/relationships"

  static let sheetPart = "xl/worksheets/sheet1.xml"
  static let rootLinks = "_rels/.rels"
  static let workbookPart = "xl/workbook.xml"
  static let workbookLinks = "xl/_rels/workbook.xml.rels"
  static let stringsPart = "xl/sharedStrings.xml"
  static let stylesPart = "xl/styles.xml"

  var entries: [HandMadeArchive.Entry] = []

  init() {
    self[HandMadeWorkbook.rootLinks] = HandMadeWorkbook.relationships(
      [("rId1", "officeDocument", "xl/workbook.xml")])
    self[HandMadeWorkbook.workbookPart] = HandMadeWorkbook.workbook(
      "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>")
    self[HandMadeWorkbook.workbookLinks] = HandMadeWorkbook.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId2", "sharedStrings", "sharedStrings.xml"),
      ("rId3", "styles", "styles.xml"),
    ])
    self[HandMadeWorkbook.stringsPart] = HandMadeWorkbook.strings("<si><t>zero</t></si>")
    self[HandMadeWorkbook.stylesPart] = HandMadeWorkbook.styles(
      "<cellXfs><xf/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/></cellXfs>")
    self[HandMadeWorkbook.sheetPart] = HandMadeWorkbook.sheet(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
  }

  /// A workbook whose sheet has these rows.
  init(rows: String) {
    self.init()
    self[HandMadeWorkbook.sheetPart] = HandMadeWorkbook.sheet(rows)
  }

  /// A workbook whose sheet has one cell of these attributes and this content.
  init(cell attributes: String, _ content: String) {
    self.init(rows: "<row r=\"1\"><c r=\"A1\" \(attributes)>\(content)</c></row>")
  }

  /// A workbook with another text of one part.
  init(_ part: String, _ text: String) {
    self.init()
    self[part] = text
  }

  /// A workbook with a part in which a run of `a` stands for `|`.
  init(_ part: String, _ text: String, run count: Int) {
    self.init()
    let pieces = text.split(separator: "|").map(String.init)
    replace(part, .init(part, pieces[0], run: UInt8(ascii: "a"), count: count, pieces[1]))
  }

  /// The text of a part, `nil` to leave it out.
  subscript(part: String) -> String? {
    get {
      entries.first { $0.name == Array(part.utf8) }.map {
        String(decoding: $0.stored, as: UTF8.self)
      }
    }
    set { replace(part, newValue.map { HandMadeArchive.Entry(part, Array($0.utf8)) }) }
  }

  mutating func replace(_ part: String, _ entry: HandMadeArchive.Entry?) {
    let place = entries.firstIndex { $0.name == Array(part.utf8) }
    if let place { entries.remove(at: place) }
    if let entry { entries.insert(entry, at: place ?? entries.count) }
  }

  var bytes: [UInt8] { HandMadeArchive(entries: entries).bytes }

  static func sheet(_ rows: String, after: String = "") -> String {
    "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  static func strings(_ items: String) -> String { "<sst xmlns=\"\(main)\">\(items)</sst>" }

  static func styles(_ content: String) -> String {
    "<styleSheet xmlns=\"\(main)\">\(content)</styleSheet>"
  }

  static func workbook(_ sheets: String, before: String = "") -> String {
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\">\(before)<sheets>\(sheets)</sheets></workbook>"
  }

  static func relationships(_ all: [(String, String, String)]) -> String {
    let elements = all.map { id, kind, target in
      "<Relationship Id=\"\(id)\" Type=\"\(links)/\(kind)\" Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"\(packageLinks)\">\(elements.joined())</Relationships>"
  }
}
