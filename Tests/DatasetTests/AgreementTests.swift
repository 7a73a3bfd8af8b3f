import HengModel
import HengNumerics
import HengScoring
import HengTestSupport
import Testing

/// Official marks are exact fractions, analytics are doubles over BLAS: both must agree.
@Suite struct AgreementTests {
  @Test func `score rates times marks in doubles give the exact totals`() throws {
    let files = ["evaluation.yaml", "alternative.yaml"]
    let scores = try files.map {
      try SourceReportTests.score("hengshan-civil-affairs-2023/\($0)")
    }
    let rates = Matrix(
      rows: scores.map { score in
        score.rows.map { ($0.marks ?? 0).doubleValue / $0.row.indicator.fullMarks.doubleValue }
      })
    let marks = scores[0].rows.map(\.row.indicator.fullMarks.doubleValue)
    for (total, score) in zip(rates.times(marks), scores) {
      // Sixteen products and sums of numbers up to 100 stay within 32 roundings of 2⁻⁵³·100.
      #expect(abs(total - (try #require(score.total).doubleValue)) < 1e-12)
    }
  }
}
