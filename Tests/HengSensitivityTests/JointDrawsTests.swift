import HengNumerics
import HengSensitivity
import Testing

/// Draws in which measurements vary together with weights.
@Suite struct JointDrawsTests {
  private struct Draws {
    /// The weights of each draw, times a total.
    var weights: [[Double]]
    /// The rates of each draw, units × indicators.
    var rates: [Matrix]

    var unitCount: Int { rates[0].rowCount }
    var weightCount: Int { rates[0].columnCount }
  }

  private struct Outcome {
    /// How often unit *i* took rank *r*, at *i*·*m* + *r* − 1.
    var ranks: [Int]
    /// The mean weights under which each unit is first.
    var central: [[Double]?]
    /// How often each unit is first under its own central weights.
    var wins: [Int?]
  }

  private func tallied(_ draws: Draws) -> Outcome {
    let (units, count, drawCount) = (draws.unitCount, draws.weightCount, draws.weights.count)
    var tile = WeightSampler.Tile(drawCount: drawCount, weightCount: count)
    tile.weights = Matrix(rows: draws.weights)
    tile.totals = draws.weights.map { $0.reduce(0, +) }
    let scores = Matrix(rows: zip(draws.rates, draws.weights).map { $0.times($1) })
    var counts = SimulationCounts(unitCount: units, cutCount: 0)
    var sums = SimulationSums(unitCount: units, weightCount: count)
    var tally = SimulationTally(
      multiplicities: Array(repeating: 1, count: units), cuts: [], tileSize: drawCount)
    tally.add(tile, scores: scores, used: drawCount, counts: &counts, sums: &sums)
    let central = (0..<units).map { unit -> [Double]? in
      let first = counts.ranks[unit * units]
      if first == 0 { return nil }
      return (0..<count).map { sums.winningWeights[unit * count + $0] / Double(first) }
    }
    let wins = ConfidenceFactor.wins(central: central, drawCount: drawCount) { draws.rates[$0] }
    return Outcome(ranks: counts.ranks, central: central, wins: wins)
  }

  /// The same by plain loops over scores of weights that add up to 1.
  private func counted(_ draws: Draws) -> Outcome {
    let (units, count) = (draws.unitCount, draws.weightCount)
    func score(_ rates: Matrix, _ unit: Int, _ weights: [Double]) -> Double {
      var score = 0.0
      for index in 0..<count { score += rates[unit, index] * weights[index] }
      return score
    }
    var ranks = [Int](repeating: 0, count: units * units)
    var winning: [[[Double]]] = Array(repeating: [], count: units)
    for (scaled, rates) in zip(draws.weights, draws.rates) {
      let total = scaled.reduce(0, +)
      let weights = scaled.map { $0 / total }
      let scores = (0..<units).map { score(rates, $0, weights) }
      for unit in 0..<units {
        let ahead = scores.count { $0 > scores[unit] }
        ranks[unit * units + ahead] += 1
        if ahead == 0 { winning[unit].append(weights) }
      }
    }
    let central = winning.map { winning -> [Double]? in
      if winning.isEmpty { return nil }
      return (0..<count).map { index in
        winning.reduce(0) { $0 + $1[index] } / Double(winning.count)
      }
    }
    let wins = (0..<units).map { unit -> Int? in
      guard let weights = central[unit] else { return nil }
      return draws.rates.count { rates in
        (0..<units).allSatisfy { score(rates, $0, weights) <= score(rates, unit, weights) }
      }
    }
    return Outcome(ranks: ranks, central: central, wins: wins)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `ranks, central weights and confidence factors are those of plain loops`(
    seed: UInt64
  ) throws {
    var random = RandomStream(seed: seed, block: 0)
    let (units, count) = (2 + Int(seed % 4), 1 + Int(seed % 5))
    // Draws are ranked eight at a time.
    let drawCount = 512
    let draws = Draws(
      weights: (0..<drawCount).map { _ in (0..<count).map { _ in 0.1 + random.nextUnit() } },
      rates: (0..<drawCount).map { _ in
        Matrix(rows: (0..<units).map { _ in (0..<count).map { _ in random.nextUnit() } })
      })
    let (found, expected) = (tallied(draws), counted(draws))
    #expect(found.ranks == expected.ranks)
    #expect(found.wins == expected.wins)
    for (left, right) in zip(found.central, expected.central) {
      let (left, right) = (try #require(left), try #require(right))
      // Each mean is over at most 512 weights below 1, added in the same order.
      for (weight, other) in zip(left, right) { #expect(abs(weight - other) < 1e-12) }
    }
  }

  /// Unit A has the rate *a* on the first indicator alone, unit B the rate *b* on the second alone,
  /// and the first weight is *t*; all three are uniform on 0…1.
  ///
  /// A is first where *t*·*a* > (1 − *t*)·*b*, for a given *t* with the probability *r*/2 if
  /// *r* = *t*/(1 − *t*) is at most 1 and 1 − 1/(2*r*) beyond, in all with 1/2. The mean of *t* where
  /// A is first is 2·(∫₀^½ *t*²/(2(1 − *t*)) d*t* + ∫_½^1 (*t* − (1 − *t*)/2) d*t*) = ln 2. With
  /// *t* = ln 2, A is first with the probability 1 − (1 − ln 2)/(2 ln 2).
  @Test func `meets the closed form of uniform measurements`() throws {
    let count = 1 << 16
    let points = try SobolSequence(dimensionCount: 3, scrambling: .owen(seed: 1))
      .points(from: 0, count: count)
    let found = tallied(
      Draws(
        weights: (0..<count).map { [points[$0, 2], 1 - points[$0, 2]] },
        rates: (0..<count).map { Matrix(rows: [[points[$0, 0], 0], [0, points[$0, 1]]]) }))
    // Three times the largest error under thirty other scramblings.
    let tolerance = 0.002
    let ln2 = 0.693_147_180_559_945_3
    let factor = 1 - (1 - ln2) / (2 * ln2)
    for unit in 0..<2 {
      #expect(found.ranks[unit * 2] + found.ranks[unit * 2 + 1] == count)
      #expect(abs(Double(found.ranks[unit * 2]) / Double(count) - 0.5) < tolerance)
      let central = try #require(found.central[unit])
      let wins = try #require(found.wins[unit])
      #expect(abs(central[unit] - ln2) < tolerance)
      #expect(abs(central[0] + central[1] - 1) < 1e-12)
      #expect(abs(Double(wins) / Double(count) - factor) < tolerance)
    }
  }
}
