/// A reason indicators can't be aggregated.
///
/// Rows are units and columns the indicators of the group, both from 0.
public enum AggregationError: Error, Hashable, Sendable {
  /// No weight is positive.
  case allWeightsZero
  /// A weight is negative, infinite or not a number.
  case invalidWeight(Double, column: Int)
  /// An exponent of a mean isn't a finite number.
  case invalidExponent(Double)
  /// The weights of places aren't finite numbers of at least 0, one of them positive.
  case invalidOrderWeights([Double])
  /// The thresholds aren't finite numbers of at least 0, that of preference the larger.
  case invalidThresholds(indifference: Double, preference: Double)
  /// A value isn't positive, and the mean takes its logarithm or a negative power.
  case nonPositiveValue(Double, row: Int, column: Int)
  /// A value is negative, and the mean takes a power of it.
  case negativeValue(Double, row: Int, column: Int)
  /// A unit's mean isn't positive, and the penalty divides by it.
  case nonPositiveMean(Double, row: Int)
  /// A value is missing, and the method compares units in every indicator.
  case missingValue(row: Int, column: Int)
  /// A value is infinite or not a number.
  case nonFiniteValue(Double, row: Int, column: Int)
}

extension AggregationError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .allWeightsZero:
      "all weights are 0; expected at least one positive weight"
    case .invalidWeight(let weight, let column):
      "weight \(column) is \(weight); expected a finite number of at least 0"
    case .invalidExponent(let exponent):
      "the exponent is \(exponent); expected a finite number"
    case .invalidOrderWeights(let weights):
      "the weights of places are \(weights); expected numbers of at least 0, one of them positive"
    case .invalidThresholds(let indifference, let preference):
      "the thresholds are \(indifference) and \(preference); expected 0 or more, then more than that"
    case .nonPositiveValue(let value, let row, let column):
      "value \(value) of unit \(row), indicator \(column) isn't positive; normalize onto 1…100, say"
    case .negativeValue(let value, let row, let column):
      "value \(value) of unit \(row), indicator \(column) is negative; normalize onto 0…100, say"
    case .nonPositiveMean(let mean, let row):
      "the mean of unit \(row) is \(mean); the penalty needs a positive one"
    case .missingValue(let row, let column):
      "unit \(row) has no value of indicator \(column); impute it or aggregate by a mean"
    case .nonFiniteValue(let value, let row, let column):
      "value of unit \(row), indicator \(column) is \(value); expected a finite number"
    }
  }
}
