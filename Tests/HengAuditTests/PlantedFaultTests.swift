import HengAudit
import HengModel
import HengScoring
import HengTestSupport
import Testing

extension GeneratedReportTests {
  @Suite struct PlantedFaultTests {
    @Test(arguments: PlantedFault.all)
    func `a planted fault is found, and only that fault`(_ fault: PlantedFault) throws {
      for seed in 0..<25 as Range<UInt64> {
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
}
