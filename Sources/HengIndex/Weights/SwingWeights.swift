/// Weights from points for how much the swing of each indicator from worst to best is worth.
///
/// The most valuable swing is usually given 100 points and the others points in proportion; the
/// weight of an indicator is its part of all the points.
///
/// Source: D. von Winterfeldt and W. Edwards, *Decision Analysis and Behavioral Research* (1986).
public enum SwingWeights {
  /// Returns the weights by swings, each at least 0, with the sum 1.
  ///
  /// - Parameter points: One number for each indicator.
  /// - Returns: A weight for each indicator.
  /// - Throws: ``PointsError``: points that are negative or not finite, or none at all.
  public static func weights(ofPoints points: [Double]) throws(PointsError) -> [Double] {
    try shares(of: points, expert: 0)
  }

  /// Returns each indicator's part of an expert's points.
  static func shares(of points: [Double], expert: Int) throws(PointsError) -> [Double] {
    if let indicator = points.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .unusablePoints(points[indicator], expert: expert, indicator: indicator)
    }
    guard let most = points.max(), most > 0 else { throw .noPoints(expert: expert) }
    // Divided by the largest first, no sum is too large.
    let total = points.reduce(0) { $0 + $1 / most }
    return points.map { $0 / most / total }
  }
}
