import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

@Suite struct EvaluationLoadingTests {
  private static let form = ProjectFiles.path("datasets/schemes/self-evaluation-form.yaml")

  private func evaluation(_ body: String) -> String {
    """
    heng-evaluation: 1
    unit: { id: unit, label: 某局 }
    year: 2023
    scheme: \(Self.form)
    \(body)
    """
  }

  /// 140 of 150 beds of 12 marks: 11.2; 7 of 8 marks by hand.
  @Test func `a unit's own rows stand in the place of one of the scheme's`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      evaluation(
        """
        own-facts:
          beds: { label: 床位, unit: 张 }
        own-indicators:
          output-quantity:
            - id: care-beds
              label: 护理床位
              marks: 12
              measure: beds
              unit: 张
              rule: { kind: proportional, target: 150 张, direction: at-least }
            - { id: other, label: 其他, marks: 8, rule: { kind: incidents, marks: 1 } }
        facts:
          adjusted-budget: { value: 10 万元, place: 表一 }
          expenditure: { value: 100000 元, place: 表一 }
          beds: { value: 140 张, place: 表二 }
        judgements:
          other: { incidents: [{ reason: 一例 }] }
        """), to: "evaluation.yaml")
    let loaded = try EvaluationLoader().load(path)
    let score = try loaded.scheme.score(loaded.evaluation)
    #expect(loaded.scheme.knownMarks == 100)
    #expect(
      loaded.scheme.rows.prefix(3).map(\.indicator.id) == [
        "budget-execution-rate", "care-beds", "other",
      ])
    #expect(score.rows.prefix(3).map { $0.marks?.description } == ["10", "11.2", "7"])
    #expect(score.rows[1].row.indicator.path.map(\.id) == ["output", "output-quantity"])
    #expect(score.rows[1].row.indicator.provenance.standing == .assumed)
  }

  @Test func `surveys fill the satisfaction rate that a scheme asks for`() throws {
    let folder = try TemporaryFolder()
    let hunan = ProjectFiles.path("datasets/schemes/hunan-whole-department.yaml")
    let body = """
      facts: { \(Self.otherFacts) }
      prior-facts: { official-expenses-budget: missing }
      satisfaction:
        - { group: 低保对象, survey: { satisfied: 270, asked: 300, population: 900 }, place: 问卷 }
        - { group: 老年人, survey: { satisfied: 45, asked: 50, population: 100 }, place: 问卷 }
        - { group: 儿童, claimed: 99%, place: 报告 }
      """
    let text = evaluation(body).replacing(Self.form, with: hunan)
    let path = try folder.write(text, to: "evaluation.yaml")
    let loaded = try EvaluationLoader().load(path)
    let score = try loaded.scheme.score(loaded.evaluation)
    let row = try #require(score.rows.last)
    #expect(row.marks == 6)
    #expect(row.admissible == MarkRange(6))
    #expect(score.satisfaction.map(\.verdict) == [.reached, .reached, .claimedReached])
  }

  @Test func `a rate without a sample is a claim`() throws {
    let folder = try TemporaryFolder()
    let hunan = ProjectFiles.path("datasets/schemes/hunan-whole-department.yaml")
    let body = """
      facts: { satisfaction-rate: { value: 95%, place: 报告 }, \(Self.otherFacts) }
      prior-facts: { official-expenses-budget: missing }
      """
    let path = try folder.write(
      evaluation(body).replacing(Self.form, with: hunan), to: "evaluation.yaml")
    let loaded = try EvaluationLoader().load(path)
    let score = try loaded.scheme.score(loaded.evaluation)
    #expect(score.rows.last?.marks == 6)
    #expect(score.claimedRates.map(\.id) == ["satisfaction-rate"])
  }

  private static let otherFacts = [
    "staff-in-post", "establishment", "official-expenses-budget", "official-expenses",
    "initial-budget", "supplementary-budget", "carry-over", "year-end-balance", "built-area",
    "approved-area", "building-cost", "approved-cost", "operating-expenses", "operating-budget",
    "procurement", "procurement-budget",
  ].map { "\($0): missing" }.joined(separator: ", ")

  @Test func `a path is a file, its folder, or a folder of such folders`() throws {
    let folder = try TemporaryFolder()
    for name in ["乙局", "甲局", "空"] {
      try folder.write("x", to: "\(name)/\(name == "空" ? "readme.txt" : "evaluation.yaml")")
    }
    let file = "\(folder.path)/甲局/evaluation.yaml"
    #expect(try EvaluationLocator.files(at: file) == [file])
    #expect(try EvaluationLocator.files(at: "\(folder.path)/甲局") == [file])
    #expect(try EvaluationLocator.files(at: "\(folder.path)/甲局/") == [file])
    #expect(
      try EvaluationLocator.files(at: folder.path)
        == ["\(folder.path)/乙局/evaluation.yaml", file])
    #expect(throws: InvalidFiles.self) { try EvaluationLocator.files(at: "\(folder.path)/空") }
  }

  /// The runs that processors share out must not change what comes out.
  @Test func `a batch keeps the order of its files`() throws {
    let folder = try TemporaryFolder()
    for number in 100..<140 {
      try folder.write(
        evaluation(
          """
          facts:
            adjusted-budget: { value: 200 万元, place: 表一 }
            expenditure: { value: \(number) 万元, place: 表一 }
          """), to: "unit-\(number)/evaluation.yaml")
    }
    let opened = try EvaluationBatch(paths: [folder.path]).scores { _, score in
      score.rows[0].marks
    }
    #expect(opened.remarks.isEmpty)
    #expect(opened.kept == (100..<140).map { Rational($0, over: 20) })
  }
}
