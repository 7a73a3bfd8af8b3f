/// How the index depends on one of its elements, over the rows that have a score in both.
///
/// What concerns the element alone is prepared once, so that other scores of the index can be held
/// against it.
struct IndexDependence: Sendable {
  /// The rows, from 0.
  let rows: [Int]
  /// The element's scores less their mean.
  private let centred: [Double]
  private let spline: PenalizedSpline

  /// Prepares an element; gives `nil` if its scores don't differ in rows that have both.
  ///
  /// - Parameters:
  ///   - scores: Its scores, NaN where there is none.
  ///   - index: The index, NaN where there is none.
  init?(_ scores: [Double], index: [Double]) {
    let rows = scores.indices.filter { !scores[$0].isNaN && !index[$0].isNaN }
    let values = rows.map { scores[$0] }
    guard Self.isVarying(values), let spline = PenalizedSpline(values) else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    self.rows = rows
    centred = values.map { $0 - mean }
    self.spline = spline
  }

  /// Returns the importance of the element, in 0…1; `nil` if the index doesn't vary or lacks a row.
  func importance(for index: [Double], by measure: ImportanceMeasure) -> Double? {
    let values = rows.map { index[$0] }
    guard Self.isVarying(values) else { return nil }
    switch measure {
    case .correlationRatio: return spline.explainedShare(of: values)
    case .linear:
      let mean = values.reduce(0, +) / Double(values.count)
      var (product, own, other) = (0.0, 0.0, 0.0)
      for (x, value) in zip(centred, values) {
        product += x * (value - mean)
        own += x * x
        other += (value - mean) * (value - mean)
      }
      return min(1, product * product / (own * other))
    }
  }

  /// A range below this part of the largest magnitude is rounding.
  private static let rounding = 1e-12

  /// Whether values are all numbers and differ by more than rounding.
  static func isVarying(_ values: [Double]) -> Bool {
    guard let low = values.min(), let high = values.max(), !values.contains(where: \.isNaN)
    else { return false }
    return high - low > rounding * max(abs(low), abs(high))
  }
}
