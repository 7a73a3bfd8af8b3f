import Foundation
import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

/// An index that became scores.
private struct ScoredIndex {
  let result: IndexResult
  let scored: [(loaded: LoadedEvaluation, score: EvaluationScore)]

  var scheme: Scheme { scored[0].loaded.scheme }

  init(_ path: String) throws {
    result = try IndexFile(path: path).load().run()
    scored = try EvaluationBatch(paths: [path]).scores { ($0, $1) }.kept
  }

  /// The totals before rounding.
  var exactTotals: [Rational] {
    scored.map { $0.score.rows.reduce(0) { $0 + ($1.marks ?? 0) } }
  }

  /// The index of each row.
  var index: [Double] {
    let last = result.tree.elements.count - 1
    return result.rows.indices.map { result.score(row: $0, column: last) ?? .nan }
  }

  func row(_ unit: String, _ row: String) throws -> RowScore {
    let score = try #require(scored.first { $0.loaded.evaluation.unit.id == unit }?.score)
    return try #require(score.rows.first { $0.row.indicator.id == row })
  }
}

/// A small index in a folder of its own.
private struct YearlyIndex {
  let folder: TemporaryFolder
  let path: String

  static let indicators = """
    code,name-zh,name-en,parent,direction,weight,denominator
    Top,总指数,Index,,1,1,
    A,甲类,Part A,Top,1,0.3,
    B,乙类,Part B,Top,1,0.6,
    Min,最小,Least,A,1,1,
    4G,四代,Fourth,A,-1,2,
    人均,人均,Per head,B,1,1,people

    """

  static let rows = """
    code,name-zh,name-en,year,Min,4G,人均,people
    x,甲,X,2019,1,3,10,2
    y,乙,Y,2019,4,1,30,3
    z,丙,Z,2019,2,,6,1
    x,甲,X,2020,2,2,12,2
    y,乙,Y,2020,3,2,30,2
    z,丙,Z,2020,5,7,9,1

    """

  init(
    _ steps: String, top: String = "year: 2020", columns: String = "",
    rows: String = YearlyIndex.rows, indicators: String = YearlyIndex.indicators
  ) throws {
    folder = try TemporaryFolder()
    try folder.write(rows, to: "small/data.csv")
    try folder.write(indicators, to: "small/indicators.csv")
    path = try folder.write(
      """
      heng-index: 1
      label: { zh: 小指数, en: Small index }
      \(top)
      data: { table: data.csv\(columns) }
      indicators: indicators.csv
      steps:
      \(steps)

      """, to: "small/index.yaml")
  }
}

@Suite struct IndexEvaluationsTests {
  static let asem = ProjectFiles.path("datasets/asem/index.yaml")
  static let shipped = ["asem", "tai"].map { ProjectFiles.path("datasets/\($0)/index.yaml") }
  static let years = ", year: year"

  @Test(arguments: shipped)
  func `totals are the index, and rank as it does`(path: String) throws {
    let index = try ScoredIndex(path)
    for (total, value) in zip(index.exactTotals, index.index) {
      #expect(abs(total.doubleValue - value) < 1e-9)
    }
    #expect(index.scored.map { $0.score.total ?? 0 }.ranks.map(Double.init) == index.result.ranks)
    #expect(index.scheme.rows.reduce(0) { $0 + $1.indicator.fullMarks } == 100)
    #expect(!index.scheme.isPartial && !index.scheme.hasGrades)
    #expect(index.scored.allSatisfy { $0.score.grade == nil && $0.score.admissibleGrades.isEmpty })
  }

  @Test func `rows are the indicators, with their share of 100 marks`() throws {
    let index = try ScoredIndex(Self.asem)
    #expect(index.scheme.id == "asem" && index.scheme.rows.count == 49)
    let row = try #require(index.scheme.row(named: "lpi")?.indicator)
    #expect(row.fullMarks == Rational(5, over: 4))
    #expect(row.path.map(\.id) == ["conn", "physical"])
    #expect(row.path.map(\.fullMarks) == [50, 10])
    #expect(Set(index.scheme.facts.map(\.id)).count == 98)
    #expect(index.scored[0].loaded.evaluation.year == 2018)
  }

