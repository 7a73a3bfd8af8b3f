import HengIndex
import HengTestSupport
import Testing

@Suite struct OutrankingTests {
  /// The indicators that share an order of countries, as a column: 3 points for the first of four.
  private func columns(_ orders: [String], of countries: String) -> [[Double]] {
    orders.map { order in
      countries.map { country in
        Double(
          order.count - 1
            - order.distance(
              from: order.startIndex, to: order.firstIndex(of: country) ?? order.endIndex))
      }
    }
  }

  private func borda(_ columns: [[Double]], _ weights: [Double]) throws -> [Double?] {
    let total = weights.reduce(0, +)
    return try Aggregation.borda.aggregated(columns, weights: weights).map { $0.map { $0 * total } }
  }

  /// OECD/JRC Handbook (2008), Tables 25 to 27: 21 indicators and 4 countries.
  @Test func `reproduces the Handbook's plurality paradox`() throws {
    let columns = columns(["abcd", "acbd", "bdca", "cbda"], of: "abcd")
    let weights = [3.0, 5, 7, 6]
    #expect(try largestDifference(borda(columns, weights), [24, 44, 38, 20]) < 1e-12)
    let outranking = try Outranking(columns, weights: weights)
    let printed: [[Double]] = [[0, 8, 8, 8], [13, 0, 10, 21], [13, 11, 0, 14], [13, 0, 7, 0]]
    for (unit, row) in printed.enumerated() {
      for (other, count) in row.enumerated() {
        #expect(abs(outranking[unit, other] * 21 - count) < 1e-12)
      }
    }
    #expect(outranking.condorcetWinner == 2)
    #expect(outranking.copelandScores == [-3, 1, 3, -1])
    #expect(outranking.mostSupportedRanking() == [2, 1, 3, 0])
  }

  /// OECD/JRC Handbook (2008), Tables 28 to 30, and the supports printed with assumption 3.
  @Test func `reproduces Condorcet's cycle`() throws {
    let columns = columns(["abc", "bca", "bac", "cab", "cba"], of: "abc")
    let weights = [23.0, 17, 2, 10, 8]
    #expect(try largestDifference(borda(columns, weights), [58, 69, 53]) < 1e-12)
    let outranking = try Outranking(columns, weights: weights)
    #expect(outranking.condorcetWinner == nil)
    #expect(outranking.copelandScores == [0, 0, 0])
    let supports = [
      ([0, 1, 2], 100.0), ([1, 2, 0], 104), ([2, 0, 1], 86), ([1, 0, 2], 94),
      ([2, 1, 0], 80), ([0, 2, 1], 76),
    ]
    for (ranking, printed) in supports {
      #expect(abs(outranking.support(of: ranking) * 60 - printed) < 1e-12)
    }
    #expect(outranking.mostSupportedRanking() == [1, 2, 0])
  }

  /// OECD/JRC Handbook (2008), Tables 31 to 33: without the last country, the first is another.
  @Test func `reproduces Fishburn's reversal of Borda's ranks`() throws {
    let weights = [3.0, 2, 2]
    let four = try borda(columns(["cbad", "badc", "adcb"], of: "abcd"), weights)
    #expect(largestDifference(four, [13, 12, 11, 6]) < 1e-12)
    let three = try borda(columns(["cba", "bac", "acb"], of: "abc"), weights)
    #expect(largestDifference(three, [6, 7, 8]) < 1e-12)
  }

  /// OECD/JRC Handbook (2008), Table 35: Finland, United States, Sweden, Japan, Korea.
  private static let impact: [[Double]] = [
    [187, 289, 271, 994, 779], [125.6, 130, 156.6, 64.6, 9.8], [200.2, 179.1, 125.8, 49, 4.8],
    [50.7, 66.2, 59.7, 80.8, 66.7], [3.080, 2.997, 3.096, 3.003, 2.972],
    [4.150, 4.073, 4.145, 3.865, 3.653], [10, 12, 11.4, 9.5, 10.8],
    [27.4, 13.9, 15.3, 10, 23.2],
  ]

  private func outranking(_ columns: [[Double]]) throws -> [[Double]] {
    let outranking = try Outranking(columns, weights: columns.map { _ in 1.0 / 8 })
    return (0..<5).map { unit in (0..<5).map { outranking[unit, $0] } }
  }

  private let printed: [[Double]] = [
    [0, 0.5, 0.375, 0.75, 0.625], [0.5, 0, 0.5, 0.625, 0.625], [0.625, 0.5, 0, 0.75, 0.625],
    [0.25, 0.375, 0.25, 0, 0.75], [0.375, 0.375, 0.375, 0.25, 0],
  ]

  @Test func `reproduces the Handbook's table 36`() throws {
    #expect(try outranking(Self.impact) == printed)
  }

  /// Table A.2 prints telephones to two decimals, which makes the United States equal to Japan.
  @Test func `the rounded table A_2 changes one pair of table 36`() throws {
    var rounded = Self.impact
    rounded[4] = [3.08, 3.00, 3.10, 3.00, 2.97]
    var expected = printed
    (expected[1][3], expected[3][1]) = (0.6875, 0.3125)
    #expect(try outranking(rounded) == expected)
  }

  /// OECD/JRC Handbook (2008), Table 37.
  @Test func `reproduces the Handbook's table 37`() throws {
    let outranking = try Outranking(Self.impact, weights: [Double](repeating: 1, count: 8))
    let supports = [
      ([1, 2, 0, 3, 4], 6.375), ([2, 0, 1, 3, 4], 6.375), ([2, 1, 0, 3, 4], 6.375),
      ([0, 1, 2, 3, 4], 6.125), ([0, 2, 1, 3, 4], 6.125), ([1, 0, 2, 3, 4], 6.125),
    ]
    for (ranking, printed) in supports { #expect(outranking.support(of: ranking) == printed) }
    #expect(outranking.mostSupportedRanking() == [1, 2, 0, 3, 4])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `finds the first of the most supported rankings`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let unitCount = random.integer(in: 1...6)
    let columns = (0..<random.integer(in: 1...5)).map { _ in
      (0..<unitCount).map { _ in Double(random.integer(in: 0...4)) }
    }
    let outranking = try Outranking(
      columns, weights: columns.map { _ in Double(random.integer(in: 1...3)) })
    var best: (ranking: [Int], support: Double) = ([], -1)
    func search(_ start: [Int]) {
      guard start.count < unitCount else {
        let support = outranking.support(of: start)
        if support > best.support + 1e-9 { best = (start, support) }
        return
      }
      for unit in 0..<unitCount where !start.contains(unit) { search(start + [unit]) }
    }
    search([])
    #expect(outranking.mostSupportedRanking() == best.ranking)
  }

  @Test func `refuses to search the rankings of many units`() async {
    await #expect(processExitsWith: .failure) {
      let outranking = try Outranking([[Double](repeating: 0, count: 17)], weights: [1])
      _ = outranking.mostSupportedRanking()
    }
  }
}
