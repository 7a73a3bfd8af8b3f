import HengNumerics
import HengSensitivity
import Testing

@Suite struct PairwiseWinningTests {
  @Test func `pairs complement each other and expected ranks add up`() {
    var stream = RandomStream(seed: 4, block: 0)
    let rates = Matrix(
      rowCount: 9, columnCount: 6, storage: (0..<54).map { _ in stream.nextUnit() })
    let winning = PairwiseWinning(rates)
    for i in 0..<9 {
      for k in 0..<9 where i != k {
        let sum = winning.probabilities[i, k] + winning.probabilities[k, i]
        #expect(abs(sum - 1) < 1e-15)
      }
    }
    #expect(abs(winning.expectedRanks.reduce(0, +) - 45) < 1e-12)
  }

  @Test func `a dominated unit is never ahead, identical ones share their rank`() {
    let winning = PairwiseWinning(
      Matrix(rows: [[0.5, 0.9], [0.4, 0.9], [0.4, 0.9], [0.1, 0.2]]))
    #expect(winning.probabilities[0, 3] == 1)
    #expect(winning.probabilities[3, 0] == 0)
    #expect(winning.probabilities[1, 2] == 0)
    #expect(winning.expectedRanks == [1, 2.5, 2.5, 4])
  }

  /// The probabilities of half-spaces as exact fractions, from the file.
  @Test func `pairs have the probability of their half-space`() throws {
    struct HalfSpaces: Decodable {
      struct Case: Decodable {
        let d: [String]
        let p_exact: String
      }
      let cases: [Case]
    }
    func value(_ fraction: String) throws -> Double {
      let parts = try fraction.split(separator: "/").map { try #require(Double($0)) }
      return parts.count == 2 ? parts[0] / parts[1] : parts[0]
    }
    let cases = try CaseFile.decode(HalfSpaces.self, from: "pairwise_halfspace.json").cases
    #expect(cases.count == 5)
    for halfSpace in cases {
      let lead = try halfSpace.d.map(value)
      let winning = PairwiseWinning(Matrix(rows: [lead, lead.map { _ in 0 }]))
      let exact = try value(halfSpace.p_exact)
      #expect(abs(winning.probabilities[0, 1] - exact) < 1e-12)
      #expect(abs(1 - SimplexLaw(flat: lead).probability(below: 0) - exact) < 1e-12)
    }
  }

  /// The same room serves all pairs, so that what one leaves behind mustn't reach another.
  @Test func `a pair among many is what it is alone`() {
    let rates = SmallScores.random(seed: 8, unitCount: 12, indicatorCount: 9).rates
    let winning = PairwiseWinning(rates)
    for i in 0..<12 {
      for k in 0..<i {
        let alone = PairwiseWinning(Matrix(rows: [rates.row(k), rates.row(i)]))
        #expect(winning.probabilities[k, i] == alone.probabilities[0, 1])
        let lead = zip(rates.row(i), rates.row(k)).map { $0 - $1 }
        let law = SimplexLaw(flat: lead).probability(below: 0)
        #expect(winning.probabilities[k, i] == law)
      }
    }
  }

  @Test func `one unit and no unit have no pairs`() {
    #expect(PairwiseWinning(Matrix(rows: [[0.5, 0.2]])).expectedRanks == [1])
    #expect(PairwiseWinning(Matrix(rows: [])).expectedRanks == [])
  }
}
