public import HengModel

/// A number as formulas name it: a cell, or the number itself.
public struct FormulaNumber: Hashable, Sendable {
  /// The reference of the cell, such as `'Base data'!$C$5`, or the figures of the number.
  public var text: String
  /// How many base units one unit of the cell is, such as 10000 for 万元.
  public var factor: Rational

  /// Creates the number of a cell.
  public init(cell: String, factor: Rational = 1) {
    self.text = cell
    self.factor = factor
  }

  /// Creates a number that stands in the formula itself, in base units.
  public init(_ value: Rational) {
    self.init(cell: FormulaNumber.text(of: value))
  }

  /// The number in base units.
  public var inBaseUnits: String { FormulaNumber.scaled(text, by: factor) }

  /// Returns a formula's value, which is in base units, in the unit of this cell.
  func inOwnUnit(_ formula: String) -> String {
    factor == 1 ? formula : "(\(formula))/\(FormulaNumber.text(of: factor))"
  }

  /// Multiplies by whole numbers, or divides by them, because they are exact in a double.
  private static func scaled(_ text: String, by factor: Rational) -> String {
    if factor == 1 { return text }
    if (1 / factor).isInteger { return "(\(text)/\(1 / factor))" }
    return "(\(text)*\(FormulaNumber.text(of: factor)))"
  }

  /// Writes a number as a formula has it: in decimals where they end, else as a fraction.
  static func text(of value: Rational) -> String {
    let text = value.description
    return value.isNegative || text.contains("/") ? "(\(text))" : text
  }
}
