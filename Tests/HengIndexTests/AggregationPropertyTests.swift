import HengIndex
import HengNumerics
import HengTestSupport
import Testing

/// An aggregation with what holds of it.
struct AggregationTraits: Sendable, CustomTestStringConvertible {
  let aggregation: Aggregation
  /// Whether a unit that is nowhere worse than another never gets a lower score.
  var isMonotone = true
  /// Whether multiplying one indicator's values by a positive number changes nothing.
  var ignoresUnits = false
  /// Whether the same number in all indicators is the score.
  var isMean = false

  var testDescription: String { "\(aggregation)" }
}

@Suite struct AggregationPropertyTests {
  static let all: [AggregationTraits] = [
    AggregationTraits(aggregation: .arithmeticMean, isMean: true),
    AggregationTraits(aggregation: .geometricMean, isMean: true),
    AggregationTraits(aggregation: .harmonicMean, isMean: true),
    AggregationTraits(aggregation: .powerMean(exponent: 0.5), isMean: true),
    AggregationTraits(aggregation: .powerMean(exponent: -3), isMean: true),
    AggregationTraits(aggregation: .weightedMedian, isMean: true),
    AggregationTraits(aggregation: .orderedWeights([1, 2, 3, 4]), isMean: true),
    AggregationTraits(aggregation: .mazziottaPareto(), isMonotone: false, isMean: true),
    AggregationTraits(aggregation: .borda, ignoresUnits: true),
    AggregationTraits(aggregation: .copeland, ignoresUnits: true),
    AggregationTraits(aggregation: .topsis),
    AggregationTraits(aggregation: .prometheeII(), ignoresUnits: true),
    AggregationTraits(
      aggregation: .prometheeII(.linear(indifference: 5, preference: 20))),
  ]

  /// Whole values 1…60 of a few units in a few indicators; unit 1 is nowhere worse than unit 0.
  private func columns(_ random: inout RepeatableRandom) -> [[Double?]] {
    let unitCount = random.integer(in: 3...9)
    return (0..<random.integer(in: 2...6)).map { _ in
      var column = (0..<unitCount).map { _ in Double(random.integer(in: 1...60)) }
      column[1] = column[0] + Double(random.integer(in: 0...9))
      return column
    }
  }

  @Test(arguments: all, 0..<25 as Range<UInt64>)
  func `follows the rows, the scale of weights and dominance`(
    _ traits: AggregationTraits, seed: UInt64
  ) throws {
    var random = RepeatableRandom(seed: seed)
    let columns = columns(&random)
    let weights = columns.map { _ in Double(random.integer(in: 1...5)) }
    let scores = try traits.aggregation.aggregated(columns, weights: weights)
    // Scores are below 100, so this allows for roundings by the hundred.
    let tolerance = 1e-10

    let scaled = try traits.aggregation.aggregated(columns, weights: weights.map { $0 * 7 })
    #expect(largestDifference(scores, scaled) < tolerance)

    let order = Array(scores.indices).shuffled(using: &random)
    let shuffled = try traits.aggregation.aggregated(
      columns.map { column in order.map { column[$0] } }, weights: weights)
    #expect(largestDifference(order.map { scores[$0] }, shuffled) < tolerance)

    let backwards = try traits.aggregation.aggregated(
      columns.reversed(), weights: weights.reversed())
    #expect(largestDifference(scores, backwards) < tolerance)

    // A column of no weight changes nothing, whatever it holds.
    let idle: [Double?] = scores.indices.map { $0 == 2 ? nil : Double($0) * -3 }
    for place in [0, columns.count] {
      var (more, moreWeights) = (columns, weights)
      more.insert(idle, at: place)
      moreWeights.insert(0, at: place)
      #expect(try traits.aggregation.aggregated(more, weights: moreWeights) == scores)
    }

    if traits.isMonotone {
      let (dominated, dominating) = try (#require(scores[0]), #require(scores[1]))
      #expect(dominated <= dominating + tolerance)
    }
    if traits.ignoresUnits {
      var other = columns
      other[0] = other[0].map { $0.map { $0 * 1000 } }
      #expect(
        try largestDifference(
          scores, traits.aggregation.aggregated(other, weights: weights)) < tolerance)
    }
    if traits.isMean {
      let level: [[Double?]] = columns.map { _ in [Double(seed) + 1] }
      let same = try traits.aggregation.aggregated(level, weights: weights)
      #expect(largestDifference(same, [Double(seed) + 1]) < tolerance)
    }
  }

