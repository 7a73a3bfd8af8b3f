/// A cell with content.
public struct ReadCell: Hashable, Sendable {
  /// What a cell holds.
  public enum Value: Hashable, Sendable {
    /// Text that isn't empty, except as the result of a formula.
    case text(String)
    /// A number as plain decimal text without an exponent, such as 8557.32 or 0.774.
    ///
    /// It is the shortest decimal that stands for the stored binary number, and where that has
    /// more than 15 significant digits, as 0.1 + 0.2 has, it is rounded to 15: spreadsheets show
    /// and take no more.
    case number(String)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// A day as `yyyy-MM-dd`, with a time of day other than midnight as `yyyy-MM-dd HH:mm:ss`.
    case date(String)
    /// A time of day as `HH:mm:ss`.
    case time(String)
    /// A duration as hours, minutes and seconds, such as `30:15:00`.
    case duration(String)
    /// An error such as `#DIV/0!`.
    case error(String)
    /// A formula whose result isn't in the file, because no program has calculated it.
    case uncalculated
    /// A text of a workbook whose part of texts isn't in the file.
    case lost
  }

  /// The column from 1.
  public var column: Int
  /// What the cell holds.
  public var value: Value
  /// What the cell shows of its number, or adds to its text.
  public var display: NumberDisplay
  /// Whether the value is the result of a formula.
  public var hasFormula: Bool
}

extension ReadCell {
  /// Whether the number is shown as a percentage; the value is the fraction, 0.774 for 77.4 %.
  public var isPercent: Bool { display.kind == .percent }

  /// The bytes of its text, 0 for other values.
  var textBytes: Int { if case .text(let text) = value { text.utf8.count } else { 0 } }
}
