/// The marks from a smallest to a largest possible value, both attained.
public struct MarkRange: Hashable, Sendable {
  /// The smallest marks.
  public var minimum: Rational
  /// The largest marks.
  public var maximum: Rational

  /// Creates a range.
  ///
  /// - Precondition: `minimum` isn't above `maximum`.
  public init(_ minimum: Rational, _ maximum: Rational) {
    precondition(minimum <= maximum, "a range can't run from \(minimum) down to \(maximum)")
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Creates the range that holds one value.
  public init(_ marks: Rational) { (minimum, maximum) = (marks, marks) }

  /// Returns whether marks lie in the range.
  public func contains(_ marks: Rational) -> Bool { minimum <= marks && marks <= maximum }

  /// Returns the smallest range that holds both.
  public func hull(_ other: MarkRange) -> MarkRange {
    MarkRange(min(minimum, other.minimum), max(maximum, other.maximum))
  }

  /// Returns the part that isn't above a cap; at least the minimum stays.
  public func capped(at cap: Rational) -> MarkRange {
    MarkRange(minimum, max(minimum, min(maximum, cap)))
  }

  /// Adds two ranges end by end.
  public static func + (left: MarkRange, right: MarkRange) -> MarkRange {
    MarkRange(left.minimum + right.minimum, left.maximum + right.maximum)
  }
}
