/// Weights in proportion to the variances of the indicators.
///
/// The variances are those of the min–max scaled values, so that units of measure don't matter;
/// raw values are for indicators that share one scale. A constant indicator has the weight 0.
///
/// Source: R. V. Rao and B. K. Patel, *Materials & Design* 31 (2010), 4738–4747.
public enum VarianceWeights {
  /// Returns the weights by variance, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, only constant indicators, or numbers that
  ///   are too large.
  public static func weights(
    of decision: DecisionMatrix, scale: SpreadScale = .minMax
  ) throws(WeightingError) -> [Double] {
    try decision.requireUnits(2)
    return try DecisionMatrix.shares(decision.columns(on: scale).map(\.sampleVariance))
  }
}
