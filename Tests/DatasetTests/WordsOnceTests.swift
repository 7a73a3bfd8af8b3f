import FoundationEssentials
import HengTestSupport
import Testing

/// What Heng says stands in one place of the sources: a label in HengTerms, a sentence where it is
/// said.
@Suite struct WordsOnceTests {
  /// The texts in both languages of a source in which nothing is filled in, each with its line.
  private static func texts(in source: String) -> [(words: [String], line: Int)] {
    let text = /zh:\s*"((?:[^"\\]|\\[^(])*)",\s*en:\s*"((?:[^"\\]|\\[^(])*)"/
    return source.matches(of: text).map { match in
      let line = source[..<match.range.lowerBound].count { $0 == "\n" } + 1
      return ([String(match.output.1), String(match.output.2)], line)
    }
  }

  @Test func `no text in both languages stands in two places`() throws {
    let folder = ProjectFiles.path("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }.sorted()
    var places: [[String]: [String]] = [:]
    for path in paths {
      let source = try #require(ProjectFiles.text("\(folder)/\(path)"), "\(path)")
      for text in Self.texts(in: source) {
        places[text.words, default: []].append("\(path):\(text.line)")
      }
    }
    #expect(places.count > 1_000)
    for (words, found) in places where found.count > 1 {
      Issue.record("\(words.joined(separator: " | ")): \(found.joined(separator: ", "))")
    }
  }

  @Test func `a text is known on one line and on two, and only if nothing is filled in`() {
    let source = #"""
      LocalizedText(zh: "单位", en: "Unit")
      LocalizedText(
        zh: "等级",
        en: "Grade")
      LocalizedText(zh: "\(count) 个", en: "\(count)"), Problem("a", zh: "换行\n", en: "a \"line\"")
      """#
    let found = Self.texts(in: source)
    #expect(found.map(\.words) == [["单位", "Unit"], ["等级", "Grade"], [#"换行\n"#, #"a \"line\""#]])
    #expect(found.map(\.line) == [1, 3, 5])
  }
}
