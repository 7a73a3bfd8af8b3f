import Glibc
public import HengModel

/// The Mann–Kendall test for a rising or falling trend, corrected for ties.
///
/// Over *n* values in the order of time, *S* = Σ_{i<j} sign(x_j − x_i). Without a trend its variance
/// is [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] ÷ 18 over the groups of *t* equal values. *z* is
/// (|S| − 1) ÷ √Var(S) with the sign of *S*, 0 for *S* = 0, and the two-sided *p* is that of the
/// normal law. The normal law is rough below ten values: four values in a row give *p* = 0.089 where
/// counting all orders gives 0.083.
///
/// Source: H. B. Mann, *Econometrica* 13 (1945), 245–259; M. G. Kendall, *Rank Correlation Methods*,
/// 4th ed. (1975), ch. 4 and 5.
public struct MannKendall: Hashable, Sendable {
  /// The pairs that rise less the pairs that fall, *S*.
  public let statistic: Int
  /// The variance of *S* without a trend; zero where all values are equal.
  public let variance: Rational
  /// The standardised statistic with a continuity correction of 1.
  public let z: Double
  /// The chance of as large a |*z*| without a trend.
  public let pValue: Double
  /// Kendall's τ: *S* over the number of pairs, −1…1, with ties counted as pairs.
  public let tau: Rational

  /// Tests values in the order of time.
  ///
  /// - Parameter values: Two values or more.
  /// - Complexity: O(*n*²).
  public init(_ values: [Rational]) {
    precondition(values.count >= 2, "no pair among \(values.count) values")
    let n = values.count
    var statistic = 0
    for j in values.indices {
      for i in 0..<j {
        statistic += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0
      }
    }
    let ties = values.sorted().chunkSizes.reduce(0) { $0 + MannKendall.term($1) }
    variance = Rational(MannKendall.term(n) - ties, over: 18)
    self.statistic = statistic
    tau = Rational(statistic, over: n * (n - 1) / 2)
    let size = Double(abs(statistic) - 1) / variance.doubleValue.squareRoot()
    z = statistic == 0 ? 0 : statistic > 0 ? size : -size
    pValue = erfc(abs(z) / 2.0.squareRoot())
  }

  /// n(n−1)(2n+5).
  private static func term(_ count: Int) -> Int { count * (count - 1) * (2 * count + 5) }
}

extension [Rational] {
  /// How many times each value of a sorted list occurs, in order.
  var chunkSizes: [Int] {
    var sizes: [Int] = []
    for (index, value) in enumerated() {
      if index > 0, self[index - 1] == value {
        sizes[sizes.count - 1] += 1
      } else {
        sizes.append(1)
      }
    }
    return sizes
  }
}
