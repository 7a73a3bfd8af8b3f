import Glibc
import HengNumerics

/// A smooth curve through the points of a scatter plot: a penalized natural cubic spline.
///
/// The curve *f* minimizes Σ(*y*ᵢ − *f*(*x*ᵢ))² + *λ*·∫*f*″². Its knots, at most ``knotLimit``, are
/// observed *x* at equal distances in their order, the smallest and the largest among them. *λ* is
/// that of the least generalized cross-validation *n*·RSS/(*n* − *df*)², where *df* is the trace of
/// the matrix that maps *y* to the fitted values. Straight lines aren't penalized, so the curve
/// explains at least what the regression line does.
///
/// Everything that depends on *x* alone is prepared once: in an orthonormal basis of curves the
/// coefficients of a fit are those of *y*, each divided by 1 + *λ*·*s*.
///
/// Sources: P. Craven, G. Wahba, *Numerische Mathematik* 31 (1979), 377–403; S. N. Wood,
/// *Generalized Additive Models* (2006), sections 4.1.2 and 4.5.4.
struct PenalizedSpline: Sendable {
  /// The most knots, which bounds the degrees of freedom.
  static let knotLimit = 10
  /// The least distance of knots, as a share of the range of *x*.
  private static let leastDistance = 1e-3
  /// The points of the grid on which the search for *λ* starts, for each power of 10.
  private static let gridDensity = 6.0
  /// The steps by which the search narrows down, each to 62 % of the interval.
  private static let refinementCount = 20

  /// An orthonormal basis of curves, points × knots, at most so many.
  private let basis: Matrix
  /// The penalty *s* of each curve in the basis, ≥ 0; 0 for the straight lines.
  private let penalties: [Double]

  /// Prepares the curve for points; gives `nil` if they don't differ.
  ///
  /// - Parameter abscissas: The *x*, finite.
  init?(_ abscissas: [Double]) {
    guard let low = abscissas.min(), let high = abscissas.max(), high > low else { return nil }
    let scaled = abscissas.map { ($0 - low) / (high - low) }
    let knots = Self.knots(of: scaled)
    let spline = NaturalSpline(knots: knots)
    let values = spline.design(at: scaled)
    guard let gram = try? SymmetricEigen(values.transposed.times(values)) else { return nil }
    // The smallest knot spacing keeps the Gram matrix well clear of singular.
    let size = knots.count
    var root = gram.vectors
    for column in 0..<size {
      let factor = 1 / max(gram.values[column], .leastNormalMagnitude).squareRoot()
      for row in 0..<size { root[row, column] *= factor }
    }
    let penalty = root.transposed.times(spline.penalty).times(root)
    guard let eigen = try? SymmetricEigen(penalty) else { return nil }
    basis = values.times(root).times(eigen.vectors)
    // The last two belong to the straight lines, up to rounding.
    penalties = eigen.values.enumerated().map { $0.offset < size - 2 ? max(0, $0.element) : 0 }
  }

  /// Returns the share of the variance of values that the curve through them explains.
  ///
  /// - Parameter ordinates: The *y*, finite, one for each *x*.
  /// - Returns: The variance of the fitted values over that of the values, in 0…1; `nil` if the
  ///   values don't differ.
  func explainedShare(of ordinates: [Double]) -> Double? {
    precondition(
      ordinates.count == basis.rowCount, "\(ordinates.count) values at \(basis.rowCount) points")
    let count = Double(ordinates.count)
    let mean = ordinates.reduce(0, +) / count
    let centred = ordinates.map { $0 - mean }
    let total = centred.reduce(0) { $0 + $1 * $1 }
    guard total > 0 else { return nil }
    let squares = basis.transposed.times(centred).map { $0 * $0 }
    let outside = max(0, total - squares.reduce(0, +))

    func validation(_ exponent: Double) -> Double {
      let factor = exp(exponent)
      var (residual, freedom) = (outside, 0.0)
      for (square, penalty) in zip(squares, penalties) {
        let kept = 1 / (1 + factor * penalty)
        residual += square * (1 - kept) * (1 - kept)
        freedom += kept
      }
      return residual / ((count - freedom) * (count - freedom))
    }

    guard let exponent = bestExponent(validation) else { return squares.reduce(0, +) / total }
    let factor = exp(exponent)
    let explained = zip(squares, penalties).reduce(0) { sum, curve in
      let kept = 1 / (1 + factor * curve.1)
      return sum + curve.0 * kept * kept
    }
    return min(1, explained / total)
  }

  /// Returns ln *λ* at the least value of a function, `nil` if there is nothing to penalize.
  private func bestExponent(_ function: (Double) -> Double) -> Double? {
    let positive = penalties.filter { $0 > 0 }
    guard let largest = positive.max(), let smallest = positive.min() else { return nil }
    // Beyond these bounds all curves are kept, or only the straight lines.
    let (first, last) = (-log(largest) - log(1e3), -log(smallest) + log(1e5))
    let step = log(10) / Self.gridDensity
    var best = (exponent: last, value: function(last))
    for exponent in stride(from: last, through: first, by: -step) {
      let value = function(exponent)
      if value < best.value { best = (exponent, value) }
    }
    var (low, high) = (best.exponent - step, best.exponent + step)
    let ratio = (5.0.squareRoot() - 1) / 2
    for _ in 0..<Self.refinementCount {
      let (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
      if function(left) < function(right) { high = right } else { low = left }
    }
    return (low + high) / 2
  }

  /// Returns knots on 0…1, both ends among them.
  private static func knots(of scaled: [Double]) -> [Double] {
    var distinct: [Double] = []
    for value in scaled.sorted() where value - (distinct.last ?? -1) >= leastDistance {
      distinct.append(value)
    }
    if distinct.count > 1 { distinct[distinct.count - 1] = 1 } else { distinct.append(1) }
    let count = min(knotLimit, distinct.count, max(3, scaled.count / 3))
    return (0..<count).map { knot in
      distinct[(2 * knot * (distinct.count - 1) + count - 1) / (2 * (count - 1))]
    }
  }
}
