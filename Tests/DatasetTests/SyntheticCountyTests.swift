import FoundationEssentials
import HengModel
import HengNumerics
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import SyntheticCounty
import Testing

/// A department's year as it was scored.
private struct Scored: Sendable {
  var unit: String
  var year: Int
  var isSynthetic: Bool
  var total: Rational?
  var grade: String?
  var rates: [Rational?]
  /// Reported figures by the names of facts.
  var figures: [FactKey: Rational]

  init(_ loaded: LoadedEvaluation, _ score: EvaluationScore) {
    unit = loaded.evaluation.unit.id
    year = loaded.evaluation.year
    isSynthetic = loaded.evaluation.isSynthetic
    total = score.total
    grade = score.grade?.id
    rates = score.rows.map { row in row.marks.map { $0 / row.row.indicator.fullMarks } }
    figures = [:]
    for fact in loaded.evaluation.facts {
      if case .figure(let figure) = fact.content { figures[fact.key] = figure.quantity.value }
    }
  }
}

@Suite struct SyntheticCountyTests {
  private static let folder = "datasets/synthetic-county"
  private static let grades: Set = ["excellent", "good", "fair", "poor"]

  /// The committed county, loaded once for all tests.
  private static let county = Result { try scored(ProjectFiles.path(folder)) }

  private static func scored(_ folder: String) throws -> [Scored] {
    try EvaluationBatch(paths: County.years.map { "\(folder)/\($0)" }).scores { Scored($0, $1) }
      .kept
  }

  @Test func `the committed files are what the generator writes`() throws {
    let files = County(seed: 2023).files
    for file in files {
      let committed = ProjectFiles.text(ProjectFiles.path("\(Self.folder)/\(file.path)"))
      #expect(committed == file.text, "\(file.path)")
    }
    let found = try EvaluationBatch(
      paths: County.years.map { ProjectFiles.path("\(Self.folder)/\($0)") }
    ).fileCount
    #expect(found == files.count)
    #expect(files.count == 180)
  }

  @Test func `every department has a total and a grade, and every grade occurs each year`() throws {
    let scored = try Self.county.get()
    #expect(scored.count == 180)
    for item in scored {
      #expect(item.isSynthetic && item.total != nil && item.grade != nil, "\(item.unit)")
    }
    for year in County.years {
      #expect(Set(scored.filter { $0.year == year }.compactMap(\.grade)) == Self.grades)
    }
  }

  @Test func `two departments have equal rates on every row in one year only`() throws {
    let scored = try Self.county.get()
    let pairs = scored.enumerated().flatMap { index, one in
      scored[(index + 1)...].filter { $0.year == one.year && $0.rates == one.rates }.map {
        "\(one.year) \(one.unit) \($0.unit)"
      }
    }
    #expect(pairs == ["2022 synthetic-unit-17 synthetic-unit-42"])
  }

  @Test func `in every year some departments nearly tie`() throws {
    let scored = try Self.county.get()
    for year in County.years {
      let totals = scored.filter { $0.year == year }.compactMap(\.total).sorted()
      let near = zip(totals, totals.dropFirst()).count {
        $0 < $1 && $1 - $0 <= Rational(5, over: 100)
      }
      #expect(near >= 2, "\(year)")
    }
  }

  @Test func `good departments stay good for the most part`() throws {
    let scored = try Self.county.get()
    let totals = County.years.map { year in
      scored.filter { $0.year == year }.compactMap { $0.total?.doubleValue }
    }
    for (before, after) in zip(totals, totals.dropFirst()) {
      let correlation = try #require(RankCorrelation.spearman(before, after))
      #expect((0.6...0.95).contains(correlation))
    }
  }

  @Test func `a year takes over what the year before left`() throws {
    let scored = try Self.county.get()
    let byUnit = Dictionary(grouping: scored, by: \.unit)
    #expect(byUnit.count == 60)
    for years in byUnit.values {
      for (before, after) in zip(years, years.dropFirst()) {
        #expect(after.figures[FactKey("carry-over")] == before.figures[FactKey("year-end-balance")])
        #expect(
          after.figures[FactKey("official-expenses-budget", .prior)]
            == before.figures[FactKey("official-expenses-budget")])
      }
    }
  }

  @Test(arguments: [0, UInt64.max])
  func `another seed gives another county that can be scored whole`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let scheme = "schemes/hunan-whole-department.yaml"
    try folder.write(
      try #require(ProjectFiles.text(ProjectFiles.path("datasets/\(scheme)"))), to: scheme)
    let files = County(seed: seed).files
    #expect(files == County(seed: seed).files)
    for file in files { try folder.write(file.text, to: "county/\(file.path)") }
    let scored = try Self.scored("\(folder.path)/county")
    #expect(scored.count == 180)
    #expect(scored.allSatisfy { $0.isSynthetic && $0.grade != nil })
  }
}
