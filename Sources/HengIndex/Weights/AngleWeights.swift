import Glibc

/// Weights in proportion to the angles between the indicators and a constant one.
///
/// The angle between the column of values and the column of ones has the cosine
/// mean / root mean square, and so the tangent standard deviation / mean, with the divisor *m*. A
/// constant indicator has the weight 0. Units of measure don't matter, the zero of the scale does.
///
/// Source: D. Shuai, Z. Zongzhun, W. Yongji and L. Lei, *24th Chinese Control and Decision
/// Conference* (2012), 3889–3892.
public enum AngleWeights {
  /// Returns the weights by angle, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, a negative value, or only constant
  ///   indicators.
  public static func weights(of decision: DecisionMatrix) throws(WeightingError) -> [Double] {
    try decision.requireUnits(2)
    return try DecisionMatrix.shares(
      decision.partsOfLargest().map { column in
        column.isConstant ? 0 : atan2(column.populationVariance.squareRoot(), column.mean)
      })
  }
}
