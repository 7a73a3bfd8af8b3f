import HengNumerics
import HengSensitivity
import Testing

@Suite struct RankBoundsTests {
  static func ranks(_ values: [Double]) -> [Int] {
    values.map { value in 1 + values.count { $0 > value + 1e-12 } }
  }

  /// The oracle draws weights in the box.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no weights in the box rank a unit outside its bounds`(seed: UInt64) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 7, indicatorCount: 4)
    let box = try #require(BoxedWeights(around: scores.weights, within: 0.3))
    let bounds = RankBounds(scores.rates, weights: box)
    var stream = RandomStream(seed: seed, block: 3)
    var drawn: [[Double]] = [scores.weights]
    while drawn.count < 300 {
      let other = stream.nextDirichletWeights(scores.weights.map { 50 * $0 + 0.01 })
      let isInside = zip(other, zip(box.lower, box.upper)).allSatisfy { $1.0 <= $0 && $0 <= $1.1 }
      if isInside { drawn.append(other) }
    }
    for weights in drawn {
      let values = scores.rates.times(weights)
      for (rank, range) in zip(Self.ranks(values), bounds.ranks) { #expect(range.contains(rank)) }
      for pair in bounds.necessaryPairs { #expect(values[pair.ahead] > values[pair.behind]) }
    }
  }

  /// With two indicators the set is a segment; the oracle walks along it.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every pair that isn't necessary is had in the other order`(seed: UInt64) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 6, indicatorCount: 2)
    let box = try #require(BoxedWeights(around: scores.weights, within: 0.4))
    let bounds = RankBounds(scores.rates, weights: box)
    let (start, end) = (max(box.lower[0], 1 - box.upper[1]), min(box.upper[0], 1 - box.lower[1]))
    var never = Set((0..<6).flatMap { i in (0..<6).map { UnitPair(ahead: i, behind: $0) } })
    var seen = [Set<Int>](repeating: [], count: 6)
    for step in 0...1000 {
      let first = start + (end - start) * Double(step) / 1000
      let values = scores.rates.times([first, 1 - first])
      never = never.filter { values[$0.ahead] > values[$0.behind] }
      for (unit, rank) in Self.ranks(values).enumerated() { seen[unit].insert(rank) }
    }
    #expect(Set(bounds.necessaryPairs) == never)
    for (range, ranks) in zip(bounds.ranks, seen) where range.count <= 2 {
      #expect(ranks == Set(range))
    }
  }

  @Test func `no room leaves the nominal ranks`() throws {
    let scores = SmallScores.random(seed: 2, unitCount: 8, indicatorCount: 5)
    let box = try #require(BoxedWeights(around: scores.weights, within: 0))
    let bounds = RankBounds(scores.rates, weights: box)
    #expect(bounds.ranks.map(\.lowerBound) == Self.ranks(scores.values))
    #expect(bounds.ranks.map(\.upperBound) == Self.ranks(scores.values))
    #expect(bounds.necessaryPairs.count == 28)
  }

  @Test func `identical units share a rank and neither is ahead`() throws {
    let box = try #require(BoxedWeights(around: [0.5, 0.5], within: 1))
    let bounds = RankBounds(
      Matrix(rows: [[0.4, 0.9], [0.4, 0.9], [0.1, 0.2]]), weights: box)
    #expect(bounds.ranks == [1...1, 1...1, 3...3])
    #expect(
      bounds.necessaryPairs == [UnitPair(ahead: 0, behind: 2), UnitPair(ahead: 1, behind: 2)])
    let one = RankBounds(Matrix(rows: [[0.4, 0.9]]), weights: box)
    #expect(one.ranks == [1...1] && one.necessaryPairs.isEmpty)
  }

  /// A unit that ties at one corner of the set is ahead under some weights and not under all.
  @Test func `a tie at a corner isn't necessarily ahead`() throws {
    let box = try #require(BoxedWeights(lower: [0.5, 0], upper: [1, 0.5]))
    let bounds = RankBounds(Matrix(rows: [[0.9, 0.1], [0.5, 0.5]]), weights: box)
    #expect(bounds.ranks == [1...1, 1...2] && bounds.necessaryPairs.isEmpty)
  }
}
