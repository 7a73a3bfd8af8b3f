import Glibc

/// A way to make one score of several score rates and their weights.
///
/// With weights *w* of sum 1 and rates *r* the score is *g*(Σ *w*·*f*(*r*)), where *f* and *g* undo
/// each other: *r* itself, its logarithm, or its reciprocal. A rate of 0 with a weight makes the
/// latter two 0; without one it has no say.
///
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), step 7.
public enum PowerMean: String, Hashable, Sendable, CaseIterable {
  /// Σ *w*·*r*, by which marks add up.
  case arithmetic
  /// Π *r*^*w*.
  case geometric
  /// 1/Σ (*w*/*r*).
  case harmonic

  /// Returns *f* of a rate, and 0 for a rate of 0.
  func term(_ rate: Double) -> Double {
    if rate == 0 { return 0 }
    switch self {
    case .arithmetic: return rate
    case .geometric: return log(rate)
    case .harmonic: return 1 / rate
    }
  }

  /// Returns *g* of the sum of weighted terms, beside the weight of all rates of 0.
  func score(sum: Double, zeroWeight: Double) -> Double {
    if self == .arithmetic { return sum }
    if zeroWeight > 0 { return 0 }
    return self == .geometric ? exp(sum) : 1 / sum
  }
}
