extension [Double] {
  /// Whether no two values differ.
  var isConstant: Bool { allSatisfy { $0 == first } }

  /// The arithmetic mean.
  var mean: Double { reduce(0, +) / Double(count) }

  /// The mean of the squares.
  var meanSquare: Double { reduce(0) { $0 + $1 * $1 } / Double(count) }

  /// The sum of the squared differences from the mean.
  private var squaredDifferences: Double {
    let mean = mean
    return reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// The variance with the divisor *m* − 1; 0 for a constant.
  var sampleVariance: Double { isConstant ? 0 : squaredDifferences / Double(count - 1) }

  /// The variance with the divisor *m*; 0 for a constant.
  var populationVariance: Double { isConstant ? 0 : squaredDifferences / Double(count) }

  /// Returns Pearson's correlation with as many other values, neither of them constant.
  func correlation(with other: [Double]) -> Double {
    let (mean, otherMean) = (mean, other.mean)
    let products = zip(self, other).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - otherMean) }
    let correlation =
      products / (squaredDifferences.squareRoot() * other.squaredDifferences.squareRoot())
    return Swift.min(1, Swift.max(-1, correlation))
  }
}
