public import HengModel

/// How a value changed from one year to another, with every case without a rate told by name.
///
/// The rate is (x₁ − x₀) ÷ |x₀|, so its sign is always that of the amount: a rise is above zero
/// even where the earlier value is negative.
public enum YearChange: Hashable, Sendable {
  /// From a value above zero: the amount x₁ − x₀ and the rate.
  case change(amount: Rational, rate: Rational)
  /// From a value below zero: the amount, and the rate by the size of that value.
  case fromNegative(amount: Rational, rate: Rational)
  /// From zero to something else, which has an amount and no rate.
  case fromZero(amount: Rational)
  /// Zero in both years.
  case bothZero
  /// Years without a value, the earlier one first.
  case missing(years: [Int])

  /// Finds the change between two values.
  public init(from earlier: Rational, to later: Rational) {
    let amount = later - earlier
    if earlier.isZero {
      self = later.isZero ? .bothZero : .fromZero(amount: amount)
    } else if earlier.isNegative {
      self = .fromNegative(amount: amount, rate: amount / abs(earlier))
    } else {
      self = .change(amount: amount, rate: amount / earlier)
    }
  }

  /// What was added; `nil` if a year is missing.
  public var amount: Rational? {
    switch self {
    case .change(let amount, _), .fromNegative(let amount, _), .fromZero(let amount): amount
    case .bothZero: 0
    case .missing: nil
    }
  }

  /// The rate, 0.05 for a rise by 5 %; `nil` where there is none.
  public var rate: Rational? {
    switch self {
    case .change(_, let rate), .fromNegative(_, let rate): rate
    case .fromZero, .bothZero, .missing: nil
    }
  }

  /// The kebab-case name of the outcome.
  public var name: String {
    switch self {
    case .change: "change"
    case .fromNegative: "from-negative"
    case .fromZero: "from-zero"
    case .bothZero: "both-zero"
    case .missing: "missing"
    }
  }
}

extension YearSeries {
  /// The change into one year from the year before it (同比).
  public struct YearOverYear: Hashable, Sendable {
    /// The later year.
    public let year: Int
    /// The change from the year before.
    public let change: YearChange
  }

  /// Returns the change between two years.
  public func change(from earlier: Int, to later: Int) -> YearChange {
    guard let start = value(in: earlier), let end = value(in: later) else {
      return .missing(years: missing(among: [earlier, later]))
    }
    return YearChange(from: start, to: end)
  }

  /// The change into every year after the first, up to the last, years without a value included.
  public var yearOverYear: [YearOverYear] {
    guard let first = points.first, let last = points.last, first.year < last.year else {
      return []
    }
    return ((first.year + 1)...last.year).map {
      YearOverYear(year: $0, change: change(from: $0 - 1, to: $0))
    }
  }

  /// The years of a list that have no value.
  func missing(among years: [Int]) -> [Int] { years.filter { value(in: $0) == nil } }
}
