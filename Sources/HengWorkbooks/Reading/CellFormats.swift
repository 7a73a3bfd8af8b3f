/// Reads what the formats of cells make of numbers.
final class CellFormats: XMLHandler {
  /// By the index that cells name.
  private(set) var formats: [NumberFormat] = []
  private let part: String
  private var custom: [Int: NumberFormat] = [:]
  private var ids: [Int] = []
  /// The list that the parser is in; formats of other lists aren't those of cells.
  private var list = ""

  init(part: String, of archive: ZIPArchive) throws(WorkbookError) {
    self.part = part
    try XMLPart.parse(part, root: "styleSheet", of: archive, for: self)
    formats = ids.map { custom[$0] ?? .builtIn($0) }
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookError) -> Bool {
    func id() throws(WorkbookError) -> Int {
      let text = attributes["numFmtId"]
      guard let id = Int(text ?? "0"), id >= 0 else {
        throw .badAttribute(part: part, element: name, attribute: "numFmtId", value: text)
      }
      return id
    }
    switch (name, list) {
    case ("numFmts", ""), ("cellXfs", ""), ("cellStyleXfs", ""), ("dxfs", ""): list = name
    case ("numFmt", "numFmts"):
      custom[try id()] = NumberFormat(code: attributes["formatCode"] ?? "")
    case ("xf", "cellXfs"): ids.append(try id())
    default: break
    }
    if max(ids.count, custom.count) > ReadingLimits.cellFormats {
      throw .tooMany(.cellFormats, limit: ReadingLimits.cellFormats)
    }
    return false
  }

  func end(_ name: String, text: String) {
    if name == list { list = "" }
  }

}
