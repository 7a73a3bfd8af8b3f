/// Quantiles of a sample.
public enum OrderStatistics {
  /// Returns sample quantiles by linear interpolation between order statistics.
  ///
  /// With the values in rising order *x*₀ … *x*ₙ₋₁ and *h* = (*n* − 1)·*p*, the quantile is
  /// *x*_⌊h⌋ + (*h* − ⌊*h*⌋)·(*x*_⌊h⌋₊₁ − *x*_⌊h⌋): type 7 of Hyndman and Fan, the default of R and NumPy.
  ///
  /// - Parameters:
  ///   - probabilities: The probabilities *p*, each 0…1.
  ///   - values: The sample, finite, in any order.
  /// - Returns: One quantile for each probability; `nil` if the sample is empty.
  /// - Complexity: O(*n* log *n*).
  ///
  /// Source: R. J. Hyndman, Y. Fan, *The American Statistician* 50 (1996), 361–365.
  public static func quantiles(_ probabilities: [Double], of values: [Double]) -> [Double]? {
    precondition(
      probabilities.allSatisfy((0...1).contains), "a probability lies outside 0…1")
    precondition(values.allSatisfy(\.isFinite), "a value isn't a finite number")
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    return probabilities.map { probability in
      let position = Double(sorted.count - 1) * probability
      let lower = Int(position)
      let fraction = position - Double(lower)
      guard fraction > 0 else { return sorted[lower] }
      return sorted[lower] + fraction * (sorted[lower + 1] - sorted[lower])
    }
  }

  /// Returns the median, the mean of the two middle values if there is an even number of them.
  ///
  /// - Parameter values: The sample, finite, in any order.
  /// - Returns: The median; `nil` if the sample is empty.
  public static func median(_ values: [Double]) -> Double? {
    quantiles([0.5], of: values)?.first
  }
}
