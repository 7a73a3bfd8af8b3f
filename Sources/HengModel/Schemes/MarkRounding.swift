/// Where and how a scheme rounds marks; it happens once.
public struct MarkRounding: Hashable, Sendable {
  /// The figure that is rounded.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Each row's marks; the total is their exact sum.
    case indicators
    /// The total; each row's marks stay exact.
    case total
  }

  /// The figure that is rounded.
  public var place: Place
  /// The decimal places that stay.
  public var digits: Int
  /// What happens to the rest.
  public var mode: RoundingMode

  /// Creates a rounding rule.
  public init(place: Place, digits: Int, mode: RoundingMode) {
    self.place = place
    self.digits = digits
    self.mode = mode
  }

  /// The smallest step between two possible marks of a row that a person scores.
  public var quantum: Rational { Rational(1, overTenTo: digits) }

  /// Rounds a row's marks if this scheme rounds rows.
  public func indicatorMarks(_ marks: Rational) -> Rational {
    place == .indicators ? marks.rounded(to: digits, mode) : marks
  }

  /// Rounds a total if this scheme rounds totals.
  public func total(_ marks: Rational) -> Rational {
    place == .total ? marks.rounded(to: digits, mode) : marks
  }
}
