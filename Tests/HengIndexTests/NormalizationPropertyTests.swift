import HengIndex
import HengNumerics
import HengTestSupport
import Testing

/// A normalization with what holds of it.
struct NormalizationTraits: Sendable, CustomTestStringConvertible {
  let normalization: Normalization
  /// Whether adding a constant to all values changes nothing; multiplying never does.
  var ignoresOrigin = true

  var testDescription: String { "\(normalization)" }
}

@Suite struct NormalizationPropertyTests {
  static let all: [NormalizationTraits] = [
    NormalizationTraits(normalization: .minMax()),
    NormalizationTraits(normalization: .zScore(mean: 100, deviation: 10)),
    NormalizationTraits(normalization: .rank),
    NormalizationTraits(normalization: .percentile),
    NormalizationTraits(normalization: .percentRank),
    NormalizationTraits(normalization: .borda),
    NormalizationTraits(normalization: .categorical(.handbookRule)),
    NormalizationTraits(normalization: .distanceToMaximum),
    NormalizationTraits(normalization: .ratioToMean, ignoresOrigin: false),
    NormalizationTraits(normalization: .ratioToBest, ignoresOrigin: false),
    NormalizationTraits(normalization: .ratioToWorst, ignoresOrigin: false),
    NormalizationTraits(normalization: .differenceToMean, ignoresOrigin: false),
    NormalizationTraits(normalization: .differenceToWorst, ignoresOrigin: false),
    NormalizationTraits(normalization: .aboveBelowMean(), ignoresOrigin: false),
    NormalizationTraits(normalization: .shareOfTotal, ignoresOrigin: false),
    NormalizationTraits(normalization: .vector, ignoresOrigin: false),
  ]

  /// Whole positive values with ties and gaps, more than 128 of them now and then.
  private func column(_ random: inout RepeatableRandom) -> [Double?] {
    let count = random.integer(in: 3...200)
    return [3, 900]
      + (0..<count).map { _ in
        random.integer(in: 0...9) == 0 ? nil : Double(random.integer(in: 4...300))
      }
  }

  @Test(arguments: all, 0..<12 as Range<UInt64>)
  func `keeps order, ignores units of measure, follows the rows`(
    _ traits: NormalizationTraits, seed: UInt64
  ) throws {
    var random = RepeatableRandom(seed: seed)
    let values = column(&random)
    for direction in IndicatorDirection.allCases {
      let results = try traits.normalization.normalized(values, direction: direction)
      #expect(zip(values, results).allSatisfy { ($0 == nil) == ($1 == nil) })

      // A better value never gets a smaller result.
      let pairs = zip(values, results).compactMap { value, result in
        value.flatMap { value in result.map { (value, $0) } }
      }.sorted { $0.0 < $1.0 }
      for (left, right) in zip(pairs, pairs.dropFirst()) {
        switch direction {
        case .largerIsBetter: #expect(left.1 <= right.1)
        case .smallerIsBetter: #expect(left.1 >= right.1)
        }
        if left.0 == right.0 { #expect(left.1 == right.1) }
      }

      // Powers of 2 scale without rounding, and adding whole numbers to whole ones has none: what
      // is left are a few roundings of results below 1000.
      let scaled = try traits.normalization.normalized(
        values.map { $0.map { $0 * 1024 } }, direction: direction)
      #expect(largestDifference(results, scaled) < 1e-9)
      if traits.ignoresOrigin {
        let moved = try traits.normalization.normalized(
          values.map { $0.map { $0 + 50 } }, direction: direction)
        #expect(largestDifference(results, moved) < 1e-9)
      }

      let order = Array(values.indices).shuffled(using: &random)
      let shuffled = try traits.normalization.normalized(
        order.map { values[$0] }, direction: direction)
      #expect(largestDifference(order.map { results[$0] }, shuffled) < 1e-9)
    }
  }

  @Test(arguments: all)
  func `a fit to several years gives each what it gives all`(_ traits: NormalizationTraits) throws {
    var random = RepeatableRandom(seed: 7)
    let (first, second) = (column(&random), column(&random))
    for direction in IndicatorDirection.allCases {
      let fit = try traits.normalization.fitted(to: first + second, direction: direction)
      let together = try traits.normalization.normalized(first + second, direction: direction)
      #expect(try fit.applied(to: first) + fit.applied(to: second) == together)
    }
  }

  @Test(arguments: all)
  func `normalizes a column of a table as it does values`(_ traits: NormalizationTraits) throws {
    var random = RepeatableRandom(seed: 8)
    let values = column(&random)
    let expected = try traits.normalization.normalized(values, direction: .smallerIsBetter)
    let raw = values.map { $0 ?? .nan }
    var table = Matrix(rowCount: raw.count, columnCount: 3, storage: raw + raw + raw)
    try table.normalizeColumn(1, by: traits.normalization, direction: .smallerIsBetter)
    #expect(table.column(1).map { $0.isNaN ? nil : $0 } == expected)
    for column in [0, 2] { #expect(table.column(column).map { $0.isNaN ? nil : $0 } == values) }
  }

  /// Counting in eights and searching give the ranks that the definition does.
  @Test(arguments: [1, 7, 8, 9, 127, 128, 129, 130, 300])
  func `counts ranks among few and many values`(count: Int) throws {
    var random = RepeatableRandom(seed: UInt64(count))
    let values = (0..<count).map { _ in Double(random.integer(in: -40...40)) }
    for direction in IndicatorDirection.allCases {
      let sign = Double(direction.rawValue)
      let ranks = values.map { value in
        Double(1 + values.count { sign * $0 < sign * value })
      }
      let points = values.map { value in
        values.reduce(-0.5) {
          $0 + (sign * $1 < sign * value ? 1 : $1 == value ? 0.5 : 0)
        }
      }
      let gaps = [nil] + values.map { $0 } + [nil, nil]
      #expect(
        try Normalization.rank.normalized(gaps, direction: direction) == [nil] + ranks + [nil, nil])
      #expect(
        try Normalization.borda.normalized(gaps, direction: direction)
          == [nil] + points + [nil, nil])
    }
  }

  @Test func `ranks a value that wasn't fitted among the fitted ones`() throws {
    let fit = try Normalization.rank.fitted(to: [10, 20, 30], direction: .largerIsBetter)
    #expect(try fit.applied(to: [5, 15, 20, 35]) == [1, 2, 2, 3])
    let borda = try Normalization.borda.fitted(to: [10, 20, 30], direction: .largerIsBetter)
    #expect(try borda.applied(to: [5, 15, 20, 35]) == [0, 1, 1, 2])
  }
}
