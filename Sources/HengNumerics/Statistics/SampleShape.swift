/// Skewness and kurtosis of a sample, corrected for its size.
///
/// With *m*ₖ the mean *k*-th power of the differences to the mean and *n* the count,
/// *G*₁ = *m*₃/*m*₂^{3/2}·√(*n*(*n* − 1))/(*n* − 2) and
/// *G*₂ = ((*n* + 1)(*m*₄/*m*₂² − 3) + 6)·(*n* − 1)/((*n* − 2)(*n* − 3)), which is 0 in the mean for
/// a normal law: the second type of the source, as in SAS, SPSS and Excel.
///
/// Source: D. N. Joanes, C. A. Gill, *The Statistician* 47 (1998), 183–189.
public struct SampleShape: Hashable, Sendable {
  /// *G*₁; NaN for fewer than three values or equal ones.
  public let skewness: Double
  /// *G*₂; NaN for fewer than four values or equal ones.
  public let kurtosis: Double

  /// Measures a sample.
  ///
  /// - Parameter values: The values in any order; NaN stands for a missing one and is left out.
  /// - Complexity: O(*n*).
  public init(of values: [Double]) {
    var (sum, count) = (0.0, 0.0)
    for value in values where !value.isNaN {
      sum += value
      count += 1
    }
    let mean = sum / count
    var (second, third, fourth) = (0.0, 0.0, 0.0)
    for value in values where !value.isNaN {
      let difference = value - mean
      let square = difference * difference
      second += square
      third += square * difference
      fourth += square * square
    }
    let isSpread = second > 0
    skewness =
      isSpread && count >= 3
      ? count.squareRoot() * third / (second * second.squareRoot())
        * (count * (count - 1)).squareRoot() / (count - 2) : .nan
    let ratio = count * fourth / (second * second)
    kurtosis =
      isSpread && count >= 4
      ? ((count + 1) * (ratio - 3) + 6) * (count - 1) / ((count - 2) * (count - 3)) : .nan
  }
}
