import HengNumerics

/// Weights by the contrast of an indicator and its conflict with the others.
///
/// With the standard deviation *s*ⱼ of an indicator's values, divisor *m* − 1, and its correlations
/// *r*ⱼₖ with the others, its information is *C*ⱼ = *s*ⱼ·Σₖ (1 − *r*ⱼₖ), and its weight is
/// *C*ⱼ / Σₖ *C*ₖ. The values are min–max scaled with the best at 1, so that an indicator where
/// smaller is better is turned round before it is correlated: leaving that out changes the weights.
///
/// Source: D. Diakoulaki, G. Mavrotas and L. Papayannakis, *Computers & Operations Research* 22
/// (1995), 763–770.
public enum CRITICWeights {
  /// How the conflict of two indicators is measured.
  public enum Correlation: Hashable, Sendable, CaseIterable {
    /// Pearson's correlation of the values.
    case pearson
    /// Spearman's correlation of the ranks.
    case spearman
  }

  /// A correlation as near as this to 1 is 1 up to rounding: the indicators say the same.
  private static let smallestConflict = 1e-12

  /// Returns the weights by CRITIC, each at least 0, with the sum 1.
  ///
  /// - Parameters:
  ///   - decision: At least two units, no constant indicator.
  ///   - scale: The scale of the standard deviations; raw ones depend on the units of measure.
  ///   - correlation: How the conflict is measured.
  /// - Returns: A weight for each indicator.
  /// - Throws: ``WeightingError``: fewer than two units, a constant indicator, indicators that all
  ///   say the same, or numbers that are too large.
  public static func weights(
    of decision: DecisionMatrix, scale: SpreadScale = .minMax,
    correlation: Correlation = .pearson
  ) throws(WeightingError) -> [Double] {
    try DecisionMatrix.shares(information(of: decision, scale: scale, correlation: correlation))
  }

  /// Returns the information *C* of each indicator, to which its weight is proportional.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, a constant indicator, or numbers that are
  ///   too large.
  public static func information(
    of decision: DecisionMatrix, scale: SpreadScale = .minMax,
    correlation: Correlation = .pearson
  ) throws(WeightingError) -> [Double] {
    try decision.requireUnits(2)
    try decision.requireSpread()
    let columns = try decision.columns(on: scale)
    // Correlations don't depend on the scale; scaled values keep the sums of squares in range.
    let compared = try decision.columns(on: .minMax)
    return columns.indices.map { j in
      let conflict = compared.indices.reduce(0) { sum, k in
        if k == j { return sum }
        let similarity =
          switch correlation {
          case .pearson: compared[j].correlation(with: compared[k])
          case .spearman: RankCorrelation.spearman(compared[j], compared[k]) ?? 1
          }
        return 1 - similarity > smallestConflict ? sum + 1 - similarity : sum
      }
      return columns[j].sampleVariance.squareRoot() * conflict
    }
  }
}
