import HengAudit
import HengModel
import HengScoring
import HengTestSupport
import Testing

/// One after the other, so that these many computations don't hold up all other tests.
@Suite(.serialized) enum GeneratedReportTests {}

extension GeneratedReportTests {
  @Suite struct ConsistentEvaluationTests {
    /// Ten thousand evaluations, in runs that keep the list of tests short.
    private static let runs = 100
    private let runLength = 100

    @Test(arguments: 0..<runs)
    func `a consistent evaluation is never flagged`(run: Int) throws {
      for number in 0..<runLength {
        let seed = UInt64(run * runLength + number)
        let report = try GeneratedReport(seed: seed)
        let audit = Audit(of: try report.scheme.score(report.evaluation))
        #expect(audit.findings.isEmpty, "seed \(seed)")
        #expect(audit.gaps.isEmpty, "seed \(seed)")
        #expect(audit.agreements.count >= 30, "seed \(seed)")
        if !audit.findings.isEmpty { return }
      }
    }
  }
}
