/// How strongly a difference of two values speaks for the larger, in 0…1.
///
/// Source: J. P. Brans, P. Vincke, *Management Science* 31 (1985), 647–656: types I and V.
public enum PreferenceFunction: Hashable, Sendable {
  /// 1 for any positive difference.
  case usual
  /// 0 up to the threshold of indifference, 1 from that of preference on, and linear between.
  ///
  /// The thresholds are in points and aren't negative; that of preference is the larger.
  case linear(indifference: Double, preference: Double)

  func requireRisingThresholds() throws(AggregationError) {
    guard case .linear(let indifference, let preference) = self else { return }
    guard indifference >= 0, preference > indifference, preference.isFinite else {
      throw .invalidThresholds(indifference: indifference, preference: preference)
    }
  }

  /// Returns the preference of a difference; 0 unless it is positive.
  func callAsFunction(_ difference: Double) -> Double {
    switch self {
    case .usual: difference > 0 ? 1 : 0
    case .linear(let indifference, let preference):
      min(1, max(0, (difference - indifference) / (preference - indifference)))
    }
  }
}
