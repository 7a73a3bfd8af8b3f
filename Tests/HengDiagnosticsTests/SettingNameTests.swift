import HengDiagnostics
import HengModel
import HengTrends
import Testing

@Suite struct SettingNameTests {
  private static let options = SettingStyle(prefix: "--")

  @Test func `a message names settings in the style of its reader`() {
    let needed = Diagnostic(
      .missingSetting(["within", "bound"], law: "box"), at: .setting("weights"))
    #expect(
      needed.text(.english, settings: Self.options)
        == "--weights: error: --weights box needs --within / --bound [missing-setting]")
    #expect(
      needed.text(.english) == "weights: error: weights box needs within / bound [missing-setting]")
    #expect(
      needed.text(.chinese, settings: Self.options)
        == "--weights: 错误: 权重分布 box 需要 --within / --bound [missing-setting]")
    #expect(needed.message.zh == "权重分布 box 需要 within / bound")
    #expect(needed.problem.arguments["setting"] == "within, bound")
  }

  @Test func `no mark of a setting is left in a text`() {
    let problems: [Problem] = [
      .unitNotNamed(2), .uselessSetting("order", law: "flat"),
      .missingSetting(["within"], law: "noise"), .yearComparison(.oneYear(2023)),
    ]
    for problem in problems {
      let diagnostic = Diagnostic(problem, at: .files(["a"]))
      for text in [diagnostic.message.zh, diagnostic.message.en] {
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .privateUse })
        #expect(!text.contains("--"))
      }
      for language in Language.allCases {
        #expect(diagnostic.text(language, settings: Self.options).contains("--"))
      }
    }
  }

  @Test(arguments: [
    "\u{F0000}", "\u{F0001}", "a\u{F0000}b", "\u{F0000}\u{F0001}", "\u{F0000}A 1\u{F0001}",
    "\u{F0000}\u{F0000}",
  ])
  func `marks that came with a file stay as they are`(text: String) {
    let diagnostic = Diagnostic(.notANumber(text), at: .file(at: "a"))
    let message = "“\(text)” isn't a number, expected one like 8557.32"
    #expect(diagnostic.message.en == message)
    #expect(
      diagnostic.text(.english, settings: Self.options) == "a: error: \(message) [not-a-number]")
  }
}
