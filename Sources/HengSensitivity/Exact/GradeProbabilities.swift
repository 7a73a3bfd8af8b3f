/// The exact probability of each grade under random weights.
public struct GradeProbabilities: Hashable, Sendable {
  /// The probability of each grade, from best to worst; they add up to 1 up to rounding.
  public let values: [Double]

  /// Computes the probabilities from the law of a score.
  ///
  /// - Parameters:
  ///   - law: The law of the score rate, 0…1 where the knots are score rates.
  ///   - cuts: The lower ends of all grades but the worst, from best to worst, in the unit of the
  ///     knots; a score on a cut belongs to the better grade.
  public init(_ law: SimplexLaw, cuts: [Double]) {
    precondition(cuts == cuts.sorted(by: >), "the cuts must fall from best to worst")
    let below = cuts.map { law.probability(below: $0) }
    values = zip([1] + below, below + [0]).map { $0 - $1 }
  }
}
