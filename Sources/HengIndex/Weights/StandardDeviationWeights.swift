/// Weights in proportion to the standard deviations of the indicators.
///
/// The standard deviations are those of the min–max scaled values, so that units of measure don't
/// matter. With raw values the weights say mostly which indicator comes in large numbers; they are
/// for values that share one scale. A constant indicator has the weight 0.
///
/// Source: D. Diakoulaki, G. Mavrotas and L. Papayannakis, *Computers & Operations Research* 22
/// (1995), 763–770.
public enum StandardDeviationWeights {
  /// Returns the weights by standard deviation, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, only constant indicators, or numbers that
  ///   are too large.
  public static func weights(
    of decision: DecisionMatrix, scale: SpreadScale = .minMax
  ) throws(WeightingError) -> [Double] {
    try decision.requireUnits(2)
    return try DecisionMatrix.shares(
      decision.columns(on: scale).map { $0.sampleVariance.squareRoot() })
  }
}
