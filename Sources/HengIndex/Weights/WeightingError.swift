/// A reason that a method finds no weights in a decision matrix.
///
/// Units and indicators are named by their row and column, from 0.
public enum WeightingError: Error, Hashable, Sendable {
  /// A value is infinite or not a number.
  case nonFiniteValue(unit: Int, indicator: Int)
  /// There are fewer units than the method needs.
  case tooFewUnits(Int, needed: Int)
  /// Every unit has the same value, and the method divides by the indicator's spread.
  case constantIndicator(Int)
  /// A value is below 0, and the method takes shares of the indicator's total.
  case negativeValue(Double, unit: Int, indicator: Int)
  /// A value isn't above 0, and the method takes ratios or logarithms.
  case nonPositiveValue(Double, unit: Int, indicator: Int)
  /// Every indicator comes to the weight 0.
  case noSpread
  /// More than one set of weights meets the method's equations.
  case undetermined
  /// A number on the way is too large for double precision.
  case numbersOutOfRange
}

extension WeightingError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .nonFiniteValue(let unit, let indicator):
      "indicator \(indicator) of unit \(unit) isn't a finite number; impute or leave out the unit"
    case .tooFewUnits(let count, let needed):
      "there are \(count) units; expected at least \(needed)"
    case .constantIndicator(let indicator):
      "indicator \(indicator) has the same value everywhere; leave it out of this method"
    case .negativeValue(let value, let unit, let indicator):
      "indicator \(indicator) of unit \(unit) is \(value); expected 0 or more"
    case .nonPositiveValue(let value, let unit, let indicator):
      "indicator \(indicator) of unit \(unit) is \(value); expected more than 0"
    case .noSpread:
      "every indicator comes to the weight 0; the values don't tell the indicators apart"
    case .undetermined:
      "more than one set of weights fits, as when one unit is best in everything; use another method"
    case .numbersOutOfRange:
      "the values are too large to compute with; use larger units of measure"
    }
  }
}
