import HengNumerics
import HengSensitivity
import Testing

@Suite struct HengSensitivityExamples {
  @Test func `a weight keeps the order within an interval`() throws {
    // example: walking-a-weight
    let rates = Matrix(rows: [[0.9, 0.6], [0.7, 0.9]])
    let scores = LinearScores(rates, weights: [0.7, 0.3])
    let order = scores.order  // unit 0 is ahead of unit 1
    let walk = WalkingWeights(scores, indicator: 0)
    let interval = walk?.orderInterval  // as long as the weight is between 0.6 and 1
    // end
    #expect(order == [0, 1])
    let found = try #require(interval)
    #expect(abs(found.lower - 0.6) < 1e-12)
    #expect(found.upper == 1)
    #expect(found.causeBelow == UnitPair(ahead: 0, behind: 1))
  }

  @Test func `a ranking is tested by random weights`() async throws {
    // example: testing-a-ranking
    let rates = Matrix(rows: [[0.9, 0.6, 0.8], [0.7, 0.9, 0.8]])
    let weights = [0.5, 0.3, 0.2]
    let near = try await WeightSimulation(
      rates: RateRanges(rates), weights: weights, law: .noise(fraction: 0.25), drawCount: 10_000,
      seed: 1, taskCount: 2)
    let share = near.rankAcceptability(unit: 0, rank: 1)  // a value and its standard error
    let free = try await WeightSimulation(
      rates: RateRanges(rates), weights: weights, law: .flat, drawCount: 10_000, seed: 1,
      taskCount: 2)
    let drawn = free.rankAcceptability(unit: 0, rank: 1).value  // about 0.4
    let exact = PairwiseWinning(rates).probabilities[0, 1]  // 0.4
    // end
    #expect(share.value > 0.5 && share.value < 1)
    #expect(share.standardError > 0 && share.standardError < 0.01)
    #expect(abs(drawn - 0.4) < 0.02)
    #expect(abs(exact - 0.4) < 1e-12)
  }
}
