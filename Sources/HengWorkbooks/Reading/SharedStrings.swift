/// The texts that cells refer to by their place.
final class SharedStrings: XMLHandler {
  private(set) var texts: [String] = []
  private let part: String
  private let limits: ReadingLimits
  private var richText = RichText()
  private var byteCount = 0

  init(part: String, of archive: ZIPArchive) throws(WorkbookError) {
    self.part = part
    limits = archive.limits
    try XMLPart.parse(part, root: "sst", of: archive, for: self)
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookError) -> Bool {
    if name == "si" { richText = RichText() }
    return richText.begin(name)
  }

  func end(_ name: String, text: String) throws(WorkbookError) {
    richText.end(name, text)
    if richText.isTooLong { throw tooLong }
    if name != "si" { return }
    if texts.count == limits.sharedStrings {
      throw .tooMany(.sharedStrings, limit: limits.sharedStrings)
    }
    guard let text = richText.decoded else { throw tooLong }
    byteCount += text.utf8.count
    if byteCount > limits.textBytes { throw .tooMuchText(part: part, limit: limits.textBytes) }
    texts.append(text)
  }

  private var tooLong: WorkbookError {
    .sharedStringTooLong(index: texts.count, limit: ReadingLimits.cellCharacters)
  }
}
