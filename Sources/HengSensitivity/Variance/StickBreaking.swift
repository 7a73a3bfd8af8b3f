import Glibc
public import HengNumerics

/// A map from the unit cube onto weights uniform on the simplex.
///
/// Of *n* weights the first *n* − 1 are broken off in turn, *wₖ* = (1 − *w*₁ − … − *wₖ*₋₁)·(1 − (1 −
/// *uₖ*)^(1/(*n* − *k*))), and the last is what remains. Uniform coordinates give the flat law, of mean
/// 1/*n* and variance (*n* − 1)/(*n*²(*n* + 1)) for each weight. The order matters to how the weights
/// answer to single coordinates, not to their law.
///
/// Source: L. Devroye, *Non-Uniform Random Variate Generation* (1986), chapter XI, section 4.
public struct StickBreaking: Hashable, Sendable {
  /// The number of weights *n*.
  public let weightCount: Int
  /// The number of coordinates, *n* − 1.
  public var coordinateCount: Int { weightCount - 1 }

  /// Creates the map.
  ///
  /// - Parameter weightCount: The number of weights, at least 1.
  public init(weightCount: Int) {
    precondition(weightCount >= 1, "there are no \(weightCount) weights")
    self.weightCount = weightCount
  }

  /// Returns the weights at points of the unit cube.
  ///
  /// - Parameters:
  ///   - points: One point a row, coordinates in 0…1 in the columns.
  ///   - firstColumn: The column of *u*₁; the other coordinates follow.
  /// - Returns: One point a row, *n* weights in the columns, none below 0 and of sum 1.
  public func weights(at points: Matrix, firstColumn: Int = 0) -> Matrix {
    precondition(
      firstColumn >= 0 && firstColumn + coordinateCount <= points.columnCount,
      "\(points.columnCount) columns don't hold \(coordinateCount) from \(firstColumn) on")
    let count = points.rowCount
    var weights = [Double](repeating: 0, count: count * weightCount)
    var rests = [Double](repeating: 1, count: count)
    for k in 0..<coordinateCount {
      let (source, place) = ((firstColumn + k) * count, k * count)
      let exponent = 1 / Double(weightCount - 1 - k)
      for row in 0..<count {
        // log1p and expm1 keep the digits of small shares.
        let share = -expm1(exponent * log1p(-points.storage[source + row]))
        weights[place + row] = rests[row] * share
        rests[row] -= rests[row] * share
      }
    }
    weights.replaceSubrange((coordinateCount * count)..., with: rests)
    return Matrix(rowCount: count, columnCount: weightCount, storage: weights)
  }

  /// Returns the weights at one point.
  ///
  /// - Parameter coordinates: *u*₁ … *uₙ*₋₁, each in 0…1.
  /// - Returns: *n* weights, none below 0 and of sum 1.
  public func weights(_ coordinates: [Double]) -> [Double] {
    weights(at: Matrix(rowCount: 1, columnCount: coordinates.count, storage: coordinates)).storage
  }
}
