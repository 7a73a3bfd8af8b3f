/// A reason an indicator's values can't be normalized.
public enum NormalizationError: Error, Hashable, Sendable {
  /// No value is present.
  case noValues
  /// The value at an index is infinite or not a number.
  case nonFiniteValue(Double, index: Int)
  /// Every present value is the same, or nearly, so there is no spread to divide by.
  case constant(value: Double)
  /// The mean to divide by isn't positive.
  case nonPositiveMean(Double)
  /// The best or worst value to divide by isn't positive.
  case nonPositiveExtreme(Double)
  /// The total or length to divide by isn't positive.
  case nonPositiveTotal(Double)
  /// The value at an index isn't positive, and the formula divides by it.
  case nonPositiveValue(Double, index: Int)
  /// The target isn't better than the worst value.
  case targetNotBetter(target: Double, worst: Double)
  /// The goalposts aren't finite numbers, the lower below the upper.
  case goalpostsNotRising(lower: Double, upper: Double)
  /// The unit of reference has no value.
  case missingReference(unit: Int)
}

extension NormalizationError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .noValues:
      "no value is present; expected at least one"
    case .nonFiniteValue(let value, let index):
      "value \(index) is \(value); expected a finite number or a missing value"
    case .constant(let value):
      "every value is \(value), so there is no spread; set goalposts for this indicator"
    case .nonPositiveMean(let mean):
      "the mean is \(mean); a ratio to it needs a positive one"
    case .nonPositiveExtreme(let value):
      "the value of reference is \(value); a ratio to it needs a positive one"
    case .nonPositiveTotal(let total):
      "the total is \(total); a share of it needs a positive one"
    case .nonPositiveValue(let value, let index):
      "value \(index) is \(value); an inverted ratio needs positive values"
    case .targetNotBetter(let target, let worst):
      "the target \(target) isn't better than the worst value \(worst)"
    case .goalpostsNotRising(let lower, let upper):
      "the goalposts are \(lower) and \(upper); expected the lower one first"
    case .missingReference(let unit):
      "unit \(unit) has no value to refer to"
    }
  }
}
