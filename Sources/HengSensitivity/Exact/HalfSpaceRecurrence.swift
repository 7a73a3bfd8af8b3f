/// Varsi's recurrence for the weights on one side of a hyperplane, with room that is used again.
///
/// For *x* < 0 ≤ *y*₁ … *yₚ* each *x* turns *A* into *Aₖ* ← (*yₖ*·*Aₖ* − *x*·*Aₖ₋₁*)/(*yₖ* − *x*), from
/// *A₀* = 1 and *A₁* … *Aₚ* = 0, and *Aₚ* is the probability in the end. Every step is a convex
/// combination, so nothing cancels. The two factors of a combination don't depend on *A* and are
/// found first, so that no step waits for a division of the step before.
struct HalfSpaceRecurrence {
  private var lower: [Double] = []
  private var upper: [Double] = []
  private var tail: [Double] = []
  private var kept: [Double] = []
  private var passed: [Double] = []

  /// Returns P(Σ *wⱼ*·(*aⱼ* − *bⱼ*) < 0) for weights uniform on the simplex.
  ///
  /// - Complexity: O(*p*·(*n* − *p*)) for *p* of *n* differences at or above zero.
  mutating func probability(_ left: [Double], below right: [Double]) -> Double {
    lower.removeAll(keepingCapacity: true)
    upper.removeAll(keepingCapacity: true)
    for (a, b) in zip(left, right) {
      if a < b { lower.append(a - b) } else { upper.append(a - b) }
    }
    return probability()
  }

  /// Returns P(Σ *wⱼ*·*aⱼ* < *z*) for weights uniform on the simplex.
  ///
  /// - Complexity: O(*p*·(*n* − *p*)) for *p* of *n* knots at or above the value.
  mutating func probability(_ knots: [Double], below value: Double) -> Double {
    lower.removeAll(keepingCapacity: true)
    upper.removeAll(keepingCapacity: true)
    for knot in knots {
      if knot < value { lower.append(knot - value) } else { upper.append(knot - value) }
    }
    return probability()
  }

  private mutating func probability() -> Double {
    let count = upper.count
    tail.removeAll(keepingCapacity: true)
    tail.append(contentsOf: repeatElement(0, count: count))
    if kept.count < count {
      kept = tail
      passed = tail
    }
    for x in lower {
      for k in 0..<count {
        let width = upper[k] - x
        kept[k] = upper[k] / width
        passed[k] = -x / width
      }
      var last = 1.0
      for k in 0..<count {
        last = kept[k] * tail[k] + passed[k] * last
        tail[k] = last
      }
    }
    return tail.last ?? 1
  }
}
