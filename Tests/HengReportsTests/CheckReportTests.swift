import HengAudit
import HengModel
import HengReports
import HengTestSupport
import Testing

@Suite struct CheckReportTests {
  static let names = ["full", "none", "several"]

  private static func checks(_ name: String) throws -> [CheckedEvaluation] {
    let evaluations =
      switch name {
      case "several": try AuditSamples.several()
      case "none": Array(try AuditSamples.several().suffix(1))
      default: [try AuditSamples.full()]
      }
    return AuditSamples.checked(evaluations)
  }

  @Test(arguments: names, Language.allCases)
  func `looks as recorded`(name: String, language: Language) throws {
    let report = Report(checks: try Self.checks(name))
    let text = TerminalWriter(language: language).text(of: report)
    let place = "Tests/HengReportsTests/Golden/Audit/\(name).\(language.rawValue).txt"
    #expect(try Golden.difference(text, place) == nil)
  }

  @Test(arguments: names)
  func `reads as recorded by programs`(name: String) throws {
    let text = try JSONValue(checks: Self.checks(name)).text()
    #expect(try JSONValue(checks: Self.checks(name)).text() == text)
    #expect(
      try Golden.difference(text, "Tests/HengReportsTests/Golden/Audit/\(name).json") == nil)
  }

  @Test(arguments: Language.allCases)
  func `every finding of one evaluation is told whole`(language: Language) throws {
    let text = TerminalWriter(language: language).text(of: Report(checks: try Self.checks("full")))
    let joined = text.filter { !$0.isWhitespace }
    func tells(_ words: LocalizedText?) -> Bool {
      joined.contains((words?[language] ?? "").filter { !$0.isWhitespace })
    }
    for finding in AuditSamples.everySeverity {
      #expect(tells(finding.subject) && tells(finding.statement) && tells(finding.explanation))
      #expect(tells(finding.remedy) && text.contains("[\(finding.code.rawValue)]"))
      for place in finding.places {
        #expect(tells(place.place.map { LocalizedText($0) }))
        #expect(tells(place.quote.map { LocalizedText($0) }))
      }
    }
  }

  @Test func `counts line up below each other, whatever the names are`() throws {
    for language in Language.allCases {
      let text = TerminalWriter(language: language).text(
        of: Report(checks: try Self.checks("several")))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let rules = lines.indices.filter { lines[$0].count > 60 && Set(lines[$0]) == ["-"] }
      let table = lines[(rules[0] - 1)...(rules[1] + 1)]
      #expect(table.count == 7)
      #expect(Set(table.map(Self.displayWidth)).count == 1)
    }
  }

  /// Two columns for the wide characters that the samples have, one for the rest.
  private static func displayWidth(_ line: String) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF60: sum + 2
      default: sum + 1
      }
    }
  }

  @Test func `of several evaluations what weighs less than a warning is only counted`() throws {
    let text = TerminalWriter(language: .chinese).text(
      of: Report(checks: try Self.checks("several")))
    #expect(text.contains("另有缺失 1 项、提示 1 项"))
    #expect(text.contains(AuditSamples.warning.statement.zh))
    #expect(!text.contains(AuditSamples.missing.statement.zh))
    #expect(!text.contains(AuditSamples.rounding.statement.zh))
    #expect(text.contains("单独核查一个单位"))
  }

  @Test(arguments: Language.allCases)
  func `nothing found is said, and not taken for a proof`(language: Language) throws {
    let none = try Self.checks("none")
    for checks in [none, none + none] {
      let text = TerminalWriter(language: language).text(of: Report(checks: checks))
      let words = text.filter { !$0.isWhitespace }
      #expect(text.contains(language == .chinese ? "没有发现问题。" : "Nothing was found."))
      #expect(words.contains(language == .chinese ? "不等于报告无误" : "maystillbewrong"))
    }
  }
}
