import HengNumerics

/// Natural cubic splines as linear functions of their values at knots.
///
/// Source: S. N. Wood, *Generalized Additive Models* (2006), section 4.1.2.
struct NaturalSpline {
  private let knots: [Double]
  /// The second derivatives at the knots as functions of the values there, *k*×*k*; 0 at the ends.
  private let curvatures: Matrix
  /// The matrix of ∫*f*″² as a quadratic form in the values at knots, *k*×*k*.
  let penalty: Matrix

  /// Creates the splines.
  ///
  /// - Parameter knots: Two or more, in rising order.
  init(knots: [Double]) {
    let size = knots.count
    self.knots = knots
    var curvatures = Matrix(rowCount: size, columnCount: size)
    var penalty = curvatures
    if size > 2 {
      let steps = zip(knots.dropFirst(), knots).map(-)
      var band = Matrix(rowCount: size - 2, columnCount: size - 2)
      var differences = Matrix(rowCount: size - 2, columnCount: size)
      for row in 0..<(size - 2) {
        band[row, row] = (steps[row] + steps[row + 1]) / 3
        if row + 1 < size - 2 {
          band[row, row + 1] = steps[row + 1] / 6
          band[row + 1, row] = steps[row + 1] / 6
        }
        differences[row, row] = 1 / steps[row]
        differences[row, row + 1] = -1 / steps[row] - 1 / steps[row + 1]
        differences[row, row + 2] = 1 / steps[row + 1]
      }
      // The band matrix is diagonally dominant, so it isn't singular.
      if let inner = try? band.solving(differences) {
        for column in 0..<size {
          for row in 0..<(size - 2) { curvatures[row + 1, column] = inner[row, column] }
        }
        penalty = differences.transposed.times(inner)
      }
    }
    self.curvatures = curvatures
    self.penalty = penalty
  }

  /// Returns the values at points as functions of the values at knots.
  ///
  /// - Parameter points: Points from the first knot to the last.
  /// - Returns: One point a row, one knot a column.
  func design(at points: [Double]) -> Matrix {
    var design = Matrix(rowCount: points.count, columnCount: knots.count)
    for (row, point) in points.enumerated() {
      let piece = min(knots.count - 2, (knots.firstIndex { $0 > point } ?? knots.count - 1) - 1)
      let step = knots[piece + 1] - knots[piece]
      let (after, before) = (knots[piece + 1] - point, point - knots[piece])
      design[row, piece] += after / step
      design[row, piece + 1] += before / step
      let left = (after * after * after / step - step * after) / 6
      let right = (before * before * before / step - step * before) / 6
      for knot in knots.indices {
        design[row, knot] += left * curvatures[piece, knot] + right * curvatures[piece + 1, knot]
      }
    }
    return design
  }
}
