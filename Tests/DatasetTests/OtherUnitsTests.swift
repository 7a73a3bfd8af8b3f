import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

@Suite struct OtherUnitsTests {
  private func measured(_ score: EvaluationScore, _ id: String) throws -> String {
    let row = try #require(score.rows.first { $0.row.indicator.id == id })
    guard case .quantity(let value) = row.measured else { return row.result.outcome.rawValue }
    return (value.value * 100).decimalText(digits: 2) + "%"
  }

  private func marks(_ score: EvaluationScore, _ id: String) throws -> String {
    let row = try #require(score.rows.first { $0.row.indicator.id == id })
    return row.marks?.description ?? row.result.outcome.rawValue
  }

  /// The first three marks are published; the fourth was cut off and follows from the rule.
  @Test func `the 2018 unit scores 8, 0, 8, 0 on its first four rows`() throws {
    let score = try SourceReportTests.score("hunan-unit-2018/evaluation.yaml")
    #expect(score.rows.map { $0.marks?.description } == ["8", "0", "8", "0"])
    #expect(try measured(score, "staffing-control-rate") == "95.10%")
    #expect(try measured(score, "official-expenses-change-rate") == "98.31%")
    #expect(try measured(score, "budget-completion-rate") == "99.27%")
    #expect(try measured(score, "budget-control-rate") == "39.94%")
    #expect(score.published?.rowGaps == [])
    #expect(score.scheme.isPartial)
    #expect(score.grade == nil)
    #expect(score.total == 16)
  }

  @Test func `Guantang under the Hunan table`() throws {
    let score = try SourceReportTests.score("guantang-township-2023/under-hunan-table.yaml")
    #expect(try measured(score, "staffing-control-rate") == "108.70%")
    #expect(try marks(score, "staffing-control-rate") == "1")
    #expect(try measured(score, "budget-control-rate") == "135.76%")
    #expect(try marks(score, "budget-control-rate") == "0")
    #expect(try measured(score, "operating-expenses-control-rate") == "225.54%")
    #expect(try marks(score, "operating-expenses-control-rate") == "0")
    #expect(try measured(score, "official-expenses-change-rate") == "zero-over-zero")
    #expect(try measured(score, "official-expenses-control-rate") == "zero-over-zero")
    #expect(score.total == nil)
  }

  @Test func `Guantang under the self-evaluation form executes 10 of 10`() throws {
    let score = try SourceReportTests.score("guantang-township-2023/evaluation.yaml")
    #expect(try marks(score, "budget-execution-rate") == "10")
    #expect(score.published?.rowGaps == [])
    #expect(score.budget.last?.againstInitial == .noBudgetNoSpending)
  }

  /// The published sums that hold: both vehicle and reception parts, and the budget increase.
  @Test func `the copied figures add up where the source's do`() throws {
    let loaded = try EvaluationLoader().load(
      ProjectFiles.path("datasets/hunan-unit-2018/evaluation.yaml"))
    let book = try loaded.scheme.factBook(for: loaded.evaluation)
    func value(_ text: String) throws -> Rational {
      let measure = try Measure(parsing: text)
      guard case .quantity(let quantity) = measure.outcome(fact: book.outcome(of:)) else {
        Issue.record("\(text) has no value")
        return -1
      }
      return quantity.value
    }
    #expect(try value("vehicles-budget + reception-budget - official-expenses-budget") == 0)
    #expect(try value("vehicles + reception - official-expenses") == 0)
    #expect(try value("vehicle-purchase + vehicle-running - vehicles") == 0)
    #expect(try value("prior(vehicles) + prior(reception) - prior(official-expenses)") == 0)
    #expect(try value("initial-budget + supplementary-budget - adjusted-budget") == 0)
  }
}
