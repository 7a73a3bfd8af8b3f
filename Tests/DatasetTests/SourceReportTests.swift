import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

/// The source report under two schemes: the figures that were worked out by hand beforehand.
@Suite struct SourceReportTests {
  static func score(_ file: String) throws -> EvaluationScore {
    let loaded = try EvaluationLoader().load(ProjectFiles.path("datasets/\(file)"))
    return try loaded.scheme.score(loaded.evaluation)
  }

  private static let folder = "hengshan-civil-affairs-2023"

  @Test func `the first reconstruction is 89, 良, within 17 to 93`() throws {
    let score = try Self.score("\(Self.folder)/evaluation.yaml")
    #expect(score.total == 89)
    #expect(score.grade?.label.zh == "良")
    #expect(score.admissible == MarkRange(17, 93))
    #expect(score.charged.maximum == 89)
    #expect(score.published?.total == .reproduced)
    #expect(score.published?.isGradeConsistent == true)
    #expect(score.isOneReconstruction)
    #expect(
      score.rows.map { $0.marks?.description }
        == [5, 5, 5, 0, 5, 5, 8, 7, 6, 6, 5, 5, 8, 10, 3, 6].map(String.init))
    #expect(
      score.rows.map(\.admissible)
        == [
          MarkRange(5), MarkRange(0, 5), MarkRange(5), MarkRange(0), MarkRange(0, 5),
          MarkRange(0, 5), MarkRange(0, 8), MarkRange(7), MarkRange(0, 6), MarkRange(0, 6),
          MarkRange(0, 6), MarkRange(0, 5), MarkRange(0, 8), MarkRange(0, 10), MarkRange(0, 6),
          MarkRange(0, 6),
        ])
  }

  @Test func `four deductions, each with its place in the report`() throws {
    let score = try Self.score("\(Self.folder)/evaluation.yaml")
    #expect(score.deductions.map(\.deduction.marks) == [5, 2, 1, 3])
    #expect(
      score.deductions.map(\.row.row.indicator.id) == [
        "budget-control-rate", "management-systems", "compliant-use-of-funds",
        "administrative-efficiency",
      ])
    for (_, deduction) in score.deductions {
      #expect(deduction.evidence.contains { $0.place != nil && $0.quote != nil })
    }
  }

  @Test func `the marks divide by what they rest on`() throws {
    let score = try Self.score("\(Self.folder)/evaluation.yaml")
    #expect(
      score.shares == [
        BasisShare(basis: .reported, available: 17, awarded: 10),
        BasisShare(basis: .corrected, available: 7, awarded: 7),
        BasisShare(basis: .judged, available: 12, awarded: 8),
        BasisShare(basis: .assumed, available: 64, awarded: 64),
      ])
  }

  @Test func `the alternative reconstruction is 89 too`() throws {
    let score = try Self.score("\(Self.folder)/alternative.yaml")
    #expect(score.total == 89)
    #expect(score.grade?.label.zh == "良")
    #expect(score.admissible == MarkRange(17, 93))
    #expect(score.deductions.map(\.deduction.marks) == [5, 2, 2, 1, 1])
  }

  @Test func `under the self-evaluation form it is 89 within 28 to 93.97`() throws {
    let score = try Self.score("\(Self.folder)/self-evaluation-form.yaml")
    #expect(score.total == 89)
    #expect(score.grade?.label.zh == "良")
    #expect(score.admissible == MarkRange(28, Rational(9397, over: 100)))
    #expect(score.published?.total == .reproduced)
  }

  /// 8557.32 ÷ 553.66, 520.02 ÷ 533.66 and 0.57 ÷ 1, to two places of a percent.
  @Test func `budget execution has a rate or a name for every line`() throws {
    let score = try Self.score("\(Self.folder)/evaluation.yaml")
    func percent(_ rate: ExecutionRate) -> String? {
      guard case .rate(let value) = rate else { return rate.name }
      return (value * 100).decimalText(digits: 2)
    }
    #expect(
      score.budget.map { percent($0.againstInitial) } == [
        "1545.59", "97.44", "40186.45", "over-zero-budget", "57.00", "25.00", "over-zero-budget",
      ])
    #expect(percent(score.budget[0].againstAdjusted) == "100.00")
  }

  @Test func `the six satisfaction targets are not measured`() throws {
    let score = try Self.score("\(Self.folder)/evaluation.yaml")
    #expect(score.satisfaction.map(\.verdict) == Array(repeating: .notMeasured, count: 6))
    #expect(score.satisfaction.allSatisfy { $0.threshold == Rational(9, over: 10) })
  }

  @Test func `the corrected figure keeps what was printed and why`() throws {
    let loaded = try EvaluationLoader().load(
      ProjectFiles.path("datasets/\(Self.folder)/evaluation.yaml"))
    let fact = try #require(loaded.evaluation.facts.first { $0.key.id == "official-expenses" })
    #expect(fact.status == .corrected)
    #expect(fact.printed?.text.zh == "0.57 元")
    #expect(fact.evidence.reason?.zh.contains("万元") == true)
  }
}
