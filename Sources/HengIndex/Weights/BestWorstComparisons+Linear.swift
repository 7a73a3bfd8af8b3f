import HengNumerics

extension BestWorstComparisons {
  /// A miss below this is what the linear programme leaves of 0.
  private static let smallestMiss = 1e-10

  /// The weights and the smallest *ξ* of the linear model.
  var linearSolution: (weights: [Double], largestMiss: Double) {
    // The variables are the weights and ξ; the largest value of −ξ is looked for.
    var constraints: [(coefficients: [Double], bound: Double)] = []
    for indicator in 0..<count {
      if indicator != best {
        constraints += misses(of: best, judged: bestToOthers[indicator], times: indicator)
      }
      if indicator != worst, indicator != best {
        constraints += misses(of: indicator, judged: othersToWorst[indicator], times: worst)
      }
    }
    let sum = [Double](repeating: 1, count: count) + [0]
    constraints.append((sum, 1))
    constraints.append((sum.map { -$0 }, -1))
    let objective = [Double](repeating: 0, count: count) + [-1]
    let outcome = LinearProgram.maximum(of: objective, where: constraints)
    guard case .optimal(_, let point) = outcome else {
      preconditionFailure("equal weights meet every constraint for some ξ ≥ 0: \(outcome)")
    }
    let miss = point[count]
    return (Array(point.prefix(count)), miss > BestWorstComparisons.smallestMiss ? miss : 0)
  }

  /// Returns *w*_i − *a*·*w*_j ≤ *ξ* and its mirror image.
  private func misses(
    of indicator: Int, judged value: Double, times other: Int
  ) -> [(coefficients: [Double], bound: Double)] {
    var difference = [Double](repeating: 0, count: count + 1)
    difference[indicator] = 1
    difference[other] = -value
    var mirrored = difference.map { -$0 }
    difference[count] = -1
    mirrored[count] = -1
    return [(difference, 0), (mirrored, 0)]
  }
}
