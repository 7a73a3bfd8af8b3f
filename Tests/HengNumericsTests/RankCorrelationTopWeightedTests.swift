import HengNumerics
import Testing

@Suite struct RankCorrelationTopWeightedTests {
  private let left = [1.0, 2, 3, 4, 5, 6]
  private let right = [2.0, 1, 3, 4, 6, 5]

  /// Values by pymcdm 1.4.0: `weighted_spearman`, `rank_similarity_coef`, `kendall_tau`,
  /// `goodman_kruskal_gamma`, `spearman`.
  @Test func `agrees with pymcdm`() throws {
    let weighted = try #require(RankCorrelation.weighted(left, right))
    #expect(abs(weighted - 0.8857142857142857) < 1e-12)
    let similarity = try #require(RankCorrelation.similarity(of: right, to: left))
    #expect(abs(similarity - 0.8265625) < 1e-12)
    let reverse = try #require(RankCorrelation.similarity(of: left, to: right))
    #expect(abs(reverse - 0.8265625) < 1e-12)
    let gamma = try #require(RankCorrelation.goodmanKruskalGamma(left, right))
    #expect(abs(gamma - 0.7333333333333333) < 1e-12)
    let tau = try #require(RankCorrelation.kendallTauB(left, right))
    #expect(abs(tau - 0.7333333333333333) < 1e-12)
    let rho = try #require(RankCorrelation.spearman(left, right))
    #expect(abs(rho - 0.8857142857142857) < 1e-12)
  }

  /// pymcdm 1.4.0 takes the reference first.
  @Test func `the similarity depends on which ranking is the reference`() throws {
    let other = [3.0, 1, 2, 6, 4, 5]
    let toLeft = try #require(RankCorrelation.similarity(of: other, to: left))
    let toOther = try #require(RankCorrelation.similarity(of: left, to: other))
    #expect(abs(toLeft - 0.6432291666666666) < 1e-12)
    #expect(abs(toOther - 0.7192708333333333) < 1e-12)
  }

  /// The box on Kendall's coefficient counts 22 pairs of 28 in the same order: 4·22/56 − 1.
  ///
  /// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), box 7.
  @Test func `reproduces the Handbook's 0.57`() throws {
    let ranks = [3.0, 4, 1, 2, 5, 7, 8, 6]
    let tau = try #require(RankCorrelation.kendallTauB((1...8).map(Double.init), ranks))
    #expect(abs(tau - (4 * 22 / 56.0 - 1)) < 1e-15)
    #expect(abs(tau - 0.57) < 0.005)
  }

  /// A ranking agrees with itself fully, so that τ-b and γ are 1.
  ///
  /// Of the six pairs of 1, 1, 2, 3 one is tied, and τ-a of the ranking with itself is 5/6, which is
  /// what pymcdm's `kendall_tau` gives.
  @Test func `ties don't keep a ranking from agreeing with itself`() {
    let tied = [1.0, 1, 2, 3]
    #expect(RankCorrelation.kendallTauB(tied, tied) == 1)
    #expect(RankCorrelation.goodmanKruskalGamma(tied, tied) == 1)
    #expect(RankCorrelation.weighted(tied, tied) == 1)
    #expect(RankCorrelation.similarity(of: tied, to: tied) == 1)
  }

  @Test func `opposite rankings`() {
    let reverse = Array(left.reversed())
    #expect(RankCorrelation.weighted(left, reverse) == -1)
    #expect(RankCorrelation.goodmanKruskalGamma(left, reverse) == -1)
  }

  /// A swap at the top weighs more than one at the bottom, but not for Spearman.
  @Test func `the top counts more`() throws {
    let (top, bottom) = ([2.0, 1, 3, 4, 5, 6], [1.0, 2, 3, 4, 6, 5])
    #expect(RankCorrelation.spearman(left, top) == RankCorrelation.spearman(left, bottom))
    let (weightedTop, weightedBottom) = (
      try #require(RankCorrelation.weighted(left, top)),
      try #require(RankCorrelation.weighted(left, bottom))
    )
    #expect(weightedTop < weightedBottom)
    let (similarTop, similarBottom) = (
      try #require(RankCorrelation.similarity(of: top, to: left)),
      try #require(RankCorrelation.similarity(of: bottom, to: left))
    )
    #expect(similarTop < similarBottom)
  }

  @Test func `too few places have no correlation`() {
    #expect(RankCorrelation.weighted([1], [1]) == nil)
    #expect(RankCorrelation.similarity(of: [], to: []) == nil)
    #expect(RankCorrelation.goodmanKruskalGamma([1, 1], [1, 2]) == nil)
  }
}
