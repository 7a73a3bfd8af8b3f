import Glibc

/// Weights by Shannon's entropy: an indicator counts the more, the less evenly its total is shared.
///
/// With *p*ᵢⱼ the share of unit *i* in the total of indicator *j* and *m* units, the entropy is
/// *e*ⱼ = −Σᵢ *p*ᵢⱼ·ln *p*ᵢⱼ / ln *m*, where 0·ln 0 = 0, and the weight is proportional to 1 − *e*ⱼ.
/// The shares are those of the plain values also where a smaller value is better. A constant
/// indicator has the weight 0. Units of measure don't matter, but the zero of the scale does:
/// amounts and counts fit, temperatures in °C don't.
///
/// Source: C. L. Hwang and K. Yoon, *Multiple Attribute Decision Making* (1981).
public enum EntropyWeights {
  /// Returns the weights by entropy, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, a negative value, or only constant
  ///   indicators.
  public static func weights(of decision: DecisionMatrix) throws(WeightingError) -> [Double] {
    try decision.requireUnits(2)
    return try DecisionMatrix.shares(decision.partsOfLargest().map(divergence))
  }

  /// Returns 1 minus the entropy of a column's shares, relative to its largest value ln *m*.
  private static func divergence(_ column: [Double]) -> Double {
    if column.isConstant { return 0 }
    let total = column.reduce(0, +)
    let entropy = column.reduce(0) { sum, value in
      let share = value / total
      return share > 0 ? sum - share * log(share) : sum
    }
    // Rounding may carry the entropy of almost even shares past 1.
    return max(0, 1 - entropy / log(Double(column.count)))
  }
}
