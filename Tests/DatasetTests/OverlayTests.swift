import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

@Suite struct OverlayTests {
  private static let path = ProjectFiles.path("datasets/overlays/laxer-supplementary-budgets.yaml")

  private func loaded(_ file: String) throws -> LoadedEvaluation {
    try EvaluationLoader().load(ProjectFiles.path("datasets/\(file)"))
  }

  /// Supplementary budgets of 1445.59 % earn 1 mark instead of none: 90 is 优.
  @Test func `laxer supplementary budgets make the source report excellent`() throws {
    let loaded = try loaded("hengshan-civil-affairs-2023/evaluation.yaml")
    let overlay = try OverlayFile(path: Self.path).overlay(for: loaded.scheme)
    let score = try loaded.applying(overlay).score()
    #expect(overlay.label == LocalizedText(zh: "放宽追加预算", en: "Laxer supplementary budgets"))
    #expect(score.total == 90)
    #expect(score.grade?.label.zh == "优")
    #expect(score.deductions.map(\.deduction.marks) == [4, 2, 1, 3])
  }

  /// 108.70 % is 8.70 points over at half a mark each, 135.76 % lies beyond the last cut.
  @Test func `laxer supplementary budgets at Guantang`() throws {
    let loaded = try loaded("guantang-township-2023/under-hunan-table.yaml")
    let overlay = try OverlayFile(path: Self.path).overlay(for: loaded.scheme)
    let rows = try loaded.applying(overlay).score().rows
    func marks(_ id: String) -> String? {
      rows.first { $0.row.indicator.id == id }?.marks?.description
    }
    #expect(marks("staffing-control-rate") == "0.65")
    #expect(marks("budget-control-rate") == "1")
  }

  @Test func `the bands stay tight`() throws {
    let loaded = try loaded("hengshan-civil-affairs-2023/evaluation.yaml")
    let overlay = try OverlayFile(path: Self.path).overlay(for: loaded.scheme)
    let scheme = try loaded.scheme.applying(parametersOf: overlay)
    guard case .bands(let rule) = try #require(scheme.row(named: "budget-control-rate")).rule else {
      Issue.record("the rule has become another one")
      return
    }
    #expect(
      rule.bands.map { $0.range.notation { Quantity($0).text(in: .percent) }.zh } == [
        "[0%, 0%]", "(0%, 20%]", "(20%, 50%]", "(50%, 100%]", "(100%, +∞)",
      ])
  }

  @Test(arguments: ["datasets/README.md", "datasets/README.zh.md"])
  func `the example of the description can be read`(file: String) throws {
    let text = try #require(ProjectFiles.text(ProjectFiles.path(file)))
    let start = try #require(text.firstRange(of: "heng-overlay: 1")).lowerBound
    let end = try #require(text[start...].firstRange(of: "```")).lowerBound
    let folder = try TemporaryFolder()
    let path = try folder.write(String(text[start..<end]), to: "overlay.yaml")
    let loaded = try loaded("hengshan-civil-affairs-2023/evaluation.yaml")
    let overlay = try OverlayFile(path: path).overlay(for: loaded.scheme)
    #expect(overlay.weights.map(\.id) == ["budget-control-rate", "effects"])
    #expect(overlay.locked == ["staffing-control-rate"])
    #expect(
      overlay.parameters.map(\.address) == [
        "grades.excellent", "budget-control-rate.cut-2", "staffing-control-rate.steps",
      ])
    #expect(try loaded.applying(overlay).score().grade?.label.zh == "优")
  }
}
