/// A normalization with the constants it took from some values, ready for any other values.
///
/// Fitted to several years' values together, it makes the years comparable: all share one range,
/// one mean, or one set of values to be ranked among.
public struct FittedNormalization: Sendable {
  /// A formula with its constants.
  enum Form: Sendable {
    /// offset + scale·clamp((*x* − origin)/width).
    case linear(Linear)
    /// numerator/*x*, for positive *x*.
    case reciprocal(numerator: Double)
    /// The sign where *x*/mean > 1 + threshold, its negative where < 1 − threshold, else 0.
    case step(mean: Double, threshold: Double, sign: Double)
    /// A number made from the ranks.
    case ranked(RankedValues, RankMeasure)
  }

  /// The constants of a linear formula.
  struct Linear: Sendable {
    var origin = 0.0
    var width: Double
    var scale = 1.0
    var offset = 0.0
    var lowest = -Double.infinity
    var highest = Double.infinity
  }

  /// What is made from a value's place among the ranked ones.
  enum RankMeasure: Sendable {
    case rank
    case percentile
    case percentRank
    case borda
    case categorical(CategoricalScale)
  }

  let form: Form

  /// Replaces each value of a range by its result; NaN is a missing value and stays.
  ///
  /// - Throws: ``NormalizationError/nonPositiveValue(_:index:)`` if the formula divides by a value
  ///   that isn't positive; the index counts from the range's start. The values before it have been
  ///   replaced then.
  /// - Complexity: O(*n*); O(*n* log *m*) for ranks among more than 128 values *m*.
  package func apply(
    to values: inout MutableSpan<Double>, in range: Range<Int>
  ) throws(NormalizationError) {
    precondition(
      values.indices.lowerBound <= range.lowerBound && range.upperBound <= values.count,
      "the range \(range) lies outside \(values.count) values")
    switch form {
    case .linear(let linear):
      for index in range {
        // The comparisons are false for NaN, which passes through.
        var fraction = (values[index] - linear.origin) / linear.width
        fraction = fraction < linear.lowest ? linear.lowest : fraction
        fraction = fraction > linear.highest ? linear.highest : fraction
        values[index] = fraction * linear.scale + linear.offset
      }
    case .reciprocal(let numerator):
      for index in range {
        let value = values[index]
        if value <= 0 { throw .nonPositiveValue(value, index: index - range.lowerBound) }
        values[index] = numerator / value
      }
    case .step(let mean, let threshold, let sign):
      for index in range where !values[index].isNaN {
        let ratio = values[index] / mean
        values[index] = ratio > 1 + threshold ? sign : ratio < 1 - threshold ? -sign : 0
      }
    case .ranked(let others, let measure):
      for index in range where !values[index].isNaN {
        values[index] = measure.result(of: values[index], among: others)
      }
    }
  }

  /// Returns the results of some values.
  ///
  /// - Parameter values: The values, in the fitted unit of measure; a missing value is `nil`.
  /// - Returns: The results in the order of the values, `nil` where there is no value.
  /// - Throws: ``NormalizationError/nonFiniteValue(_:index:)`` for a value that is infinite or not a
  ///   number, or ``NormalizationError/nonPositiveValue(_:index:)`` if the formula divides by one
  ///   that isn't positive.
  public func applied(to values: [Double?]) throws(NormalizationError) -> [Double?] {
    var column = try Normalization.column(values)
    var span = column.mutableSpan
    try apply(to: &span, in: 0..<values.count)
    return column.map { $0.isNaN ? nil : $0 }
  }
}

extension FittedNormalization.RankMeasure {
  func result(of value: Double, among others: RankedValues) -> Double {
    let (worse, equal) = others.position(of: value)
    let count = Double(others.count)
    let rank = min(Double(worse + 1), count)
    return switch self {
    case .rank: rank
    case .percentile: 100 * rank / count
    case .percentRank: 100 * (rank - 1) / (count - 1)
    case .borda: min(Double(worse) + Double(max(equal - 1, 0)) / 2, count - 1)
    case .categorical(let scale): scale.points(at: 100 * rank / count)
    }
  }
}
