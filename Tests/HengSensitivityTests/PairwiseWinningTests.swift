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
}
