import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

@Suite struct DatedValuesTests {
  private static let scheme = """
    heng-scheme: 1
    id: dated
    label: dated
    full-marks: { 2017-01-01: 10, 2021-01-01: 12 }
    rounding: { at: indicators, digits: 2, mode: half-up }
    grades: [{ id: any, label: any, range: "[0, 12]" }]
    grades-provenance: { marks: assumed, rule: assumed }
    indicators:
      - id: cases
        label: cases
        marks: { 2017-01-01: 10, 2021-01-01: 12 }
        rule:
          2017-01-01: { kind: incidents, marks: 1 }
          2021-01-01: { kind: incidents, marks: { 2021-01-01: 2, 2023-06-30: 3 } }
        provenance: { marks: assumed, rule: assumed }
    tests:
      - { name: old, year: 2018, judgements: { cases: { incidents: [{}] } }, expect: { cases: 9 } }
      - { name: new, year: 2022, judgements: { cases: { incidents: [{}] } }, expect: { cases: 10 } }
    """

  private func scheme(forYear year: Int) throws -> Scheme {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.scheme, to: "scheme.yaml")
    return try SchemeFile(path: path).scheme(forYear: year)
  }

  /// A value counts for a year if it is in force on the year's last day.
  @Test(arguments: [
    (2017, "10", "1"), (2020, "10", "1"), (2021, "12", "2"), (2022, "12", "2"),
    (2023, "12", "3"), (2040, "12", "3"),
  ])
  func `a year has the values in force on its last day`(
    year: Int, fullMarks: String, perCase: String
  ) throws {
    let scheme = try scheme(forYear: year)
    #expect(scheme.fullMarks.description == fullMarks)
    #expect(scheme.rows[0].indicator.fullMarks == scheme.fullMarks)
    guard case .incidents(let rule) = scheme.rows[0].rule else {
      Issue.record("the rule changed its kind")
      return
    }
    #expect(rule.marksPerCase.description == perCase)
  }

  @Test func `a row tells since when its values are in force`() throws {
    let row = try #require(try scheme(forYear: 2023).row(named: "cases"))
    #expect(
      row.datedValues == [
        .init(key: "marks", since: "2021-01-01"), .init(key: "rule", since: "2021-01-01"),
        .init(key: "rule.marks", since: "2023-06-30"),
      ])
  }

  @Test func `before the first date there is no scheme`() throws {
    #expect(throws: InvalidFiles.self) { try scheme(forYear: 2016) }
  }

  @Test func `each case is run under the scheme of its year`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.scheme, to: "scheme.yaml")
    let cases = try SchemeCases(paths: [path]).cases
    #expect(cases.map(\.test.name) == ["old", "new"])
    for item in cases { #expect(try item.test.failures(under: item.scheme) == []) }
  }
}
