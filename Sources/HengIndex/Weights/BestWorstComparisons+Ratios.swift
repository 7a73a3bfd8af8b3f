extension BestWorstComparisons {
  /// As many halvings exhaust the digits of a double.
  private static let halvingCount = 100

  /// The weights and the smallest *ξ* of the model of ratios.
  var ratioSolution: (weights: [Double], largestMiss: Double) {
    var (low, high) = (0.0, bestToOthers.max() ?? 1)
    high = max(high, othersToWorst.max() ?? 1)
    if admits(0) { high = 0 }
    for _ in 0..<BestWorstComparisons.halvingCount where high > 0 {
      let middle = (low + high) / 2
      if admits(middle) { high = middle } else { low = middle }
    }
    let range = bestToWorstRange(high)
    // In units of the worst indicator's weight.
    var ratios = [Double](repeating: 1, count: count)
    ratios[best] = (range.lower + range.upper) / 2
    for indicator in middle {
      let (one, other) = (bestToOthers[indicator], othersToWorst[indicator])
      let lower = max(other - high, ratios[best] / (one + high))
      let upper = min(other + high, one > high ? ratios[best] / (one - high) : .infinity)
      ratios[indicator] = (lower + upper) / 2
    }
    let total = ratios.reduce(0, +)
    return (ratios.map { $0 / total }, high)
  }

  private func admits(_ miss: Double) -> Bool {
    let range = bestToWorstRange(miss)
    return range.lower <= range.upper
  }

  /// Returns the range of *w*_B/*w*_W that misses no judgement by more than *ξ*, lower above upper
  /// if there is none.
  ///
  /// *w*_B/*w*_W is within *ξ* of *a*_BW, and for every other indicator the product of a number
  /// within *ξ* of *a*_Bj and one within *ξ* of *a*_jW.
  private func bestToWorstRange(_ miss: Double) -> (lower: Double, upper: Double) {
    var (lower, upper) = (bestToWorst - miss, bestToWorst + miss)
    for indicator in middle {
      let (one, other) = (bestToOthers[indicator], othersToWorst[indicator])
      lower = max(lower, max(0, one - miss) * max(0, other - miss))
      upper = min(upper, (one + miss) * (other + miss))
    }
    return (lower, upper)
  }
}
