import Glibc
public import HengModel

/// The even yearly growth that leads from one year's value to another's (复合增长率).
public enum CompoundGrowth: Hashable, Sendable {
  /// The rate (x₁ ÷ x₀)^(1 ÷ years) − 1 a year.
  case growth(rate: Double, years: Int)
  /// An end is zero or below, which no even growth leads from or to.
  case notPositive(earlier: Rational, later: Rational)
  /// The second year isn't after the first.
  case noYearsBetween
  /// Years without a value, the earlier one first.
  case missing(years: [Int])

  /// The kebab-case name of the outcome.
  public var name: String {
    switch self {
    case .growth: "growth"
    case .notPositive: "not-positive"
    case .noYearsBetween: "no-years-between"
    case .missing: "missing"
    }
  }
}

extension YearSeries {
  /// Returns the compound growth between two years; what lies between them doesn't matter.
  public func compoundGrowth(from earlier: Int, to later: Int) -> CompoundGrowth {
    guard later > earlier else { return .noYearsBetween }
    guard let start = value(in: earlier), let end = value(in: later) else {
      return .missing(years: missing(among: [earlier, later]))
    }
    guard start > 0, end > 0 else { return .notPositive(earlier: start, later: end) }
    // Through the exact x₁ ÷ x₀ − 1, so that a small growth keeps its digits.
    let whole = ((end - start) / start).doubleValue
    let rate = expm1(log1p(whole) / Double(later - earlier))
    return .growth(rate: rate, years: later - earlier)
  }
}
