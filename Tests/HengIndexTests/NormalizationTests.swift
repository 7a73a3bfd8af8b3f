import HengIndex
import Testing

/// A column of a published table and the normalization that gives it.
struct PublishedColumn: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let normalization: Normalization
  let tolerance: Double

  init(_ column: String, _ normalization: Normalization, tolerance: Double = 0.005) {
    testDescription = column
    self.normalization = normalization
    self.tolerance = tolerance
  }
}

@Suite struct NormalizationTests {
  static let published = [
    PublishedColumn("rank_ascending", .rank, tolerance: 0),
    PublishedColumn("zscore", .zScore()),
    PublishedColumn("minmax", .minMax(from: 0, to: 1)),
    PublishedColumn("ratio_to_mean", .ratioToMean),
    PublishedColumn("ratio_to_best", .ratioToBest),
    PublishedColumn("ratio_to_worst", .ratioToWorst),
    PublishedColumn("diff_mean", .differenceToMean),
    PublishedColumn("diff_worst", .differenceToWorst),
    PublishedColumn("above_below_mean_p20", .aboveBelowMean(), tolerance: 0),
    PublishedColumn("percentile", .percentile, tolerance: 0.05),
    PublishedColumn("categorical", .categorical(.handbookExample), tolerance: 0),
  ]

  /// OECD/JRC Handbook (2008), Table 15, printed to two decimals, percentiles to one.
  @Test(arguments: published)
  func `reproduces the Handbook's table 15`(_ column: PublishedColumn) throws {
    let table = try CaseTable("tai/tai_table15_normalisation_schooling.csv")
    let found = try column.normalization.normalized(
      table.values("schooling"), direction: .largerIsBetter)
    let printed = try table.values(column.testDescription)
    // Half a unit of the last digit, and the rounding of the difference.
    #expect(largestDifference(found, printed) <= column.tolerance + 1e-12)
  }

