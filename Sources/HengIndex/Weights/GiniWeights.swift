/// Weights in proportion to the Gini coefficients of the indicators.
///
/// With *m* units of the mean *x̄*, an indicator's coefficient is Σᵢₖ |*x*ᵢ − *x*ₖ| / (2·*m*²·*x̄*).
/// A constant indicator has the weight 0. Units of measure don't matter, the zero of the scale does.
///
/// Source of the coefficient: C. Gini, *Variabilità e mutabilità* (1912).
public enum GiniWeights {
  /// Returns the weights by Gini coefficient, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, a negative value, or only constant
  ///   indicators.
  public static func weights(of decision: DecisionMatrix) throws(WeightingError) -> [Double] {
    try decision.requireUnits(2)
    return try DecisionMatrix.shares(decision.partsOfLargest().map(coefficient))
  }

  /// Returns a column's coefficient from its values in rising order, in O(*m*·log *m*).
  private static func coefficient(_ column: [Double]) -> Double {
    if column.isConstant { return 0 }
    let count = Double(column.count)
    // In rising order the value of place i, from 0, is added i times and taken away m − 1 − i times.
    let differences = column.sorted().enumerated().reduce(0) { sum, item in
      sum + (2 * Double(item.offset) + 1 - count) * item.element
    }
    return max(0, differences / (count * column.reduce(0, +)))
  }
}
