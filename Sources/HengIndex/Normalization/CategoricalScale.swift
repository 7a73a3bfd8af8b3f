/// Points for bands of percentiles.
///
/// A value belongs to the band whose lower bound is the largest that its percentile, 100·rank/*n*,
/// reaches.
public struct CategoricalScale: Hashable, Sendable {
  /// The lower bounds of all bands but the lowest, in percent, rising.
  public let bounds: [Double]
  /// The points of each band from the lowest, one more than there are bounds.
  public let points: [Double]

  /// Creates a scale.
  ///
  /// - Precondition: The bounds rise, and there is one more number of points.
  public init(bounds: [Double], points: [Double]) {
    precondition(
      points.count == bounds.count + 1,
      "\(bounds.count) bounds make \(bounds.count + 1) bands; points for \(points.count) are given")
    precondition(zip(bounds, bounds.dropFirst()).allSatisfy(<), "the bounds don't rise")
    self.bounds = bounds
    self.points = points
  }

  /// The bands 15, 25, 65, 85 and 95 % with 0, 20, 40, 60, 80 and 100 points.
  ///
  /// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), Table 3.
  public static let handbookRule = CategoricalScale(
    bounds: [15, 25, 65, 85, 95], points: [0, 20, 40, 60, 80, 100])

  /// The bands 5, 15, 35, 65, 85 and 95 % with 0, 20, 40, 50, 60, 80 and 100 points.
  ///
  /// These bands are symmetric. They are inferred: they give the printed column of the Handbook's
  /// example, which the rule printed in its Table 3 doesn't.
  ///
  /// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), Table 15.
  public static let handbookExample = CategoricalScale(
    bounds: [5, 15, 35, 65, 85, 95], points: [0, 20, 40, 50, 60, 80, 100])

  /// Returns the points of a percentile.
  func points(at percentile: Double) -> Double {
    points[bounds.lastIndex { $0 <= percentile }.map { $0 + 1 } ?? 0]
  }
}
