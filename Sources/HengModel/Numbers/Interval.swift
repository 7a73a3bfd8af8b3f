/// A stretch of numbers whose two ends are each open, closed, or absent.
///
/// Written as in mathematics: `[80, 90)` holds 80 and not 90; `(30, +∞)` has no upper end.
public struct Interval: Hashable, Sendable {
  /// One end of an interval.
  public struct End: Hashable, Sendable {
    /// The number at the end.
    public var value: Rational
    /// Whether the number itself belongs to the interval.
    public var isClosed: Bool

    /// Creates an end.
    public init(_ value: Rational, isClosed: Bool) {
      self.value = value
      self.isClosed = isClosed
    }

    /// Whether an interval that starts here holds a value, for all that its other end says.
    fileprivate func isBelow(_ other: Rational) -> Bool {
      isClosed ? value <= other : value < other
    }

    /// The same for an interval that ends here.
    fileprivate func isAbove(_ other: Rational) -> Bool {
      isClosed ? other <= value : other < value
    }
  }

  /// The lower end, or `nil` if there is none.
  public var lower: End?
  /// The upper end, or `nil` if there is none.
  public var upper: End?

  /// Creates an interval.
  public init(lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }

  /// Returns whether a value lies in the interval.
  public func contains(_ value: Rational) -> Bool {
    (lower?.isBelow(value) ?? true) && (upper?.isAbove(value) ?? true)
  }

  /// Whether no value lies in the interval.
  public var isEmpty: Bool {
    guard let lower, let upper else { return false }
    return lower.value > upper.value
      || (lower.value == upper.value && !(lower.isClosed && upper.isClosed))
  }

  /// Returns whether this interval starts at a lower number than another, or includes a start
  /// that the other leaves out.
  public func startsBelow(_ other: Interval) -> Bool {
    guard let lower else { return other.lower != nil }
    guard let otherLower = other.lower else { return false }
    return lower.value < otherLower.value
      || (lower.value == otherLower.value && lower.isClosed && !otherLower.isClosed)
  }

  /// Returns whether this interval ends at a higher number than another, or includes an end that
  /// the other leaves out.
  public func endsAbove(_ other: Interval) -> Bool {
    guard let upper else { return other.upper != nil }
    guard let otherUpper = other.upper else { return false }
    return upper.value > otherUpper.value
      || (upper.value == otherUpper.value && upper.isClosed && !otherUpper.isClosed)
  }

  /// How this interval meets the next one above it.
  public enum Seam: Hashable, Sendable {
    /// No value is in both and none is between them.
    case tight
    /// Some value is in neither.
    case gap
    /// Some value is in both.
    case overlap
  }

  /// Returns how this interval meets one that starts above it.
  public func seam(with next: Interval) -> Seam {
    guard let upper, let lower = next.lower else { return .overlap }
    if upper.value < lower.value { return .gap }
    if upper.value > lower.value { return .overlap }
    switch (upper.isClosed, lower.isClosed) {
    case (true, true): return .overlap
    case (false, false): return .gap
    default: return .tight
    }
  }

  /// The interval in mathematical notation, with every end turned to text by a function.
  ///
  /// - Parameter text: Turns an end's value into text, such as `30%`.
  /// - Returns: The notation in both languages.
  public func notation(_ text: (Rational) -> LocalizedText) -> LocalizedText {
    let left = lower.map { LocalizedText($0.isClosed ? "[" : "(") + text($0.value) } ?? "(-∞"
    let right = upper.map { text($0.value) + LocalizedText($0.isClosed ? "]" : ")") } ?? "+∞)"
    return left + ", " + right
  }

  /// The interval in mathematical notation with plain numbers at its ends.
  public var notation: String { notation { LocalizedText($0.shortText()) }.zh }
}
