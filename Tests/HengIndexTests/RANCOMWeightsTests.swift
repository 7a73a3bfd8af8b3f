import HengIndex
import HengNumerics
import Testing

@Suite struct RANCOMWeightsTests {
  /// The rows of a ranking of n add up to n − 1/2, n − 3/2, … 1/2.
  @Test func `a ranking gives odd parts of its square`() throws {
    let rows = (0..<4).map { i in (0..<4).map { j in i < j ? 1 : i == j ? 0.5 : 0 } }
    #expect(
      try RANCOMWeights.weights(of: Matrix(rows: rows)) == [7 / 16.0, 5 / 16.0, 3 / 16.0, 1 / 16.0])
  }

  @Test func `refuses what isn't a table of comparisons`() {
    #expect(throws: PairwiseComparisonError.notSquare(rows: 2, columns: 1)) {
      try RANCOMWeights.weights(of: Matrix(rows: [[0.5], [0.5]]))
    }
    #expect(throws: PairwiseComparisonError.unknownJudgement(0.4, row: 0, column: 1)) {
      try RANCOMWeights.weights(of: Matrix(rows: [[0.5, 0.4], [0.6, 0.5]]))
    }
    #expect(throws: PairwiseComparisonError.contradiction(1, 1, row: 0, column: 1)) {
      try RANCOMWeights.weights(of: Matrix(rows: [[0.5, 1], [1, 0.5]]))
    }
    #expect(throws: PairwiseComparisonError.contradiction(1, 1, row: 0, column: 0)) {
      try RANCOMWeights.weights(of: Matrix(rows: [[1, 1], [0, 0.5]]))
    }
  }
}
