import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

@Suite struct SchemeCaseTests {
  @Test func `every case that a shipped scheme carries comes out as it says`() throws {
    let cases = try SchemeCases(paths: [ProjectFiles.path("datasets/schemes")]).cases
    #expect(cases.count >= 40)
    for item in cases {
      let failures = try item.test.failures(under: item.scheme)
      #expect(failures == [], "\(item.path): \(item.test.name)")
    }
  }

  @Test func `a case that doesn't hold is told apart from one that does`() throws {
    let folder = try TemporaryFolder()
    let source = try #require(
      ProjectFiles.text(ProjectFiles.path("datasets/schemes/hunan-unit-2018.yaml")))
    let path = try folder.write(
      source.replacingOccurrence(
        of: "expect: { budget-control-rate: 2 }", with: "expect: { budget-control-rate: 4 }"),
      to: "scheme.yaml")
    let failures = try SchemeCases(paths: [path]).cases.flatMap {
      try $0.test.failures(under: $0.scheme)
    }
    #expect(failures.map(\.expected) == ["4"])
    #expect(failures.map(\.found) == ["2"])
    #expect(failures.map(\.indicatorID) == ["budget-control-rate"])
  }

  @Test func `scheme rows not confirmed against their text are shown as such`() throws {
    let scheme = try SchemeFile(
      path: ProjectFiles.path("datasets/schemes/hunan-whole-department.yaml")
    ).scheme(forYear: 2023)
    let unverified = scheme.rows.filter { $0.indicator.provenance.standing == .unverified }
    #expect(unverified.count == 11)
    #expect(unverified.reduce(0) { $0 + $1.indicator.fullMarks } == 75)
    #expect(scheme.knownMarks == 100)
  }
}

extension String {
  fileprivate func replacingOccurrence(of old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
