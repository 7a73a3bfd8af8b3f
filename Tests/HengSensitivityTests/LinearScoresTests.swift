import HengNumerics
import HengSensitivity
import Testing

@Suite struct LinearScoresTests {
  @Test func `the order falls and equal units stay in the order of rows`() {
    let scores = LinearScores(
      Matrix(rows: [[0.5, 0.25], [0.25, 0.75], [0.5, 0.25]]), weights: [0.25, 0.75])
    #expect(scores.values == [0.3125, 0.625, 0.3125])
    #expect(scores.order == [1, 0, 2])
    #expect(LinearScores(Matrix(rowCount: 0, columnCount: 2), weights: [0.5, 0.5]).order.isEmpty)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `agrees with the product of matrix and weights`(seed: UInt64) {
    let scores = SmallScores.random(seed: seed, unitCount: 13, indicatorCount: 7)
    for (found, product) in zip(scores.values, scores.rates.times(scores.weights)) {
      #expect(abs(found - product) < 1e-15)
    }
  }

  /// A kernel that treats the last rows apart would break the tie of the first and the last.
  @Test func `identical units score the same to the last bit`() {
    var stream = RandomStream(seed: 6, block: 0)
    let row = (0..<49).map { _ in stream.nextUnit() }
    let weights = stream.nextFlatWeights(count: 49)
    let scores = LinearScores(Matrix(rows: Array(repeating: row, count: 51)), weights: weights)
    #expect(Set(scores.values).count == 1)
  }

  @Test func `weights that don't fit the rates are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = LinearScores(Matrix(rows: [[0.5, 0.5]]), weights: [1])
    }
    await #expect(processExitsWith: .failure) {
      _ = LinearScores(Matrix(rows: [[0.5, 0.5]]), weights: [1.5, -0.5])
    }
  }
}