  @Test func `a value tells where it comes from`() throws {
    let index = try ScoredIndex(Self.asem)
    func facts(_ unit: String, _ row: String) throws -> [Fact] {
      let score = try #require(index.scored.first { $0.loaded.evaluation.unit.id == unit }?.score)
      return try [row, "\(row)-normalized"].map { try #require(score.facts.given(FactKey($0))) }
    }
    let reported = try facts("AUT", "lpi")
    #expect(reported.map(\.status) == [.reported, .derived])
    #expect(reported[0].evidence.place?.hasSuffix("asem/data.csv:2:78") == true)
    #expect(reported[0].evidence.reason == nil)
    let divided = try facts("AUT", "goods")
    #expect(divided.map(\.status) == [.derived, .derived])
    #expect(
      divided[0].evidence.reason?.en == "reported 278.4264 ÷ GDP 390.799991147468")
    let filled = try facts("LAO", "elec")
    #expect(filled.map(\.status) == [.assumed, .assumed])
    #expect(
      filled[0].evidence.reason
        == LocalizedText(
          zh: "没有可除的数值，以插补值代替（group-mean by=EurAsia_group）",
          en: "no value to divide by; filled in (impute: group-mean by=EurAsia_group)"))
    #expect(try index.row("LAO", "elec").basis == .assumed)
    #expect(try index.row("AUT", "goods").basis == .reported)
    let assumed = index.scored.reduce(0) { count, item in
      count + item.score.rows.count { $0.basis == .assumed }
    }
    #expect(assumed == 65)
  }

  @Test func `an index that is no weighted sum is refused at its aggregate step`() throws {
    let index = try YearlyIndex(
      "  normalize: { method: min-max, from: 1, to: 100 }\n  aggregate: geometric", top: "",
      columns: Self.years)
    let error = #expect(throws: InvalidFiles.self) { try EvaluationBatch(paths: [index.path]) }
    let found = try #require(error?.diagnostics)
    #expect(found.map(\.code) == ["not-a-weighted-sum"])
    #expect(found[0].location == FileLocation(path: index.path, line: 8, column: 14))
    let message = found[0].message.en
    #expect(message.contains("by geometric") && message.contains("heng index"))
  }

  @Test func `a gap that is left is refused`() throws {
    let index = try YearlyIndex("  aggregate: arithmetic", columns: Self.years)
    let error = #expect(throws: InvalidFiles.self) { try EvaluationBatch(paths: [index.path]) }
    #expect(error?.diagnostics.map(\.code) == ["not-a-weighted-sum"])
    #expect(error?.diagnostics.first?.message.en.hasPrefix("Z has no “Fourth”") == true)
  }

  @Test func `an index without years must name one`() throws {
    let rows = "code,Min,4G,人均,people\nx,1,3,10,2\ny,4,1,30,3\n"
    let index = try YearlyIndex("  weight: given", top: "synthetic: true", rows: rows)
    let error = #expect(throws: InvalidFiles.self) { try EvaluationBatch(paths: [index.path]) }
    #expect(error?.diagnostics.map(\.code) == ["missing-key"])
  }

  @Test(arguments: ["  normalize: z-score", "  normalize: { method: z-score, mean: -7 }"])
  func `values beyond 0 to 100 are mapped together, which keeps every order`(
    normalize: String
  ) throws {
    let index = try YearlyIndex("  impute: mean\n" + normalize, top: "", columns: Self.years)
    let scored = try ScoredIndex(index.path)
    #expect(scored.scheme.note?.en.contains("mapped from") == true)
    let totals = scored.exactTotals.map(\.doubleValue)
    // One affine map leads from every index to its total.
    let slope = (totals[1] - totals[0]) / (scored.index[1] - scored.index[0])
    for (total, value) in zip(totals, scored.index) {
      #expect(abs(total - totals[0] - slope * (value - scored.index[0])) < 1e-9)
    }
    let rows = scored.scored.flatMap(\.score.rows)
    let rates = rows.map { ($0.marks ?? 0) / $0.row.indicator.fullMarks }
    #expect(rates.min() == 0 && rates.max() == 1)
  }

  @Test func `values between 0 and 1 earn a hundred times as many marks`() throws {
    let index = try YearlyIndex(
      "  impute: mean\n  normalize: distance-to-maximum", top: "", columns: Self.years)
    let scored = try ScoredIndex(index.path)
    for (total, value) in zip(scored.exactTotals, scored.index) {
      #expect(abs(total.doubleValue - 100 * value) < 1e-9)
    }
  }

  @Test func `each unit has an evaluation for every year, and codes become names`() throws {
    let index = try YearlyIndex("  impute: mean", top: "", columns: Self.years)
    let scored = try ScoredIndex(index.path)
    #expect(scored.scored.map(\.loaded.evaluation.year) == [2019, 2019, 2019, 2020, 2020, 2020])
    #expect(scored.scheme.id == "small")
    #expect(scored.scheme.rows.map(\.indicator.id) == ["min-2", "indicator-4g", "indicator"])
    #expect(
      scored.scheme.rows.map(\.indicator.fullMarks)
        == [Rational(100, over: 9), Rational(200, over: 9), Rational(200, over: 3)])
    #expect(scored.scored[4].loaded.location.line == 6)
    let one = try EvaluationBatch(paths: [index.path]).only(unit: "乙", year: 2020)
    #expect(one.evaluation.evaluation.unit.id == "y" && one.evaluation.evaluation.year == 2020)
    let error = #expect(throws: InvalidFiles.self) {
      try EvaluationBatch(paths: [index.path]).only(unit: "y")
    }
    #expect(error?.diagnostics.map(\.code) == ["several-evaluations"])
  }

  @Test func `indicators without weight are left out`() throws {
    let indicators = YearlyIndex.indicators.replacingOccurrences(of: "-1,2,", with: "-1,0,")
    let index = try YearlyIndex(
      "  rank: { ties: dense }", top: "", columns: Self.years, indicators: indicators)
    let scored = try ScoredIndex(index.path)
    #expect(scored.scheme.rows.map(\.indicator.id) == ["min-2", "indicator"])
    #expect(scored.scheme.note?.en.contains("1 of the indicators") == true)
  }
}
