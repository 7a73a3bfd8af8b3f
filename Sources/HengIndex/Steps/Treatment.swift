/// How outliers are kept from deciding alone.
///
/// An indicator is treated if |skewness| ≥ ``skewnessLimit`` and kurtosis ≥ ``kurtosisLimit``, both
/// corrected for the sample's size, kurtosis being 0 for a normal law. Its outermost values are then
/// pulled in to their neighbours, one value after the other, until it passes or
/// ``winsorizedPoints`` values were moved. If it still doesn't pass, its reported values are
/// transformed by ``fallback``.
///
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), step 5; the order of
/// the two is that of COINr 1.1.14.
public struct Treatment: Hashable, Sendable {
  /// What is done where pulling in isn't enough.
  public enum Fallback: String, Hashable, Sendable, CaseIterable {
    /// ln(*x* − min + (max − min)/100).
    case log
    /// Nothing: the values stay as they were pulled in.
    case none
  }

  /// The least |skewness| of an indicator that is treated, > 0.
  public var skewnessLimit: Double
  /// The least kurtosis of an indicator that is treated.
  public var kurtosisLimit: Double
  /// The most values of an indicator that are pulled in; 0 for none.
  public var winsorizedPoints: Int
  /// What is done where that isn't enough.
  public var fallback: Fallback

  /// Creates a treatment.
  public init(
    skewnessLimit: Double = 2, kurtosisLimit: Double = 3.5, winsorizedPoints: Int = 5,
    fallback: Fallback = .log
  ) {
    self.skewnessLimit = skewnessLimit
    self.kurtosisLimit = kurtosisLimit
    self.winsorizedPoints = winsorizedPoints
    self.fallback = fallback
  }

  /// What was done to an indicator.
  public enum Outcome: Hashable, Sendable {
    /// It passed as it is.
    case passed
    /// So many of its highest and lowest values were pulled in.
    case winsorized(high: Int, low: Int)
    /// It was transformed.
    case transformed
  }
}
