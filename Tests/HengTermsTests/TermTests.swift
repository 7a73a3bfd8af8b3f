import FoundationEssentials
import HengTestSupport
import Testing

/// The catalogue, read as text, because nothing lists the members of a type.
@Suite struct TermTests {
  private struct Entry {
    var name: String
    var zh: String
    var en: String
  }

  private let entries: [Entry]
  private let declarationCount: Int

  init() throws {
    let folder = "Sources/HengTerms"
    let files = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder))
    let source = try files.filter { $0.hasSuffix(".swift") }.sorted().map {
      try #require(ProjectFiles.text(ProjectFiles.path("\(folder)/\($0)")), "\($0)")
    }.joined()
    let term =
      /static var (\w+): LocalizedText \{\s*\.init\(\s*zh: "([^"]*)",\s*en: "([^"]*)"\)\s*\}/
    entries = source.matches(of: term).map {
      Entry(name: String($0.output.1), zh: String($0.output.2), en: String($0.output.3))
    }
    declarationCount = source.matches(of: /static var/).count
  }

  @Test func `every term is a text in both languages, word for word`() {
    #expect(entries.count > 500)
    #expect(entries.count == declarationCount)
  }

  @Test func `no two terms have the same words`() {
    let pairs = Dictionary(grouping: entries) { [$0.zh, $0.en] }
    for (words, terms) in pairs { #expect(terms.count == 1, "\(words): \(terms.map(\.name))") }
  }

  /// Joints are what is put between texts, with the spaces that belong there.
  private static let joints: Set<String> = [
    "colon", "comma", "semicolon", "sentenceEnd", "openingParenthesis", "wordGap", "upTo",
    "qualifierGap", "dash",
  ]

  @Test func `terms have words in both languages, and no spaces around them`() {
    for entry in entries where !Self.joints.contains(entry.name) {
      for text in [entry.zh, entry.en] {
        #expect(!text.isEmpty, "\(entry.name)")
        #expect(text.first?.isWhitespace == false, "\(entry.name)")
        #expect(text.last?.isWhitespace == false, "\(entry.name)")
      }
    }
  }

  @Test func `each language is written in its own script`() {
    func isChinese(_ character: Character) -> Bool {
      "\u{4e00}" <= character && character <= "\u{9fff}"
    }
    for entry in entries {
      #expect(!entry.en.contains(where: isChinese), "\(entry.name)")
      let saysSomething = entry.zh.contains { $0.isLetter && !isChinese($0) }
      #expect(!saysSomething || entry.zh.contains(where: isChinese), "\(entry.name)")
    }
  }
}
