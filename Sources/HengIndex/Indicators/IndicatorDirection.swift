/// Which way an indicator counts.
public enum IndicatorDirection: Int, Hashable, Sendable, CaseIterable {
  /// A larger value is better: 正向.
  case largerIsBetter = 1
  /// A smaller value is better: 逆向.
  case smallerIsBetter = -1

  /// 1 if larger is better, −1 if smaller is.
  package var sign: Double { Double(rawValue) }
}
