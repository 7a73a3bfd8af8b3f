import HengNumerics
import HengSensitivity
import Testing

@Suite struct NearestReversalTests {
  static func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }

  static func size(_ change: [Double], _ norm: NearestReversal.Norm) -> Double {
    switch norm {
    case .sum: change.reduce(0) { $0 + abs($1) } / 2
    case .euclidean: dot(change, change).squareRoot()
    case .largest: change.map(abs).max() ?? 0
    }
  }

  /// Random weights, some of them zero, coefficients and a value within reach.
  static func problem(seed: UInt64, count: Int) throws -> (
    weights: [Double], coefficients: [Double], value: Double
  ) {
    var stream = RandomStream(seed: seed, block: 0)
    var weights = stream.nextFlatWeights(count: count)
    for index in weights.indices where stream.nextUnit() < 0.2 { weights[index] = 0 }
    let sum = weights.reduce(0, +)
    weights = weights.map { $0 / sum }
    let coefficients = (0..<count).map { _ in 2 * stream.nextUnit() - 1 }
    let (score, best) = (dot(weights, coefficients), try #require(coefficients.max()))
    return (weights, coefficients, score + (best - score) * (0.02 + 0.96 * stream.nextUnit()))
  }

  /// One mark from 预算控制率, the only row at rate 0, to a row at full rate makes 89 into 90.
  @Test func `one mark moved is the source report's nearest way to 优`() throws {
    let reversal = try #require(
      NearestReversal(
        reaching: 0.9, weights: SourceReport.weights, coefficients: SourceReport.rates))
    #expect(abs(reversal.distance * 100 - 1) < 1e-9)
    #expect(reversal.change.indices.filter { reversal.change[$0] < 0 } == [3])
    let taking = reversal.change.indices.filter { reversal.change[$0] > 0 }
    #expect(taking.map { SourceReport.rates[$0] } == [1])
  }

  @Test(arguments: NearestReversal.Norm.allCases)
  func `what is reached needs no change and what is out of reach has none`(
    norm: NearestReversal.Norm
  ) throws {
    let (weights, coefficients) = ([0.5, 0.5], [0.2, 0.6])
    let reached = try #require(
      NearestReversal(reaching: 0.3, weights: weights, coefficients: coefficients, norm: norm))
    #expect(reached.change == [0, 0] && reached.distance == 0)
    // 0.5·0.2 + 0.5·0.6 misses 0.4 by rounding at most.
    let level = NearestReversal(
      reaching: 0.4, weights: weights, coefficients: coefficients, norm: norm)
    #expect(level?.distance == 0)
    #expect(
      NearestReversal(reaching: 0.7, weights: weights, coefficients: coefficients, norm: norm)
        == nil)
    let edge = try #require(
      NearestReversal(reaching: 0.6, weights: weights, coefficients: coefficients, norm: norm))
    // 0.6 − 0.4 and 0.6 − 0.2 are each rounded once; halving allows the score 2·2⁻⁵² besides.
    let tolerance = norm == .largest ? 3e-15 : 1e-15
    #expect(abs(edge.distance - (norm == .euclidean ? 0.5.squareRoot() : 0.5)) < tolerance)
  }

  @Test(arguments: NearestReversal.Norm.allCases)
  func `an only indicator and equal rates leave nothing to move`(
    norm: NearestReversal.Norm
  ) {
    #expect(NearestReversal(reaching: 0.6, weights: [1], coefficients: [0.5], norm: norm) == nil)
    #expect(
      NearestReversal(
        reaching: 0.6, weights: [0.2, 0.3, 0.5], coefficients: [0.5, 0.5, 0.5], norm: norm) == nil)
    #expect(NearestReversal(reaching: 0.6, weights: [], coefficients: [], norm: norm) == nil)
  }

  /// What is on the worst indicator must go to the others, which are equally good.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the best value there is takes all weight off the others`(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, block: 4)
    let weights = stream.nextFlatWeights(count: 4)
    let best = 0.5 + 0.5 * stream.nextUnit()
    for norm in NearestReversal.Norm.allCases {
      let reversal = try #require(
        NearestReversal(
          reaching: best, weights: weights, coefficients: [0.1, best, best, best], norm: norm))
      let factor = norm == .euclidean ? (4.0 / 3).squareRoot() : 1
      #expect(abs(reversal.distance - factor * weights[0]) < 1e-12)
      #expect(abs(reversal.change[0] + weights[0]) < 1e-12)
    }
  }

  /// The changed weights reach the value, and no random feasible change does so with less.
  @Test(arguments: 0..<40 as Range<UInt64>, NearestReversal.Norm.allCases)
  func `no other change is smaller`(seed: UInt64, norm: NearestReversal.Norm) throws {
    let (weights, coefficients, value) = try Self.problem(seed: seed, count: 5)
    let reversal = try #require(
      NearestReversal(reaching: value, weights: weights, coefficients: coefficients, norm: norm))
    let moved = zip(weights, reversal.change).map { $0 + $1 }
    #expect(moved.allSatisfy { $0 >= -1e-15 })
    #expect(abs(reversal.change.reduce(0, +)) < 1e-14)
    #expect(abs(Self.dot(moved, coefficients) - value) < 1e-12)
    #expect(abs(Self.size(reversal.change, norm) - reversal.distance) < 1e-14)
    var stream = RandomStream(seed: seed, block: 1)
    for _ in 0..<2_000 {
      var other = stream.nextFlatWeights(count: 5)
      let score = Self.dot(other, coefficients)
      if score < value { continue }
      // The nearest point of the way from the old weights that reaches the value.
      let start = Self.dot(weights, coefficients)
      let part = (value - start) / (score - start)
      other = zip(weights, other).map { $0 + part * ($1 - $0) }
      let change = zip(other, weights).map { $0 - $1 }
      #expect(Self.size(change, norm) >= reversal.distance - 1e-12)
    }
  }

  /// The oracle is a grid over the simplex whose points are 1/150 apart.
  @Test(arguments: 0..<20 as Range<UInt64>, NearestReversal.Norm.allCases)
  func `agrees with a fine grid of three weights`(
    seed: UInt64, norm: NearestReversal.Norm
  ) throws {
    let (weights, coefficients, value) = try Self.problem(seed: seed + 100, count: 3)
    let reversal = try #require(
      NearestReversal(reaching: value, weights: weights, coefficients: coefficients, norm: norm))
    var nearest = Double.infinity
    for i in 0...150 {
      for j in 0...(150 - i) {
        let point = [Double(i) / 150, Double(j) / 150, Double(150 - i - j) / 150]
        guard Self.dot(point, coefficients) >= value else { continue }
        nearest = min(nearest, Self.size(zip(point, weights).map { $0 - $1 }, norm))
      }
    }
    #expect(reversal.distance <= nearest + 1e-12)
    if nearest < .infinity { #expect(reversal.distance >= nearest - 0.02) }
  }

  /// The oracle halves λ and projects *w* + λ·*d* on the simplex by sorting.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `the shortest change agrees with projections found by halving`(seed: UInt64) throws {
    let (weights, coefficients, value) = try Self.problem(seed: seed, count: 3 + Int(seed % 12))
    func projection(_ point: [Double]) -> [Double] {
      let falling = point.sorted(by: >)
      var (sum, shift) = (0.0, 0.0)
      for (index, element) in falling.enumerated() {
        sum += element
        let candidate = (sum - 1) / Double(index + 1)
        if element > candidate { shift = candidate }
      }
      return point.map { max(0, $0 - shift) }
    }
    func nearest(_ factor: Double) -> [Double] {
      projection(zip(weights, coefficients).map { $0 + factor * $1 })
    }
    var (low, high) = (0.0, 1e6)
    for _ in 0..<120 {
      let middle = (low + high) / 2
      if Self.dot(nearest(middle), coefficients) < value { low = middle } else { high = middle }
    }
    let expected = zip(nearest(high), weights).map { $0 - $1 }
    let reversal = try #require(
      NearestReversal(
        reaching: value, weights: weights, coefficients: coefficients, norm: .euclidean))
    for (found, exact) in zip(reversal.change, expected) { #expect(abs(found - exact) < 1e-9) }
  }

  /// Δ = λ·*d* − ν where the weight stays above zero, λ·*d* − ν ≤ Δ where it falls to zero.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the shortest change fulfils the conditions of an optimum`(seed: UInt64) throws {
    let (weights, coefficients, value) = try Self.problem(seed: seed, count: 8)
    let reversal = try #require(
      NearestReversal(
        reaching: value, weights: weights, coefficients: coefficients, norm: .euclidean))
    let free = weights.indices.filter { weights[$0] + reversal.change[$0] > 1e-12 }
    let top = try #require(free.max { coefficients[$0] < coefficients[$1] })
    let bottom = try #require(free.min { coefficients[$0] < coefficients[$1] })
    try #require(coefficients[top] > coefficients[bottom])
    let factor =
      (reversal.change[top] - reversal.change[bottom])
      / (coefficients[top] - coefficients[bottom])
    let shift = factor * coefficients[top] - reversal.change[top]
    #expect(factor > 0)
    for index in weights.indices {
      let wanted = factor * coefficients[index] - shift
      if free.contains(index) {
        #expect(abs(reversal.change[index] - wanted) < 1e-10)
      } else {
        #expect(wanted <= reversal.change[index] + 1e-10)
      }
    }
  }

  /// With no weight near zero the distance is (*b* − *d*·*w*)/‖*d* − mean *d*‖.
  @Test func `the closed form without bounds`() throws {
    let (weights, coefficients) = ([0.3, 0.3, 0.4], [0.2, 0.5, 0.8])
    let reversal = try #require(
      NearestReversal(
        reaching: 0.55, weights: weights, coefficients: coefficients, norm: .euclidean))
    #expect(abs(reversal.distance - 0.02 / 0.18.squareRoot()) < 1e-15)
  }

  /// A larger bound than the distance lets the greedy choice reach the value, a smaller doesn't.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the smallest largest change is where the box begins to reach the value`(
    seed: UInt64
  ) throws {
    let (weights, coefficients, value) = try Self.problem(seed: seed, count: 7)
    let reversal = try #require(
      NearestReversal(
        reaching: value, weights: weights, coefficients: coefficients, norm: .largest))
    for (factor, isEnough) in [(1 - 1e-6, false), (1 + 1e-6, true)] {
      let bound = reversal.distance * factor
      let box = try #require(
        BoxedWeights(
          lower: weights.map { max(0, $0 - bound) }, upper: weights.map { min(1, $0 + bound) }))
      #expect((box.range(of: coefficients).upperBound >= value) == isEnough)
    }
  }

  @Test(arguments: NearestReversal.Norm.allCases)
  func `five hundred indicators`(norm: NearestReversal.Norm) throws {
    let (weights, coefficients, value) = try Self.problem(seed: 3, count: 500)
    let reversal = try #require(
      NearestReversal(reaching: value, weights: weights, coefficients: coefficients, norm: norm))
    let moved = zip(weights, reversal.change).map { $0 + $1 }
    #expect(moved.allSatisfy { $0 >= -1e-15 })
    #expect(abs(Self.dot(moved, coefficients) - value) < 1e-12)
  }

  /// The one ahead leads by 0.8·*w* − 0.6·(1 − *w*), 0.1 at equal weights and 1.4 less for each
  /// weight moved to the second indicator.
  @Test func `a pair draws level`() throws {
    let (ahead, behind) = ([0.9, 0.3], [0.1, 0.9])
    let lead = zip(behind, ahead).map { $0 - $1 }
    let reversal = try #require(
      NearestReversal(reaching: 0, weights: [0.5, 0.5], coefficients: lead))
    #expect(abs(reversal.distance - 0.1 / 1.4) < 1e-15)
    let weights = zip([0.5, 0.5], reversal.change).map { $0 + $1 }
    #expect(abs(Self.dot(weights, ahead) - Self.dot(weights, behind)) < 1e-15)
  }
}
