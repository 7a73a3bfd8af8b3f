/// The same weight for every indicator.
public enum EqualWeights {
  /// Returns 1/*n* for each of the *n* indicators.
  public static func weights(of decision: DecisionMatrix) -> [Double] {
    [Double](repeating: 1 / Double(decision.indicatorCount), count: decision.indicatorCount)
  }
}
