import Glibc

/// Weights by the logarithm of an indicator's root mean square over its standard deviation.
///
/// On min–max scaled values, with the standard deviation *s*ⱼ of divisor *m* − 1, the weight is
/// proportional to |ln(√(Σᵢ *r*ᵢⱼ² / *m*) / *s*ⱼ)|. Units of measure don't matter.
///
/// Source: F. Ecer and D. Pamucar, *Omega* 112 (2022), 102690.
public enum LOPCOWWeights {
  /// Returns the weights by LOPCOW, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``: fewer than three units, since of two one is always 0 and the
  ///   other 1; a constant indicator; or numbers that are too large.
  public static func weights(of decision: DecisionMatrix) throws(WeightingError) -> [Double] {
    try decision.requireUnits(3)
    try decision.requireSpread()
    return try DecisionMatrix.shares(
      decision.columns(on: .minMax).map { column in
        abs(log(column.meanSquare / column.sampleVariance)) / 2
      })
  }
}
