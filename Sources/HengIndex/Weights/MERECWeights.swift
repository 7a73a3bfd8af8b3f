import Glibc

/// Weights by what the removal of an indicator does to the units' performance.
///
/// With *n*ᵢⱼ = min/*x* where larger is better and *x*/max where smaller is, the performance of a
/// unit is *S*ᵢ = ln(1 + Σⱼ |ln *n*ᵢⱼ| / *n*), and *S*ᵢⱼ is the same without the term of indicator
/// *j*. The weight of *j* is proportional to Σᵢ |*S*ᵢⱼ − *S*ᵢ|. A constant indicator has the weight 0.
/// Units of measure don't matter, the zero of the scale does.
///
/// Source: M. Keshavarz-Ghorabaee and others, *Symmetry* 13 (2021), 525.
public enum MERECWeights {
  /// Returns the weights by MEREC, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, a value that isn't above 0, or only
  ///   constant indicators.
  public static func weights(of decision: DecisionMatrix) throws(WeightingError) -> [Double] {
    try decision.requireUnits(2)
    try decision.requirePositive()
    let distances = zip(decision.columns, decision.directions).map(logarithms)
    let count = Double(decision.indicatorCount)
    var effects = [Double](repeating: 0, count: decision.indicatorCount)
    for unit in 0..<decision.unitCount {
      let whole = 1 + distances.reduce(0) { $0 + $1[unit] } / count
      for j in effects.indices {
        // The difference of the logarithms of S and of S without j, as one logarithm.
        effects[j] -= log1p(-distances[j][unit] / count / whole)
      }
    }
    return try DecisionMatrix.shares(effects)
  }

  /// Returns |ln *n*ᵢⱼ| for the values of an indicator.
  private static func logarithms(
    _ column: [Double], _ direction: IndicatorDirection
  ) -> [Double] {
    switch direction {
    case .largerIsBetter:
      let least = log(column.min() ?? 1)
      return column.map { log($0) - least }
    case .smallerIsBetter:
      let most = log(column.max() ?? 1)
      return column.map { most - log($0) }
    }
  }
}
