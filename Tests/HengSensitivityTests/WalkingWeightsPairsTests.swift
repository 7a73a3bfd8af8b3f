import HengNumerics
import HengSensitivity
import Testing

@Suite struct WalkingWeightsPairsTests {
  /// Every pair's change from the formula *t* = (rⱼ − rᵢ)/((Rᵢₖ − Rⱼₖ) + (rⱼ − rᵢ)), for scores
  /// that differ.
  static func changes(
    _ scores: LinearScores, indicator: Int
  ) -> [(ahead: Int, behind: Int, share: Double)] {
    let weight = scores.weights[indicator]
    let rates = scores.rates.column(indicator)
    let rest = zip(scores.values, rates).map { ($0 - weight * $1) / (1 - weight) }
    var changes: [(ahead: Int, behind: Int, share: Double)] = []
    for i in rest.indices {
      for j in rest.indices where scores.values[i] > scores.values[j] {
        let share = (rest[j] - rest[i]) / ((rates[i] - rates[j]) + (rest[j] - rest[i]))
        if share > 1e-12, share < 1 - 1e-12 { changes.append((i, j, share)) }
      }
    }
    return changes
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the best so many stay until one of them and another draw level`(seed: UInt64) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 12, indicatorCount: 5)
    for indicator in 0..<5 {
      let walking = try #require(WalkingWeights(scores, indicator: indicator))
      let all = Self.changes(scores, indicator: indicator)
      for count in 1..<12 {
        let top = Set(scores.order.prefix(count))
        let changes = all.filter { top.contains($0.ahead) && !top.contains($0.behind) }
        let below = changes.filter { $0.share < walking.weight }.max { $0.share < $1.share }
        let above = changes.filter { $0.share > walking.weight }.min { $0.share < $1.share }
        let interval = walking.topInterval(count)
        #expect(abs(interval.lower - (below?.share ?? 0)) < 1e-9)
        #expect(abs(interval.upper - (above?.share ?? 1)) < 1e-9)
        #expect(interval.causeBelow == below.map { UnitPair(ahead: $0.ahead, behind: $0.behind) })
        #expect(interval.causeAbove == above.map { UnitPair(ahead: $0.ahead, behind: $0.behind) })
      }
    }
  }

  /// Rates on a coarse grid, where ties abound; the oracle looks at shares all over.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `ties on the border of the best count if they open`(seed: UInt64) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 7, indicatorCount: 3, levels: 2)
    for indicator in 0..<3 {
      let walking = try #require(WalkingWeights(scores, indicator: indicator))
      let walk = (0...120).map { step in
        let share = Double(step) / 120
        return (share, SmallScores.values(scores, setting: indicator, to: share))
      }
      for count in 1..<7 {
        let interval = walking.topInterval(count)
        let (top, rest) = (scores.order.prefix(count), scores.order.dropFirst(count))
        for (share, values) in walk {
          let smallest = top.map { values[$0] }.min() ?? 0
          let largest = rest.map { values[$0] }.max() ?? 0
          let isInside = share > interval.lower - 1e-9 && share < interval.upper + 1e-9
          if isInside { #expect(smallest > largest - 1e-9) }
          let isOutside = share < interval.lower - 1e-9 || share > interval.upper + 1e-9
          // A tie that opens may still put the unit first in the order ahead on one side.
          if isOutside, interval.lower < interval.upper { #expect(smallest < largest) }
        }
        if interval.lower == interval.upper {
          let pair = try #require(interval.causeAbove)
          #expect(interval.causeBelow == pair && top.contains(pair.ahead))
          #expect(abs(scores.values[pair.ahead] - scores.values[pair.behind]) < 1e-12)
          #expect(scores.rates.row(pair.ahead) != scores.rates.row(pair.behind))
        }
      }
    }
  }

  /// The units at the border are identical; another one ties with them and goes its own way.
  @Test(arguments: [
    ([[0.9, 0.9], [0.5, 0.5], [0.5, 0.5], [0.7, 0.3]], 2, UnitPair(ahead: 1, behind: 3)),
    ([[0.9, 0.9], [0.7, 0.3], [0.5, 0.5], [0.5, 0.5]], 3, UnitPair(ahead: 1, behind: 3)),
  ])
  func `a tie that opens beyond identical units is found`(
    rows: [[Double]], count: Int, pair: UnitPair
  ) throws {
    let scores = LinearScores(Matrix(rows: rows), weights: [0.5, 0.5])
    let interval = try #require(WalkingWeights(scores, indicator: 0)).topInterval(count)
    #expect(interval.lower == 0.5 && interval.upper == 0.5)
    #expect(interval.causeBelow == pair && interval.causeAbove == pair)
  }

  /// 0.3 + 0.2 + 0.1 and 0.1 + 0.2 + 0.3 differ in their last bits.
  @Test func `drawing level at share 0 up to rounding changes nobody's place`() throws {
    let scores = LinearScores(
      Matrix(rows: [[1, 0.3, 0.2, 0.1], [0.5, 0.1, 0.2, 0.3]]),
      weights: [0.25, 0.25, 0.25, 0.25])
    let walking = try #require(WalkingWeights(scores, indicator: 0))
    try #require(walking.startScores[0] < walking.startScores[1])
    for interval in [walking.orderInterval, walking.topInterval(1)] {
      #expect(interval.lower == 0 && interval.causeBelow == nil)
    }
    #expect(try #require(walking.crossings(limit: 1)).isEmpty)
  }

  @Test(arguments: 0..<20 as Range<UInt64>, [nil, 3])
  func `crossings are all pairs whose order differs at the ends`(
    seed: UInt64, levels: Int?
  ) throws {
    let scores = SmallScores.random(
      seed: seed, unitCount: 15, indicatorCount: 4, levels: levels)
    let walking = try #require(WalkingWeights(scores, indicator: 1))
    let (start, end) = (walking.startScores, walking.endScores)
    var expected: [UnitPair: Double] = [:]
    for i in 0..<15 {
      for j in 0..<15 where start[i] - start[j] > 1e-12 && end[j] - end[i] > 1e-12 {
        expected[UnitPair(ahead: i, behind: j)] =
          (start[j] - start[i]) / ((end[i] - end[j]) + (start[j] - start[i]))
      }
    }
    let crossings = try #require(walking.crossings(limit: 105))
    #expect(crossings.count == expected.count)
    for crossing in crossings {
      #expect(abs(crossing.share - (expected[crossing.pair] ?? .nan)) < 1e-12)
      let (i, j) = (crossing.pair.ahead, crossing.pair.behind)
      let (left, right) = (
        walking.score(ofUnit: i, at: crossing.share), walking.score(ofUnit: j, at: crossing.share)
      )
      #expect(abs(left - right) < 1e-12)
    }
    #expect(crossings.map(\.share) == crossings.map(\.share).sorted())
    #expect(walking.crossings(limit: crossings.count) == crossings)
    if !crossings.isEmpty { #expect(walking.crossings(limit: crossings.count - 1) == nil) }
  }

  @Test func `a pair can't be kept in an order it doesn't have`() async {
    await #expect(processExitsWith: .failure) {
      let scores = LinearScores(Matrix(rows: [[0.1, 0.1], [0.9, 0.9]]), weights: [0.5, 0.5])
      _ = WalkingWeights(scores, indicator: 0)?.interval(keeping: UnitPair(ahead: 0, behind: 1))
    }
  }
}
