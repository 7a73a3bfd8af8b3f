/// What a cell shows of its number, as far as its number format tells.
///
/// A cell that holds 12345 may show `12345`, `1.2万元`, `12.3` (in thousands), `¥12,345.00` or a day.
/// The digits that are hidden by rounding are no part of this: the number keeps them.
public struct NumberDisplay: Hashable, Sendable {
  /// What a number is shown as.
  public enum Kind: Hashable, Sendable {
    /// As it is, in the format `General`.
    case general
    /// As a decimal number.
    case number
    /// As a hundred times itself, with a per cent sign.
    case percent
    /// As digits and a power of ten.
    case scientific
    /// As a fraction such as 1/2.
    case fraction
    /// As a day, with a time of day or without.
    case date
    /// As a time of day.
    case time
    /// As hours, minutes or seconds that may be more than a day.
    case duration
    /// As words that stand in its place; ``NumberDisplay/before`` has them.
    case words
    /// As text; also the display of a cell of text whose format adds to it.
    case text
  }

  /// What the number is shown as.
  public var kind: Kind
  /// The text in front of the digits without signs and brackets, such as `¥`.
  public var before: String
  /// The text behind the digits without signs and brackets, such as `万元`.
  public var after: String
  /// The power of ten that the number is shown in: −3 for one scaling comma, −4 for `0!.0,`.
  ///
  /// The hundredfold of a percentage doesn't count.
  public var exponent: Int
  /// The decimal places that are always shown.
  public var places: Int
  /// The digits before the point that are always shown, as zeros fill them up: 3 for `000`.
  public var wholeDigits: Int
  /// Whether nothing else is put between, before or behind the digits that makes another number of
  /// them, such as a sign that the number doesn't have, or zeros in quotes.
  public var isFaithful: Bool

  /// Creates a display.
  public init(
    _ kind: Kind, before: String = "", after: String = "", exponent: Int = 0, places: Int = 0,
    wholeDigits: Int = 1, isFaithful: Bool = true
  ) {
    (self.kind, self.before, self.after) = (kind, before, after)
    (self.exponent, self.places, self.wholeDigits) = (exponent, places, wholeDigits)
    self.isFaithful = isFaithful
  }

  /// The display of a cell without a format.
  public static let general = NumberDisplay(.general)

  /// Whether the digits alone tell what is shown.
  public var isPlain: Bool {
    switch kind {
    case .general, .number, .scientific, .fraction, .text:
      exponent == 0 && isFaithful && before.isEmpty && after.isEmpty
    case .percent, .date, .time, .duration, .words: false
    }
  }
}