  @Test func `Mazziotta and Pareto's index can prefer a dominated unit`() throws {
    let scores = try Aggregation.mazziottaPareto().aggregated(
      [[10, 10], [10, 60]], weights: [1, 1])
    let expected = 35 - 625.0 / 35
    #expect(scores == [10, expected])
    // A little further out, the balanced and dominated unit wins.
    let extreme = try Aggregation.mazziottaPareto().aggregated(
      [[1, 1], [1, 60]], weights: [9, 1])
    let (balanced, better) = try (#require(extreme[0]), #require(extreme[1]))
    #expect(balanced > better)
  }

  /// Power means rise with the exponent, between the smallest and the largest value.
  @Test(arguments: 0..<25 as Range<UInt64>)
  func `power means are ordered by their exponents`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let columns = columns(&random)
    let weights = columns.map { _ in Double(random.integer(in: 1...5)) }
    var last = columns.reduce([Double](repeating: .infinity, count: columns[0].count)) {
      zip($0, $1).map { min($0, $1 ?? .infinity) }
    }
    for exponent in [-3, -1, -1e-9, 0, 1e-9, 0.5, 1, 2, 5] {
      let scores = try Aggregation.powerMean(exponent: exponent).aggregated(
        columns, weights: weights)
      for (index, score) in scores.enumerated() {
        // An exponent of 1e-9 magnifies a rounding by 1e9.
        let score = try #require(score)
        #expect(score >= last[index] - 1e-5)
        last[index] = score
      }
    }
  }

  /// The definitions, pair by pair and without regard to speed.
  @Test(arguments: 0..<25 as Range<UInt64>)
  func `comparisons agree with their definitions`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let columns = columns(&random).map { $0.map { ($0 ?? 0) / 10 }.map { $0.rounded() } }
    let weights = columns.map { _ in Double(random.integer(in: 1...5)) }
    let total = weights.reduce(0, +)
    let units = columns[0].indices
    func sum(_ unit: Int, _ function: (Double, Double) -> Double) -> [Double] {
      units.filter { $0 != unit }.map { other in
        zip(columns, weights).reduce(0) { $0 + $1.1 * function($1.0[unit], $1.0[other]) } / total
      }
    }
    func check(_ aggregation: Aggregation, _ definition: (Int) -> Double) throws {
      let found = try aggregation.aggregated(columns, weights: weights)
      #expect(largestDifference(found, units.map(definition)) < 1e-12, "\(aggregation)")
    }
    try check(.borda) { sum($0) { $0 > $1 ? 1 : $0 == $1 ? 0.5 : 0 }.reduce(0, +) }
    try check(.copeland) { unit in
      sum(unit) { $0 > $1 ? 1 : $0 == $1 ? 0.5 : 0 }.reduce(0) {
        $0 + (abs($1 - 0.5) < 1e-9 ? 0 : $1 > 0.5 ? 1 : -1)
      }
    }
    try check(.prometheeII()) { unit in
      sum(unit) { $0 > $1 ? 1 : $0 < $1 ? -1 : 0 }.reduce(0, +) / Double(units.count - 1)
    }
    try check(.prometheeII(.linear(indifference: 1, preference: 4))) { unit in
      func preference(_ difference: Double) -> Double {
        difference <= 1 ? 0 : difference >= 4 ? 1 : (difference - 1) / 3
      }
      return sum(unit) { preference($0 - $1) - preference($1 - $0) }.reduce(0, +)
        / Double(units.count - 1)
    }
  }

  /// The aggregations of a unit by itself, which take what is present.
  static let ofSingleUnits: [Aggregation] = [
    .arithmeticMean, .geometricMean, .harmonicMean, .powerMean(exponent: 3), .weightedMedian,
    .orderedWeights([1, 2, 3]), .mazziottaPareto(),
  ]

  @Test(arguments: ofSingleUnits)
  func `a gap counts as if its indicator weren't there`(_ aggregation: Aggregation) throws {
    let whole = try aggregation.aggregated([[2, 5], [3, 7]], weights: [2, 3])
    let columns: [[Double?]] = [[2, 5], [nil, nil], [3, 7], [nil, nil]]
    for share in [0, 0.3, 0.5] {
      let gaps = try aggregation.aggregated(columns, weights: [2, 1, 3, 4], atLeast: share)
      #expect(largestDifference(whole, gaps) < 1e-14)
    }
    let tooLittle = try aggregation.aggregated(columns, weights: [2, 1, 3, 4], atLeast: 0.51)
    #expect(tooLittle == [nil, nil])
  }
}
