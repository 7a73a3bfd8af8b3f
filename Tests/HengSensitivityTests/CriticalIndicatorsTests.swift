import HengNumerics
import HengSensitivity
import Testing

@Suite struct CriticalIndicatorsTests {
  /// The oracle lowers the weight without rescaling and scores both units again.
  @Test func `both units are level after the change, in the published matrix`() {
    let scores = SmallScores.published
    for indicator in 0..<4 {
      for i in 0..<4 {
        for j in 0..<4 where i != j {
          let (left, right) = (scores.rates[i, indicator], scores.rates[j, indicator])
          let pair = UnitPair(ahead: i, behind: j)
          let exact = (scores.values[j] - scores.values[i]) / (right - left)
          guard let found = scores.decrease(ofIndicator: indicator, levelling: pair) else {
            #expect(exact > scores.weights[indicator])
            continue
          }
          var weights = scores.weights
          weights[indicator] -= found.amount
          let values = scores.rates.times(weights)
          #expect(weights[indicator] >= 0 && abs(values[i] - values[j]) < 1e-12)
        }
      }
    }
  }

  /// The oracle goes through all pairs, not only through neighbours.
  @Test(arguments: 0..<40 as Range<UInt64>, [nil, 4])
  func `the critical indicators are the smallest of all changes`(
    seed: UInt64, levels: Int?
  ) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 9, indicatorCount: 5, levels: levels)
    let first = scores.order[0]
    func changes(_ indicator: Int, firstOnly: Bool) -> [Double] {
      var amounts: [Double] = []
      for i in 0..<9 {
        for j in 0..<9 where i != j && (!firstOnly || i == first) {
          let lead = scores.rates[i, indicator] - scores.rates[j, indicator]
          let amount = (scores.values[i] - scores.values[j]) / lead
          if lead != 0, amount <= scores.weights[indicator] { amounts.append(abs(amount)) }
        }
      }
      return amounts
    }
    for scope in [CriticalIndicators.Scope.anyPair, .firstPlace] {
      let critical = CriticalIndicators(scores, scope: scope)
      let smallest = (0..<5).map { changes($0, firstOnly: scope == .firstPlace).min() }
      for (found, expected) in zip(critical.decreases, smallest) {
        #expect((found == nil) == (expected == nil))
        if let found, let expected { #expect(abs(abs(found.amount) - expected) < 1e-12) }
      }
      let absolute = try #require(critical.absolute)
      #expect(abs(abs(absolute.amount) - (smallest.compactMap(\.self).min() ?? 9)) < 1e-12)
      let shares = zip(smallest, scores.weights).compactMap { pair in pair.0.map { $0 / pair.1 } }
      let relative = try #require(critical.relative)
      let share = abs(relative.amount) / scores.weights[relative.indicator]
      #expect(abs(share - (shares.min() ?? 9)) < 1e-12)
    }
  }

  /// Worked out from the formula with all digits of the printed matrix: of the neighbours A2 and A3
  /// the fourth weight would have to lose 0.0254 of its 0.0790, the first to gain 0.0618 of 0.3277.
  @Test func `critical indicators of the published matrix`() throws {
    let any = CriticalIndicators(SmallScores.published, scope: .anyPair)
    let absolute = try #require(any.absolute)
    #expect(absolute.indicator == 3 && absolute.pair == UnitPair(ahead: 1, behind: 2))
    #expect(abs(absolute.amount - 0.01450994 / 0.5713) < 1e-12)
    let relative = try #require(any.relative)
    #expect(relative.indicator == 0 && relative.pair == UnitPair(ahead: 1, behind: 2))
    #expect(abs(relative.amount + 0.01450994 / 0.2346) < 1e-12)
    let first = CriticalIndicators(SmallScores.published, scope: .firstPlace)
    let relativeToFirst = try #require(first.relative)
    #expect(relativeToFirst.indicator == 2 && relativeToFirst.pair.behind == 1)
    #expect(first.absolute?.indicator == 3)
  }

  @Test func `units that can't be reversed have no critical indicator`() {
    let one = LinearScores(Matrix(rows: [[0.5, 0.7]]), weights: [0.5, 0.5])
    #expect(CriticalIndicators(one, scope: .anyPair).absolute == nil)
    let same = LinearScores(
      Matrix(rows: [[0.5, 0.7], [0.5, 0.7], [0.5, 0.7]]), weights: [0.5, 0.5])
    #expect(CriticalIndicators(same, scope: .firstPlace).decreases == [nil, nil])
    // The leader is ahead everywhere by the same, so a weight can't fall far enough.
    let dominated = LinearScores(Matrix(rows: [[0.6, 0.8], [0.5, 0.7]]), weights: [0.5, 0.5])
    #expect(CriticalIndicators(dominated, scope: .anyPair).relative == nil)
  }

  @Test func `an indicator without weight can only gain and has no relative change`() {
    let scores = LinearScores(Matrix(rows: [[0.1, 0.8], [0.9, 0.6]]), weights: [0, 1])
    let critical = CriticalIndicators(scores, scope: .anyPair)
    #expect(critical.absolute?.indicator == 0)
    #expect(abs((critical.absolute?.amount ?? 0) + 0.25) < 1e-15)
    // Losing all of its weight the other indicator leaves a tie of zeros.
    #expect(critical.relative?.indicator == 1 && critical.relative?.amount == 1)
  }

  @Test func `a tie is broken by no change at all`() {
    let scores = LinearScores(Matrix(rows: [[0.9, 0.1], [0.1, 0.9]]), weights: [0.5, 0.5])
    #expect(CriticalIndicators(scores, scope: .firstPlace).decreases.map { $0?.amount } == [0, 0])
  }
}
