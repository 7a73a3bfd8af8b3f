import HengAudit
import HengModel
import HengScoring
import HengTestSupport
import Testing

@Suite struct PlantedFaultTests {
  /// Ten thousand evaluations, in runs that keep the list of tests short.
  private static let runs = 100
  private static let runLength = 100

  @Test(arguments: 0..<runs)
  func `a consistent evaluation is never flagged`(run: Int) throws {
    for number in 0..<PlantedFaultTests.runLength {
      let seed = UInt64(run * PlantedFaultTests.runLength + number)
      let report = try GeneratedReport(seed: seed)
      let audit = Audit(of: try report.scheme.score(report.evaluation))
      #expect(audit.findings.isEmpty, "seed \(seed)")
      #expect(audit.gaps.isEmpty, "seed \(seed)")
      #expect(audit.agreements.count >= 30, "seed \(seed)")
      if !audit.findings.isEmpty { return }
    }
  }

  @Test(arguments: PlantedFault.all)
  func `a planted fault is found, and only that fault`(_ fault: PlantedFault) throws {
    for seed in 0..<50 as Range<UInt64> {
      var report = try GeneratedReport(seed: seed)
      var random = RepeatableRandom(seed: seed &+ 1_000_000)
      fault.plant(&report, &random)
      let audit = Audit(of: try report.scheme.score(report.evaluation), settings: fault.settings)
      let codes = audit.findings.map(\.code)
      #expect(
        codes.sorted { $0.rawValue < $1.rawValue }
          == fault.expected.sorted { $0.rawValue < $1.rawValue },
        "seed \(seed): \(audit.findings.map(\.statement.en))")
      if let severity = fault.severity {
        #expect(audit.findings.allSatisfy { $0.severity == severity }, "seed \(seed)")
      }
      if codes.count != fault.expected.count { return }
    }
  }

  @Test func `there is a fault of every kind`() {
    #expect(Set(PlantedFault.all.flatMap(\.expected)) == Set(FindingCode.allCases))
  }
}
