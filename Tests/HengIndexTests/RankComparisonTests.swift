import HengIndex
import Testing

@Suite struct RankComparisonTests {
  /// Two pairs of neighbours change places.
  private let ranks: [Double?] = [2, 1, 3, 5, 4]
  private let reference: [Double?] = [1, 2, 3, 4, 5]

  @Test func `coefficients are those of their formulas`() throws {
    let comparison = RankComparison(ranks, to: reference)
    #expect(comparison.rowCount == 5)
    // Σ (x − y)² is 4, and 2 of 10 pairs are discordant.
    #expect(isClose(comparison.spearman, 0.8))
    #expect(isClose(comparison.kendallTauB, 0.6))
    // (x − y)² is 1 where 12 − x − y is 9, 9, 3 and 3: 1 − 6·24/720.
    #expect(isClose(comparison.weighted, 0.8))
    // 2^(−x)/max(x − 1, 5 − x) is 1/8, 1/12, 1/48 and 1/128.
    let similarity: Double = 1 - (48 + 32 + 8 + 3) / 384
    #expect(isClose(comparison.similarity, similarity))
  }

  private func isClose(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) < 1e-15 } ?? false
  }

  @Test func `shifts and the top`() throws {
    let comparison = RankComparison(ranks, to: reference, topCount: 4)
    #expect(comparison.meanShift == 0.8)
    #expect(comparison.unchangedCount == 1)
    let largest = try #require(comparison.largestShift)
    #expect(largest.row == 0 && largest.reference == 1 && largest.rank == 2 && largest.places == 1)
    #expect(comparison.entered == [4])
    #expect(comparison.left == [3])
  }

  @Test func `a ranking and itself`() {
    let comparison = RankComparison(reference, to: reference)
    #expect(comparison.spearman == 1 && comparison.kendallTauB == 1)
    #expect(comparison.weighted == 1 && comparison.similarity == 1)
    #expect(comparison.meanShift == 0 && comparison.largestShift == nil)
    #expect(comparison.unchangedCount == 5)
    #expect(comparison.entered.isEmpty && comparison.left.isEmpty)
  }

  @Test func `rows without a rank on a side aren't compared`() {
    let comparison = RankComparison([1, nil, 2, 3], to: [1, 2, nil, 4])
    #expect(comparison.rowCount == 2)
    #expect(comparison.meanShift == 0.5)
    #expect(comparison.largestShift?.row == 3)
    let none = RankComparison([nil, 1], to: [1, nil])
    #expect(none.rowCount == 0 && none.spearman == nil && none.meanShift == nil)
    #expect(none.weighted == nil && none.similarity == nil && none.largestShift == nil)
  }

  @Test func `scores are ranked among the rows that both have`() {
    let comparison = RankComparison(
      scores: [50, 70, nil, 60], to: [90, 80, 100, nil], topCount: 1)
    #expect(comparison == RankComparison([2, 1, nil, nil], to: [1, 2, nil, nil], topCount: 1))
    #expect(comparison.entered == [1] && comparison.left == [0])
  }
}
