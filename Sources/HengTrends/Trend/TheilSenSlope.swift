public import HengModel

/// The median of the slopes of all pairs of points, with a 95 % interval.
///
/// The interval is that of `scipy.stats.theilslopes` with `alpha=0.95`: with the *N* slopes in
/// rising order and σ² the variance of *S* corrected for ties of *y*, its ends are the slopes at
/// the 0-based places round((N − zσ) ÷ 2) − 1 and round((N + zσ) ÷ 2), *z* = 1.96, kept inside the
/// list. Few points have few slopes: from four to six the interval is often all of them.
///
/// Source: P. K. Sen, *JASA* 63 (1968), 1379–1389, equation 2.6.
public struct TheilSenSlope: Hashable, Sendable {
  /// The slope a year, exact.
  public let slope: Rational
  /// The lower end of the interval, exact.
  public let lower: Rational
  /// The upper end of the interval, exact.
  public let upper: Rational

  /// The standard normal quantile of 0.975.
  private static let normalQuantile975 = 1.959963984540054

  /// Fits a slope through the points of a series, with the years themselves as *x*.
  ///
  /// - Parameters:
  ///   - points: Two points or more, years rising, gaps allowed.
  ///   - variance: The variance of the Mann–Kendall statistic of the same values.
  /// - Complexity: O(*n*² log *n*).
  init(_ points: [YearSeries.Point], variance: Rational) {
    precondition(points.count >= 2, "no slope through \(points.count) points")
    var slopes: [Rational] = []
    for (index, later) in points.enumerated() {
      for earlier in points[..<index] {
        slopes.append((later.value - earlier.value) / Rational(later.year - earlier.year))
      }
    }
    slopes.sort()
    let count = slopes.count
    slope = (slopes[(count - 1) / 2] + slopes[count / 2]) / 2
    let width = TheilSenSlope.normalQuantile975 * variance.doubleValue.squareRoot()
    let last = Int(((Double(count) + width) / 2).rounded(.toNearestOrEven))
    let first = Int(((Double(count) - width) / 2).rounded(.toNearestOrEven)) - 1
    lower = slopes[max(first, 0)]
    upper = slopes[min(last, count - 1)]
  }
}
