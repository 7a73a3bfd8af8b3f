public import HengModel

/// A quotient that is no rate because its denominator is zero or below.
public enum UndefinedRate: String, Hashable, Sendable, CaseIterable {
  /// Nothing over nothing, such as no spending on no budget.
  case zeroOverZero = "zero-over-zero"
  /// Something over nothing, such as spending on a budget of zero.
  case overZero = "over-zero"
  /// Anything over less than nothing, such as spending on a budget cut below zero.
  case negativeDenominator = "negative-denominator"
}

/// What a measure comes to.
public enum MeasureOutcome: Hashable, Sendable {
  /// A quantity.
  case quantity(Quantity)
  /// Whether a condition holds.
  case truth(Bool)
  /// A rate that doesn't exist because its denominator is zero.
  case undefined(UndefinedRate)
  /// A number longer than any real figure leads to.
  case tooLarge
  /// Facts that the measure needs and that aren't there.
  case missing([FactKey])
}