  @Test func `the rule printed in table 3 gives other categories than table 15 in nine units`()
    throws
  {
    let table = try CaseTable("tai/tai_table15_normalisation_schooling.csv")
    let found = try Normalization.categorical(.handbookRule).normalized(
      table.values("schooling"), direction: .largerIsBetter)
    let printed = try table.values("categorical")
    let differing = table.names.indices.filter { found[$0] != printed[$0] }.map { table.names[$0] }
    #expect(
      differing == [
        "Japan", "Netherlands", "United Kingdom", "Ireland", "France", "Israel", "Spain", "Italy",
        "Czech Republic",
      ])
  }

  /// OECD/JRC Handbook (2008), Table 14: temperature and humidity of two places.
  ///
  /// Printed to three decimals. The mean ratio to the leader depends on the zero of the temperature.
  @Test func `reproduces the Handbook's table 14`() throws {
    func meanRatios(_ temperatures: [Double?], _ humidities: [Double?]) throws -> [Double?] {
      let columns = try [temperatures, humidities].map {
        try Normalization.ratioToBest.normalized($0, direction: .largerIsBetter)
      }
      return try Aggregation.arithmeticMean.aggregated(columns, weights: [1, 1])
    }
    let celsius = try meanRatios([35, 39], [75, 50]) + meanRatios([35.9, 40], [70, 45])
    let fahrenheit = try meanRatios([95, 102.2], [75, 50]) + meanRatios([96.62, 104], [70, 45])
    #expect(largestDifference(celsius, [0.949, 0.833, 0.949, 0.821]) <= 0.0005)
    #expect(largestDifference(fahrenheit, [0.965, 0.833, 0.965, 0.821]) <= 0.0005)
  }

  /// COINr 1.1.14: `n_minmax`, `n_zscore` and `n_rank` of the treated ASEM indicators.
  @Test(
    arguments: zip(
      ["asem_normalised", "asem_norm_n_zscore", "asem_norm_n_rank"],
      [Normalization.minMax(), .zScore(), .rank]))
  func `agrees with COINr`(file: String, normalization: Normalization) throws {
    let treated = try CaseTable("coinr/asem_treated.csv")
    let expected = try CaseTable("coinr/\(file).csv")
    let tree = try ASEMTree()
    #expect(expected.names == treated.names)
    for indicator in tree.indicators {
      let found = try normalization.normalized(
        treated.values(indicator.code), direction: indicator.direction)
      let scale = try expected.values(indicator.code).compactMap { $0 }.map(abs).max() ?? 0
      let difference = try largestDifference(found, expected.values(indicator.code))
      #expect(difference <= 1e-9 * scale, "\(indicator.code)")
    }
  }

  struct Worked: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let normalization: Normalization
    var direction = IndicatorDirection.largerIsBetter
    var values: [Double?] = [4, 1, nil, 2, 4, 5]
    let expected: [Double?]
  }

  static let worked: [Worked] = [
    Worked(
      testDescription: "min-max", normalization: .minMax(), expected: [75, 0, nil, 25, 75, 100]),
    Worked(
      testDescription: "min-max of a cost", normalization: .minMax(from: 1, to: 5),
      direction: .smallerIsBetter, expected: [2, 5, nil, 4, 2, 1]),
    Worked(
      testDescription: "z-score", normalization: .zScore(mean: 100, deviation: 10),
      values: [1, nil, 3, 5], expected: [90, nil, 100, 110]),
    Worked(
      testDescription: "z-score of a cost", normalization: .zScore(),
      direction: .smallerIsBetter, values: [1, nil, 3, 5], expected: [1, nil, 0, -1]),
    Worked(testDescription: "rank", normalization: .rank, expected: [3, 1, nil, 2, 3, 5]),
    Worked(
      testDescription: "rank of a cost", normalization: .rank, direction: .smallerIsBetter,
      expected: [2, 5, nil, 4, 2, 1]),
    Worked(
      testDescription: "percentile", normalization: .percentile,
      expected: [60, 20, nil, 40, 60, 100]),
    Worked(
      testDescription: "percent rank", normalization: .percentRank,
      expected: [50, 0, nil, 25, 50, 100]),
    Worked(
      testDescription: "Borda", normalization: .borda, expected: [2.5, 0, nil, 1, 2.5, 4]),
    Worked(
      testDescription: "categorical",
      normalization: .categorical(CategoricalScale(bounds: [40, 60], points: [0, 1, 2])),
      expected: [2, 0, nil, 1, 2, 2]),
    Worked(
      testDescription: "goalposts", normalization: .goalposts(lower: 2, upper: 4),
      expected: [100, 0, nil, 0, 100, 100]),
    Worked(
      testDescription: "goalposts of a cost, not clamped",
      normalization: .goalposts(lower: 2, upper: 4, from: 1, to: 3, clamped: false),
      direction: .smallerIsBetter, expected: [1, 4, nil, 3, 1, 0]),
    Worked(
      testDescription: "target", normalization: .distanceToTarget(3),
      expected: [1, 0, nil, 0.5, 1, 1]),
    Worked(
      testDescription: "target of a cost, not capped",
      normalization: .distanceToTarget(3, capped: false),
      direction: .smallerIsBetter, expected: [0.5, 2, nil, 1.5, 0.5, 0]),
    Worked(
      testDescription: "reference", normalization: .distanceToReference(unit: 3),
      expected: [3, 0, nil, 1, 3, 4]),
    Worked(
      testDescription: "reference of a cost", normalization: .distanceToReference(unit: 0),
      direction: .smallerIsBetter, expected: [1, 4, nil, 3, 1, 0]),
    Worked(
      testDescription: "maximum", normalization: .distanceToMaximum,
      expected: [0.75, 0, nil, 0.25, 0.75, 1]),
    Worked(
      testDescription: "ratio to the mean", normalization: .ratioToMean, values: [1, 2, nil, 9],
      expected: [0.25, 0.5, nil, 2.25]),
    Worked(
      testDescription: "ratio to the mean of a cost", normalization: .ratioToMean,
      direction: .smallerIsBetter, values: [1, 2, nil, 9], expected: [4, 2, nil, 4.0 / 9]),
    Worked(
      testDescription: "ratio to the best of a cost", normalization: .ratioToBest,
      direction: .smallerIsBetter, expected: [0.25, 1, nil, 0.5, 0.25, 0.2]),
    Worked(
      testDescription: "ratio to the worst of a cost", normalization: .ratioToWorst,
      direction: .smallerIsBetter, expected: [1.25, 5, nil, 2.5, 1.25, 1]),
    Worked(
      testDescription: "difference to the mean of a cost", normalization: .differenceToMean,
      direction: .smallerIsBetter, values: [1, 2, nil, 9], expected: [0.75, 0.5, nil, -1.25]),
    Worked(
      testDescription: "difference to the worst of a cost", normalization: .differenceToWorst,
      direction: .smallerIsBetter, values: [1, 2, nil, 4], expected: [0.75, 0.5, nil, 0]),
    Worked(
      testDescription: "above and below the mean of a cost", normalization: .aboveBelowMean(),
      direction: .smallerIsBetter, values: [3, 4, nil, 5], expected: [1, 0, nil, -1]),
    Worked(
      testDescription: "share", normalization: .shareOfTotal, values: [1, nil, 3],
      expected: [0.25, nil, 0.75]),
    Worked(
      testDescription: "share of a cost", normalization: .shareOfTotal,
      direction: .smallerIsBetter, values: [1, nil, 3], expected: [0.75, nil, 0.25]),
    Worked(
      testDescription: "vector", normalization: .vector, values: [3, nil, 4],
      expected: [0.6, nil, 0.8]),
    Worked(
      testDescription: "vector of a cost", normalization: .vector, direction: .smallerIsBetter,
      values: [3, nil, 4], expected: [-0.6, nil, -0.8]),
  ]

  @Test(arguments: worked)
  func `computes the documented formula`(_ example: Worked) throws {
    let found = try example.normalization.normalized(
      example.values, direction: example.direction)
    // A few roundings of numbers up to 110.
    #expect(largestDifference(found, example.expected) < 1e-13, "\(found)")
  }
}
