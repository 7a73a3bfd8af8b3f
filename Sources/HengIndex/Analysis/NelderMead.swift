/// Minimization of a function by moving a simplex, without derivatives.
///
/// The worst corner is reflected at the centre of the others; the simplex expands where that leads
/// further down and contracts where it doesn't. Nothing is random. Where it stops it starts again
/// from a fresh simplex around the best corner, until that brings nothing.
///
/// How far it moves depends on the number of coordinates *n*: it expands to 1 + 2/*n*, contracts to
/// 3/4 − 1/(2*n*) and shrinks by 1 − 1/*n*, for *n* = 2 the customary 2, 1/2 and 1/2, which go on
/// for *n* = 1.
///
/// Sources: J. A. Nelder, R. Mead, *The Computer Journal* 7 (1965), 308–313; F. Gao, L. Han,
/// *Computational Optimization and Applications* 51 (2012), 259–277.
struct NelderMead {
  /// The length of the first simplex's edges.
  var edge = 0.1
  /// A simplex is small if no corner is further than this from the best one in any coordinate.
  var tolerance = 1e-9
  /// The most evaluations.
  var evaluationLimit: Int
  /// Values down to this one are as good as the least.
  var goal: Double

  /// The least value found.
  struct Minimum {
    var point: [Double]
    var value: Double
    var evaluationCount: Int
    /// Whether the last simplex became small, or the goal was reached.
    var hasSettled: Bool
  }

  private typealias Corner = (point: [Double], value: Double)

  /// Minimizes a function from a point; infinite values are never the least.
  func minimum(from start: [Double], of function: ([Double]) -> Double) -> Minimum {
    var best = Minimum(
      point: start, value: function(start), evaluationCount: 1, hasSettled: false)
    if start.isEmpty || best.value <= goal {
      best.hasSettled = true
      return best
    }
    while best.evaluationCount < evaluationLimit, best.value > goal {
      let value = best.value
      descend(&best, function)
      // A fresh simplex that gains less than a part in a million won't gain more the next time.
      if best.hasSettled, best.value >= value * (1 - 1e-6) { break }
    }
    return best
  }

  private func descend(_ best: inout Minimum, _ function: ([Double]) -> Double) {
    var count = best.evaluationCount
    func corner(_ point: [Double]) -> Corner {
      count += 1
      return (point, function(point))
    }
    var corners: [Corner] = [(best.point, best.value)]
    for axis in best.point.indices {
      var point = best.point
      point[axis] += edge
      corners.append(corner(point))
    }
    let last = corners.count - 1
    let dimensions = Double(max(2, last))
    let (expansion, contraction) = (1 + 2 / dimensions, 0.75 - 1 / (2 * dimensions))
    let shrinkage = 1 - 1 / dimensions
    var hasSettled = false
    while count < evaluationLimit {
      corners.sort { $0.value < $1.value }
      hasSettled = corners[0].value <= goal || isSmall(corners)
      if hasSettled { break }
      let centre = best.point.indices.map { axis in
        corners[..<last].reduce(0) { $0 + $1.point[axis] } / Double(last)
      }
      /// The point on the line from the worst corner through the centre.
      func along(_ factor: Double) -> Corner {
        corner(zip(centre, corners[last].point).map { $0 + factor * ($0 - $1) })
      }
      let reflected = along(1)
      if reflected.value < corners[0].value {
        let expanded = along(expansion)
        corners[last] = expanded.value < reflected.value ? expanded : reflected
      } else if reflected.value < corners[last - 1].value {
        corners[last] = reflected
      } else {
        let contracted = along(
          reflected.value < corners[last].value ? contraction : -contraction)
        if contracted.value < min(reflected.value, corners[last].value) {
          corners[last] = contracted
        } else {
          let first = corners[0].point
          for number in 1...last {
            corners[number] = corner(
              zip(first, corners[number].point).map { $0 + shrinkage * ($1 - $0) })
          }
        }
      }
    }
    corners.sort { $0.value < $1.value }
    best = Minimum(
      point: corners[0].point, value: corners[0].value, evaluationCount: count,
      hasSettled: hasSettled)
  }

  private func isSmall(_ corners: [Corner]) -> Bool {
    corners.dropFirst().allSatisfy { corner in
      zip(corner.point, corners[0].point).allSatisfy { abs($0 - $1) <= tolerance }
    }
  }
}
