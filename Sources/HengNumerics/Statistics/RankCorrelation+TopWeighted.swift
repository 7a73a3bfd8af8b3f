import Glibc

extension RankCorrelation {
  /// Returns the weighted rank correlation *r*_W, which counts differences at the top more.
  ///
  /// With the ranks *x* and *y*, 1 at the top, it is
  /// 1 − 6·Σ (*x* − *y*)²·((*n* − *x* + 1) + (*n* − *y* + 1)) / (*n*·(*n*² − 1)·(*n* + 1)), from −1 for
  /// opposite rankings to 1 for equal ones. It is made for rankings without ties; tied values get
  /// the mean of the ranks they take.
  ///
  /// - Parameters:
  ///   - left: Ranks, or other numbers of which the smallest is at the top, length *n*.
  ///   - right: The same for the other ranking.
  /// - Returns: The correlation, or `nil` for fewer than two places.
  /// - Precondition: Both have the same length.
  ///
  /// Source: J. Pinto da Costa and C. Soares, *Australian & New Zealand Journal of Statistics* 47
  /// (2005), 515–529.
  public static func weighted(_ left: [Double], _ right: [Double]) -> Double? {
    precondition(left.count == right.count, "can't compare \(left.count) with \(right.count)")
    guard left.count >= 2 else { return nil }
    let n = Double(left.count)
    var sum = 0.0
    for (x, y) in zip(averageRanks(left), averageRanks(right)) {
      let weight = 2 * (n + 1) - x - y
      sum += (x - y) * (x - y) * weight
    }
    return 1 - 6 * sum / (n * (n * n - 1) * (n + 1))
  }

  /// Returns the similarity WS of a ranking to a reference, which the top decides.
  ///
  /// With the ranks *y* and those of the reference *x*, 1 at the top, it is
  /// 1 − Σ 2^(−*x*)·|*x* − *y*| / max(|1 − *x*|, |*n* − *x*|), above 0 and at most 1. The two rankings
  /// aren't interchangeable: the reference says where the top is. Tied values get the mean of the
  /// ranks they take.
  ///
  /// - Parameters:
  ///   - ranking: Ranks, or other numbers of which the smallest is at the top, length *n*.
  ///   - reference: The same for the ranking that it is held against.
  /// - Returns: The similarity, or `nil` for fewer than two places.
  /// - Precondition: Both have the same length.
  ///
  /// Source: W. Sałabun and K. Urbaniak, *Computational Science – ICCS 2020*, LNCS 12138, 632–645.
  public static func similarity(of ranking: [Double], to reference: [Double]) -> Double? {
    precondition(
      ranking.count == reference.count,
      "can't compare \(ranking.count) with \(reference.count)")
    guard ranking.count >= 2 else { return nil }
    let n = Double(ranking.count)
    var sum = 0.0
    for (y, x) in zip(averageRanks(ranking), averageRanks(reference)) {
      sum += exp2(-x) * abs(x - y) / max(x - 1, n - x)
    }
    return 1 - sum
  }

  /// Returns Goodman and Kruskal's γ = (concordant − discordant) / (concordant + discordant).
  ///
  /// Pairs that are tied on a side aren't counted, so that few pairs may decide. Without ties γ,
  /// τ-b, and τ-a agree; with ties τ-a, which divides by all the pairs, can't reach 1 even for a
  /// ranking against itself, and isn't offered.
  ///
  /// - Returns: γ, from −1 to 1, or `nil` if every pair is tied on a side.
  /// - Precondition: Both have the same length.
  /// - Complexity: O(*n*²).
  ///
  /// Source: L. A. Goodman and W. H. Kruskal, *Journal of the American Statistical Association* 49
  /// (1954), 732–764.
  public static func goodmanKruskalGamma(_ left: [Double], _ right: [Double]) -> Double? {
    precondition(left.count == right.count, "can't compare \(left.count) with \(right.count)")
    var (concordant, discordant) = (0, 0)
    for i in left.indices {
      for j in 0..<i where left[i] != left[j] && right[i] != right[j] {
        if (left[i] > left[j]) == (right[i] > right[j]) { concordant += 1 } else { discordant += 1 }
      }
    }
    guard concordant + discordant > 0 else { return nil }
    return Double(concordant - discordant) / Double(concordant + discordant)
  }
}
