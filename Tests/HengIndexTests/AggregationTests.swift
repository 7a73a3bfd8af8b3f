import HengIndex
import HengNumerics
import Testing

@Suite struct AggregationTests {
  /// COINr 1.1.14: `a_amean` and `a_gmean` of the treated indicators on 1…100, level by level.
  @Test(
    arguments: zip(["a_amean", "a_gmean"], [Aggregation.arithmeticMean, .geometricMean]))
  func `agrees with COINr up the tree`(file: String, aggregation: Aggregation) throws {
    let treated = try CaseTable("coinr/asem_treated.csv")
    let expected = try CaseTable("coinr/asem_agg_minmax1to100_\(file).csv")
    let tree = try ASEMTree()
    var scores: [String: [Double?]] = [:]
    for indicator in tree.indicators {
      scores[indicator.code] = try Normalization.minMax(from: 1, to: 100).normalized(
        treated.values(indicator.code), direction: indicator.direction)
    }
    for aggregate in tree.aggregates {
      let parts = tree.elements.filter { $0.parent == aggregate.code }
      let columns = try parts.map { try #require(scores[$0.code]) }
      let score = try aggregation.aggregated(
        columns, weights: parts.map { _ in 1 })
      scores[aggregate.code] = score
      // Scores are of the order of 1…100, so this is 1e-9 relative to the largest.
      #expect(try largestDifference(score, expected.values(aggregate.code)) < 1e-7)
      for (found, expected) in zip(score, try expected.numbers(aggregate.code)) {
        #expect(abs(try #require(found) - expected) <= 1e-9 * expected, "\(aggregate.code)")
      }
    }
  }

  /// scikit-criteria 35f17ee, `test_WeightedSumModel_kracka2010ranking`: costs inverted, then shares.
  @Test func `reproduces Kracka's weighted sums`() throws {
    let rows: [[Double]] = [
      [33.95, 23.78, 11.45, 39.97, 29.44, 167.1, 3.852],
      [38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
      [37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845],
      [30.44, 37.59, 13.91, 74.08, 45.1, 198.34, 2.186],
      [36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.61],
      [37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935],
    ]
    let benefits: Set = [4, 6]
    let columns = try (0..<7).map { column in
      try Normalization.shareOfTotal.normalized(
        rows.map { $0[column] },
        direction: benefits.contains(column) ? .largerIsBetter : .smallerIsBetter)
    }
    let scores = try Aggregation.arithmeticMean.aggregated(
      columns, weights: [Double](repeating: 20, count: 7))
    let expected = [0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701]
    #expect(largestDifference(scores, expected) < 1e-7)
    #expect(ranks(scores.compactMap { $0 }) == [6, 1, 3, 4, 5, 2])
  }

  /// OECD/JRC Handbook (2008), section 6.11, printed to two decimals, of which 2.54 is cut off, not
  /// rounded: the mean of 21, 2, 1 and 1 is 2.5457.
  @Test func `reproduces the Handbook's geometric means`() throws {
    let columns: [[Double?]] = [[21, 6, 21, 6], [1, 6, 2, 7], [1, 6, 1, 6], [1, 6, 1, 6]]
    let weights = [1.0, 1, 1, 1]
    let geometric = try Aggregation.geometricMean.aggregated(columns, weights: weights)
    #expect(largestDifference(geometric, [2.14, 6, 2.54, 6.23]) < 0.01)
    #expect(largestDifference(geometric, [2.1407, 6, 2.5457, 6.2357]) < 0.0001)
    let arithmetic = try Aggregation.arithmeticMean.aggregated(columns, weights: weights)
    #expect(arithmetic[0] == arithmetic[1] && arithmetic[2] == arithmetic[3])
  }

  struct Worked: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let aggregation: Aggregation
    let columns: [[Double?]]
    let weights: [Double]
    var share = 0.0
    let expected: [Double?]
  }

  static let worked: [Worked] = [
    Worked(
      testDescription: "harmonic mean", aggregation: .harmonicMean, columns: [[2], [6]],
      weights: [1, 1], expected: [3]),
    Worked(
      testDescription: "quadratic mean", aggregation: .powerMean(exponent: 2),
      columns: [[1], [7]], weights: [5, 5], expected: [5]),
    Worked(
      testDescription: "weighted geometric mean", aggregation: .geometricMean,
      columns: [[2], [16]], weights: [2, 1], expected: [4]),
    Worked(
      testDescription: "weights over what is present", aggregation: .arithmeticMean,
      columns: [[1, nil, nil], [4, 4, nil], [7, 10, nil]], weights: [2, 1, 1],
      expected: [3.25, 7, nil]),
    Worked(
      testDescription: "half of the weight present, half asked for",
      aggregation: .geometricMean, columns: [[1, nil], [4, nil], [16, 9]], weights: [1, 1, 2],
      share: 0.5, expected: [5.656854249492381, 9]),
    Worked(
      testDescription: "half of the weight present, more asked for",
      aggregation: .arithmeticMean, columns: [[1, nil], [3, 9]], weights: [1, 1],
      share: 0.51, expected: [2, nil]),
    Worked(
      testDescription: "median of an odd number", aggregation: .weightedMedian,
      columns: [[9], [1], [5]], weights: [1, 1, 1], expected: [5]),
    Worked(
      testDescription: "median of an even number", aggregation: .weightedMedian,
      columns: [[9], [1], [5], [6]], weights: [1, 1, 1, 1], expected: [5.5]),
    Worked(
      testDescription: "weighted median", aggregation: .weightedMedian,
      columns: [[9], [1], [5]], weights: [3, 1, 1], expected: [9]),
    Worked(
      testDescription: "ordered weights", aggregation: .orderedWeights([0.4, 0.3, 0.2, 0.1]),
      columns: [[0.7], [1], [0.3], [0.6]], weights: [1, 1, 1, 1],
      expected: [0.4 * 1 + 0.3 * 0.7 + 0.2 * 0.6 + 0.1 * 0.3]),
    Worked(
      testDescription: "all weight on the best", aggregation: .orderedWeights([1, 0, 0]),
      columns: [[3], [5], [4]], weights: [1, 1, 1], expected: [5]),
    Worked(
      testDescription: "all weight on the worst", aggregation: .orderedWeights([0, 0, 1]),
      columns: [[3], [5], [4]], weights: [1, 1, 1], expected: [3]),
    Worked(
      // The best value has 1/2 of the weight, where the line has risen to 3/4.
      testDescription: "ordered weights between places", aggregation: .orderedWeights([3, 1]),
      columns: [[8], [4], [0]], weights: [2, 1, 1], expected: [0.75 * 8 + 0.125 * 4]),
    Worked(
      testDescription: "equal place weights are no order",
      aggregation: .orderedWeights([1, 1]), columns: [[8], [4], [0]], weights: [1, 2, 3],
      expected: [16.0 / 6]),
    Worked(
      // Mean 100, variance 100: the penalty is 100/100.
      testDescription: "Mazziotta and Pareto", aggregation: .mazziottaPareto(),
      columns: [[90, 100], [110, 100]], weights: [1, 1], expected: [99, 100]),
    Worked(
      testDescription: "Mazziotta and Pareto of poverty", aggregation: .mazziottaPareto(.added),
      columns: [[90, nil], [110, 105]], weights: [1, 1], expected: [101, 105]),
    Worked(
      testDescription: "Borda with a tie", aggregation: .borda,
      columns: [[1, 2, 2], [3, 2, 1]], weights: [1, 3], expected: [1.5, 1.125, 0.375]),
    Worked(
      testDescription: "Copeland", aggregation: .copeland,
      columns: [[3, 2, 1], [3, 2, 1], [1, 3, 2]], weights: [1, 1, 1], expected: [2, 0, -2]),
    Worked(
      testDescription: "Copeland with half of the weight on each side",
      aggregation: .copeland, columns: [[2, 1], [1, 2]], weights: [0.3, 0.3], expected: [0, 0]),
    Worked(
      testDescription: "PROMETHEE II", aggregation: .prometheeII(),
      columns: [[3, 2, 1], [1, 3, 3]], weights: [3, 1], expected: [0.5, 0.125, -0.625]),
    Worked(
      // Differences of 1 are as good as none, of 3 count fully, of 2 by half.
      testDescription: "PROMETHEE II with thresholds",
      aggregation: .prometheeII(.linear(indifference: 1, preference: 3)),
      columns: [[4, 3, 1]], weights: [1], expected: [0.5, 0.25, -0.75]),
    Worked(
      testDescription: "no units", aggregation: .topsis, columns: [[], []], weights: [1, 1],
      expected: []),
    Worked(
      testDescription: "a single unit", aggregation: .prometheeII(), columns: [[4], [5]],
      weights: [1, 1], expected: [0]),
  ]

  @Test(arguments: worked)
  func `computes the documented formula`(_ example: Worked) throws {
    let found = try example.aggregation.aggregated(
      example.columns, weights: example.weights, atLeast: example.share)
    // A few roundings of numbers up to 110.
    #expect(largestDifference(found, example.expected) < 1e-13, "\(found)")
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let aggregation: Aggregation
    let columns: [[Double?]]
    let weights: [Double]
    let error: AggregationError
  }

  static let refused: [Refused] =
    [
      Refused(
        testDescription: "geometric mean of zero", aggregation: .geometricMean,
        columns: [[1, 2], [3, 0]], weights: [1, 1],
        error: .nonPositiveValue(0, row: 1, column: 1)),
      Refused(
        testDescription: "harmonic mean of zero, behind a column of no weight",
        aggregation: .harmonicMean, columns: [[0, 0], [3, 0]], weights: [0, 1],
        error: .nonPositiveValue(0, row: 1, column: 1)),
      Refused(
        testDescription: "quadratic mean of a negative value",
        aggregation: .powerMean(exponent: 2), columns: [[0, -2]], weights: [1],
        error: .negativeValue(-2, row: 1, column: 0)),
      Refused(
        testDescription: "penalty on a mean of zero", aggregation: .mazziottaPareto(),
        columns: [[1, -1], [1, 1]], weights: [1, 1], error: .nonPositiveMean(0, row: 1)),
      Refused(
        testDescription: "infinite exponent", aggregation: .powerMean(exponent: .infinity),
        columns: [[1]], weights: [1], error: .invalidExponent(.infinity)),
      Refused(
        testDescription: "no place weight", aggregation: .orderedWeights([0, 0]),
        columns: [[1]], weights: [1], error: .invalidOrderWeights([0, 0])),
      Refused(
        testDescription: "negative place weight", aggregation: .orderedWeights([2, -1]),
        columns: [[1]], weights: [1], error: .invalidOrderWeights([2, -1])),
      Refused(
        testDescription: "equal thresholds",
        aggregation: .prometheeII(.linear(indifference: 2, preference: 2)), columns: [[1]],
        weights: [1], error: .invalidThresholds(indifference: 2, preference: 2)),
      Refused(
        testDescription: "no weight", aggregation: .arithmeticMean, columns: [[1], [2]],
        weights: [0, 0], error: .allWeightsZero),
      Refused(
        testDescription: "negative weight", aggregation: .arithmeticMean, columns: [[1], [2]],
        weights: [1, -1], error: .invalidWeight(-1, column: 1)),
      Refused(
        testDescription: "infinite value", aggregation: .arithmeticMean,
        columns: [[1, .infinity]], weights: [1],
        error: .nonFiniteValue(.infinity, row: 1, column: 0)),
    ]
    + [Aggregation.borda, .copeland, .topsis, .prometheeII()].map {
      Refused(
        testDescription: "\($0) with a gap", aggregation: $0, columns: [[1, 2], [nil, 3]],
        weights: [1, 1], error: .missingValue(row: 0, column: 1))
    }

  @Test(arguments: refused)
  func `refuses what the method can't take`(_ example: Refused) {
    #expect(throws: example.error) {
      try example.aggregation.aggregated(example.columns, weights: example.weights)
    }
    #expect(!example.error.description.isEmpty)
  }
}
