import HengIndex
import Testing

/// The Technology Achievement Index of 23 countries, in the Handbook's variants.
@Suite struct TechnologyAchievementIndexTests {
  /// The goalposts, with logarithms of telephones and electricity as in the data.
  ///
  /// Source: M. Saisana, A. Saltelli, S. Tarantola, *Journal of the Royal Statistical Society* A 168
  /// (2005), 307–323, Table 1. The upper ones of telephones and electricity are OECD averages that
  /// countries exceed.
  private static let goalposts: [(indicator: String, lower: Double, upper: Double)] = [
    ("patents", 0, 994), ("royalties", 0, 272.6), ("internet", 0, 232.4), ("exports", 0, 80.8),
    ("telephones_log10", 0, 2.9547247909790628),
    ("electricity_log10", 1.3424226808222062, 3.8431704709347797),
    ("schooling", 0.8, 12), ("university", 0.1, 27.4),
  ]

  private func scores(
    _ weights: [Double], clamped: Bool = true
  ) throws -> (countries: [String], scores: [Double]) {
    let raw = try CaseTable("tai/tai_raw_23.csv")
    let columns = try Self.goalposts.map { indicator, lower, upper in
      try Normalization.goalposts(lower: lower, upper: upper, clamped: clamped)
        .normalized(raw.values(indicator), direction: .largerIsBetter)
    }
    let scores = try Aggregation.arithmeticMean.aggregated(columns, weights: weights)
    return (raw.names, try scores.map { try #require($0) })
  }

  struct Weighting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let weights: [Double]
    /// The countries whose printed rank differs.
    var differing: [String] = []
  }

  /// OECD/JRC Handbook (2008), Table 22: weights printed to two decimals.
  static let weightings = [
    Weighting(testDescription: "T23_EW", weights: [Double](repeating: 0.125, count: 8)),
    Weighting(testDescription: "T38_LIN", weights: [Double](repeating: 0.125, count: 8)),
    Weighting(
      testDescription: "T23_BAP", weights: [0.11, 0.11, 0.11, 0.18, 0.1, 0.06, 0.15, 0.18]),
    Weighting(
      testDescription: "T23_FA", weights: [0.17, 0.15, 0.11, 0.06, 0.08, 0.13, 0.13, 0.17],
      differing: ["Canada", "Singapore", "Czech Republic", "Slovenia"]),
    Weighting(
      testDescription: "T23_AHP", weights: [0.09, 0.1, 0.07, 0.21, 0.05, 0.06, 0.18, 0.25],
      differing: ["Israel", "New Zealand", "Spain"]),
  ]

  /// OECD/JRC Handbook (2008), Tables 23 and 38.
  @Test(arguments: weightings)
  func `reproduces the Handbook's ranks`(_ weighting: Weighting) throws {
    let published = try CaseTable("tai/tai_table23_38_ranks.csv")
    let (countries, scores) = try scores(weighting.weights)
    let printed = try published.numbers(weighting.testDescription, for: countries)
    let differing = zip(countries, zip(ranks(scores), printed))
      .filter { $1.0 != $1.1 }.map { $0.0 }
    #expect(differing.sorted() == weighting.differing.sorted())
  }

  @Test func `reproduces the Handbook's ranks by the geometric mean of raw values`() throws {
    let raw = try CaseTable("tai/tai_raw_23.csv")
    let published = try CaseTable("tai/tai_table23_38_ranks.csv")
    let scores = try Aggregation.geometricMean.aggregated(
      raw.columns.map { try raw.values($0) }, weights: raw.columns.map { _ in 1 })
    let printed = try published.numbers("T38_GME", for: raw.names)
    #expect(ranks(scores.compactMap { $0 }) == printed)
  }

  /// The published non-compensatory ranks hold two ties, which no most supported ranking has; in
  /// any order of the tied countries it has less support than another ranking.
  @Test func `the Handbook's non-compensatory ranking isn't the most supported one`() throws {
    let raw = try CaseTable("tai/tai_raw_23.csv")
    let published = try CaseTable("tai/tai_table23_38_ranks.csv")
    let outranking = try Outranking(
      raw.columns.map { try raw.numbers($0) }, weights: raw.columns.map { _ in 1 })
    let printed = try published.numbers("T38_NCMC", for: raw.names)
    let order = printed.indices.sorted { (printed[$0], $0) < (printed[$1], $1) }
    let better = [
      1, 2, 0, 11, 3, 5, 6, 7, 8, 9, 4, 10, 15, 12, 14, 13, 16, 17, 19, 18, 20, 22, 21,
    ]
    #expect(abs(outranking.support(of: order) - 181.625) < 1e-9)
    #expect(abs(outranking.support(of: better) - 184.5) < 1e-9)
  }
}
