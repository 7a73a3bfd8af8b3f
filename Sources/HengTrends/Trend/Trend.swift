/// Whether a series rises or falls over the years, and how fast.
public enum Trend: Hashable, Sendable {
  /// The test for a trend and the slope a year.
  case estimate(test: MannKendall, slope: TheilSenSlope)
  /// Too few years have a value for a trend to be told.
  case tooFewYears(count: Int)

  /// The fewest years with a value from which a trend is told.
  public static let fewestYears = 4
}

extension YearSeries {
  /// The trend over all years that have a value; gaps only lengthen the time between values.
  public var trend: Trend {
    guard points.count >= Trend.fewestYears else { return .tooFewYears(count: points.count) }
    let test = MannKendall(points.map(\.value))
    return .estimate(test: test, slope: TheilSenSlope(points, variance: test.variance))
  }
}
