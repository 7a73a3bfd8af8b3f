import HengModel
import HengReading
import HengReports
import HengScoring
import HengTestSupport
import HengWork
import Testing

/// A report of a shipped evaluation in one language and form.
struct ReportCase: Sendable, CustomTestStringConvertible {
  var file: String
  var indicator: String?
  var language: Language?
  var golden: String
  var testDescription: String { golden }
}

@Suite struct ReportGoldenTests {
  private static let source = "hengshan-civil-affairs-2023/evaluation.yaml"

  static let cases: [ReportCase] = [
    ReportCase(file: source, language: .chinese, golden: "source-report.zh.txt"),
    ReportCase(file: source, language: .english, golden: "source-report.en.txt"),
    ReportCase(file: source, golden: "source-report.json"),
    ReportCase(
      file: "hengshan-civil-affairs-2023/self-evaluation-form.yaml", language: .chinese,
      golden: "source-report-form.zh.txt"),
    ReportCase(
      file: "guantang-township-2023/under-hunan-table.yaml", language: .chinese,
      golden: "guantang.zh.txt"),
    ReportCase(
      file: "hunan-unit-2018/evaluation.yaml", language: .english, golden: "unit-2018.en.txt"),
    ReportCase(
      file: source, indicator: "budget-control-rate", language: .chinese,
      golden: "explain-budget-control-rate.zh.txt"),
    ReportCase(
      file: source, indicator: "official-expenses-control-rate", language: .english,
      golden: "explain-official-expenses.en.txt"),
    ReportCase(
      file: source, indicator: "management-systems", language: .chinese,
      golden: "explain-management-systems.zh.txt"),
    ReportCase(
      file: source, indicator: "budget-control-rate", golden: "explain-budget-control-rate.json"),
  ]

  @Test(arguments: cases)
  func `looks as recorded`(_ item: ReportCase) throws {
    let loaded = try EvaluationLoader().load(ProjectFiles.path("datasets/\(item.file)"))
    let score = try loaded.scheme.score(loaded.evaluation)
    let row = try item.indicator.map { try loaded.row(named: $0, in: score) }
    let text: String
    if let language = item.language {
      let report = row.map { Report(explaining: $0, in: score) } ?? Report(score)
      text = TerminalWriter(language: language).text(of: report)
    } else {
      let json = row.map { JSONValue(explaining: $0, in: score) } ?? JSONValue(score)
      text = try json.text()
    }
    #expect(try Golden.difference(text, "Tests/HengReportsTests/Golden/\(item.golden)") == nil)
  }

  @Test func `a league ranks within a scheme, shares ranks and leaves gaps`() throws {
    let loaded = try EvaluationLoader().load(ProjectFiles.path("datasets/\(Self.source)"))
    let score = try loaded.scheme.score(loaded.evaluation)
    func entry(_ name: String, _ total: Int?) -> LeagueEntry {
      var entry = LeagueEntry(score, path: name)
      entry.unit = LocalizedText(name)
      entry.label = nil
      entry.total = total.map { Rational($0) }
      return entry
    }
    let report = Report(
      league: [entry("b", 80), entry("d", nil), entry("c", 70), entry("a", 80), entry("e", 90)])
    let text = TerminalWriter(language: .english).text(of: report)
    let rows = text.split(separator: "\n").filter { $0.contains(" 2023 ") }.map {
      $0.split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(rows == ["1 e", "2 a", "2 b", "4 c", "– d"])
  }
}
