/// The exact law of a linear score whose weights are random on the simplex.
///
/// With weights *w* uniform on the simplex (w ≥ 0, Σw = 1) and a vector of knots *a*, the score
/// *w*·*a* is a random number between the smallest and the largest knot. A Dirichlet law with
/// whole-number concentrations *p* is the same with knot *aⱼ* repeated *pⱼ* times.
///
/// Source: G. Varsi, *Pacific Journal of Mathematics* 46 (1973), 315–319; M. M. Ali, *Pacific
/// Journal of Mathematics* 45 (1973), 1–4.
public struct SimplexLaw: Hashable, Sendable {
  /// The knots, each as often as its concentration.
  public let knots: [Double]

  /// Creates the law of a score under uniform weights.
  ///
  /// - Parameter knots: One finite knot for each weight; at least one.
  public init(flat knots: [Double]) {
    precondition(
      !knots.isEmpty && knots.allSatisfy(\.isFinite), "the law needs finite knots, and one at least"
    )
    self.knots = knots
  }

  /// Creates the law of a score under Dirichlet weights.
  ///
  /// The mean of the weights is `concentrations` over their sum.
  ///
  /// - Parameters:
  ///   - knots: One finite knot for each weight.
  ///   - concentrations: One whole number for each weight, not all zero; a weight of concentration
  ///     zero is always zero.
  public init(knots: [Double], concentrations: [Int]) {
    precondition(
      knots.count == concentrations.count,
      "\(concentrations.count) concentrations for \(knots.count) knots")
    precondition(concentrations.allSatisfy { $0 >= 0 }, "a concentration is below zero")
    self.init(
      flat: zip(knots, concentrations).flatMap { Array(repeating: $0, count: $1) })
  }

  /// Returns the probability that the score is below a value.
  ///
  /// A knot that equals the value counts as not below it, so the result is P(score < *z*); it
  /// differs from P(score ≤ *z*) only if all knots equal *z*.
  ///
  /// - Complexity: O(*p*·(*n* − *p*)) for *p* of *n* knots at or above the value.
  public func probability(below value: Double) -> Double {
    var recurrence = HalfSpaceRecurrence()
    return recurrence.probability(knots, below: value)
  }
}
