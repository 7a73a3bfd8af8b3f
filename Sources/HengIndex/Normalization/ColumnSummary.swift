/// What formulas need of the present values of a column.
struct ColumnSummary {
  /// The smallest value.
  let low: Double
  /// The largest value.
  let high: Double
  /// The sum.
  let total: Double
  /// The number of present values, at least 1.
  let count: Int

  var mean: Double { total / Double(count) }

  /// Summarizes a column in one pass, with plain summation; NaN is a missing value.
  ///
  /// - Throws: ``NormalizationError/noValues`` if all are missing, or
  ///   ``NormalizationError/nonFiniteValue(_:index:)`` for an infinite one.
  init(_ values: Span<Double>) throws(NormalizationError) {
    var (low, high, total, count) = (Double.infinity, -Double.infinity, 0.0, 0)
    for index in values.indices {
      let value = values[index]
      // A comparison with NaN is false, so a missing value changes nothing.
      low = value < low ? value : low
      high = value > high ? value : high
      total += value == value ? value : 0
      count &+= value == value ? 1 : 0
    }
    guard count > 0 else { throw .noValues }
    if low == -.infinity || high == .infinity {
      for index in values.indices where values[index].isInfinite {
        throw .nonFiniteValue(values[index], index: index)
      }
    }
    (self.low, self.high, self.total, self.count) = (low, high, total, count)
  }

  /// Returns the standard deviation with *n* − 1 in the denominator, in a second pass.
  func deviation(of values: Span<Double>) -> Double {
    let mean = mean
    var squares = 0.0
    for index in values.indices {
      let difference = values[index] - mean
      squares += difference == difference ? difference * difference : 0
    }
    return (squares / Double(count - 1)).squareRoot()
  }
}
