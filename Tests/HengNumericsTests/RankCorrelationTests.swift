import HengNumerics
import Testing

@Suite struct RankCorrelationTests {
  private let left = [3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3]
  private let right = [2.0, 7, 1, 8, 2, 8, 1, 8, 2, 8]

  /// Values by SciPy 1.17.1: `rankdata`, `spearmanr`, `kendalltau`.
  @Test func `agrees with SciPy on ties`() throws {
    #expect(RankCorrelation.averageRanks(left) == [4.5, 1.5, 6, 1.5, 7.5, 10, 3, 9, 7.5, 4.5])
    let rho = try #require(RankCorrelation.spearman(left, right))
    let tau = try #require(RankCorrelation.kendallTauB(left, right))
    #expect(abs(rho - 0.13471506281091267) < 1e-12)
    #expect(abs(tau - 0.13041013273932525) < 1e-12)
  }

  @Test func `a ranking against itself is one, against its reverse minus one`() {
    let values = [2.0, 5, 3, 8]
    #expect(RankCorrelation.spearman(values, values) == 1)
    #expect(RankCorrelation.kendallTauB(values, values.map { -$0 }) == -1)
  }

  @Test func `a constant side has no correlation`() {
    #expect(RankCorrelation.spearman([1, 1], [1, 2]) == nil)
    #expect(RankCorrelation.kendallTauB([1, 2], [3, 3]) == nil)
    #expect(RankCorrelation.averageRanks([]) == [])
  }
}
