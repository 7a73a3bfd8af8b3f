public import HengModel

/// A quotient whose denominator is zero, told apart by its numerator.
public enum ZeroDenominator: String, Hashable, Sendable, CaseIterable {
  /// Nothing over nothing, such as no spending on no budget.
  case zeroOverZero = "zero-over-zero"
  /// Something over nothing, such as spending on a budget of zero.
  case overZero = "over-zero"
}

/// What a measure comes to.
public enum MeasureOutcome: Hashable, Sendable {
  /// A quantity.
  case quantity(Quantity)
  /// Whether a condition holds.
  case truth(Bool)
  /// A rate that doesn't exist because its denominator is zero.
  case undefined(ZeroDenominator)
  /// A number longer than any real figure leads to.
  case tooLarge
  /// Facts that the measure needs and that aren't there.
  case missing([FactKey])
}
