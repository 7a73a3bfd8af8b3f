import HengModel
import HengReading
import HengTestSupport
import HengTrends
import HengWork
import Testing

@Suite struct ExecutionReadingTests {
  private func load(_ section: String) throws -> LoadedEvaluation {
    let folder = try TemporaryFolder()
    let fixtures = ProjectFiles.path("\(InvalidFile.fixtures)/valid")
    let text = try #require(ProjectFiles.text("\(fixtures)/small-evaluation.yaml"))
    try folder.write(
      try #require(ProjectFiles.text("\(fixtures)/small-scheme.yaml")), to: "small-scheme.yaml")
    return try EvaluationLoader().load(
      folder.write(text + section, to: "evaluation.yaml"))
  }

  @Test func `reads dated figures with what they rest on`() throws {
    let loaded = try load(
      """
      execution:
        initial: budget - 20 万元
        place: 月报
        changes:
          - { date: 2023-07-01, amount: 20 万元, label: { zh: 追加, en: supplement }, place: 批复 }
        spending:
          - { date: 2023-09-30, total: 600000 元 }
          - { date: 2023-06-30, total: 50 万元, status: assumed, reason: 按半数 }
        attainment:
          - { date: 2023-06-30, rate: 45% }
      """)
    let record = try #require(loaded.evaluation.execution)
    #expect(record.spending.map(\.value) == [600_000, 500_000])
    #expect(record.spending.map(\.grounds.basis) == [.reported, .assumed])
    #expect(record.spending.map(\.grounds.evidence.place) == ["月报", nil])
    #expect(record.changes.map(\.grounds.evidence.place) == ["批复"])
    let execution = try #require(YearExecution(loaded.score()))
    #expect(execution.budget.initial == 800_000)
    #expect(execution.budget.spending.map { "\($0.day)" } == ["2023-06-30", "2023-09-30"])
    #expect(execution.checks.map(\.outcome.name) == ["met", "behind", "no-figure"])
    #expect(execution.attainmentChecks.map(\.outcome.name) == ["money-ahead"])
    #expect(execution.projections.count == 2)
  }

  @Test func `a plan of the unit's own stands in for the customary checks`() throws {
    let loaded = try load(
      """
      execution:
        initial: budget
        place: 用款计划
        spending: [{ date: 2023-12-31, total: 90 万元 }]
        plan:
          - { date: 2023-12-31, rate: 100% }
          - { date: 2023-05-31, rate: 30% }
      """)
    let execution = try #require(YearExecution(loaded.score()))
    #expect(execution.checkpoints.map(\.month) == [5, 12])
    #expect(execution.checks.map(\.outcome.name) == ["no-figure", "behind"])
    #expect(execution.projections.isEmpty)
  }

  @Test func `there is no course of a budget that isn't known`() throws {
    let loaded = try load(
      """
      execution:
        initial: staff-budget
      """.replacing(
        "staff-budget", with: "budget + own"
      ).replacing(
        "execution:",
        with: "prior-facts:\n  own: { label: 自有, value: 1 万元, place: 表一 }\nexecution:"
      ).replacing("own\n", with: "own\n").replacing("budget + own", with: "budget + prior(own)"))
    #expect(loaded.evaluation.execution?.initialBudget == "budget + prior(own)")
    #expect(YearExecution(try loaded.score())?.budget.initial == 1_010_000)
  }
}
