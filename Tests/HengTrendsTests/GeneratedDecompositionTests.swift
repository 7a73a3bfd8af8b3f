import HengModel
import HengScoring
import HengTrends
import Testing

@Suite struct GeneratedDecompositionTests {
  @Test(arguments: 0..<1000 as Range<UInt64>)
  func `parts add up to the change, as fractions and as decimals`(seed: UInt64) throws {
    let years = try GeneratedYears(seed: seed)
    let earlier = try years.earlier.scheme.score(years.earlier.evaluation)
    let later = try years.later.scheme.score(years.later.evaluation)
    guard let before = earlier.total, let after = later.total else {
      #expect(throws: DecompositionError.self) {
        try ScoreDecomposition(from: earlier, to: later)
      }
      return
    }
    let split = try ScoreDecomposition(from: earlier, to: later)
    #expect(split.change == after - before)
    #expect(split.parts.sum == split.change)
    for row in split.indicators {
      #expect(row.parts.sum == row.change)
      for digits in [0, 2] {
        #expect(row.parts.rounded(to: digits).sum == row.change.rounded(to: digits, .halfUp))
      }
      if case .merged = row.division {
        #expect(row.parts.data.isZero && row.parts.rule.isZero)
      } else {
        #expect(row.parts.dataAndRule.isZero)
      }
    }
    for digits in [0, 1, 2] {
      #expect(split.parts.rounded(to: digits).sum == split.change.rounded(to: digits, .halfUp))
    }
    let lines = split.indicators.map(\.parts) + [split.rounding, split.vetoes]
    #expect(lines.reduce(ChangeParts(), +) == split.parts)
    if earlier.scheme.rows == later.scheme.rows, earlier.scheme.facts == later.scheme.facts,
      earlier.scheme.rounding == later.scheme.rounding
    {
      #expect(split.parts.rule.isZero && split.parts.weight.isZero)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `swapping the years turns every part around`(seed: UInt64) throws {
    let years = try GeneratedYears(seed: seed, onlyRates: true)
    let earlier = try years.earlier.scheme.score(years.earlier.evaluation)
    let later = try years.later.scheme.score(years.later.evaluation)
    let there = try ScoreDecomposition(from: earlier, to: later).parts
    let back = try ScoreDecomposition(from: later, to: earlier).parts
    #expect(there + back == ChangeParts())
  }

  /// The oracle scores each mixture of the two years as a scheme of its own and walks the orders.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `agrees with scoring every mixture of the years`(seed: UInt64) throws {
    let years = try GeneratedYears(seed: seed, onlyRates: true)
    let sides = [years.earlier, years.later]
    var totals: [[Int]: Rational] = [:]
    for corner in (0..<8).map({ [$0 >> 2, $0 >> 1 & 1, $0 & 1] }) {
      var scheme = sides[corner[1]].scheme
      for index in scheme.rows.indices {
        let weight = sides[corner[2]].scheme.rows[index].indicator.fullMarks
        scheme.rows[index].indicator.fullMarks = weight
      }
      totals[corner] = try scheme.score(sides[corner[0]].evaluation).total
    }
    var effects: [Rational] = [0, 0, 0]
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      var corner = [0, 0, 0]
      for factor in order {
        let before = try #require(totals[corner])
        corner[factor] = 1
        effects[factor] += try #require(totals[corner]) - before
      }
    }
    let parts = try ScoreDecomposition(
      from: try sides[0].scheme.score(sides[0].evaluation),
      to: try sides[1].scheme.score(sides[1].evaluation)
    ).parts
    #expect([parts.data, parts.rule, parts.weight] == effects.map { $0 / 6 })
    #expect(parts.dataAndRule.isZero)
  }

  /// The generator is worth something only if it reaches the cases that matter.
  @Test func `the generated years hold splits, merges and single years`() throws {
    var counts: [String: Int] = [:]
    for seed in 0..<500 as Range<UInt64> {
      let years = try GeneratedYears(seed: seed)
      let earlier = try years.earlier.scheme.score(years.earlier.evaluation)
      let later = try years.later.scheme.score(years.later.evaluation)
      guard let split = try? ScoreDecomposition(from: earlier, to: later) else {
        counts["open", default: 0] += 1
        continue
      }
      for row in split.indicators {
        switch row.division {
        case .split: counts["split", default: 0] += 1
        case .merged(_, let problem): counts[problem.name, default: 0] += 1
        case .onlyIn: counts["only-in", default: 0] += 1
        }
      }
      if split.vetoes.dataAndRule < 0 { counts["veto", default: 0] += 1 }
    }
    #expect(counts["open", default: 0] < 150)
    for name in [
      "split", "only-in", "missing-facts", "not-covered", "needs-judgement",
      "judged-share-not-possible", "veto",
    ] {
      #expect(counts[name, default: 0] >= 5, "\(name): \(counts)")
    }
  }
}
