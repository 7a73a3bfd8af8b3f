public import HengNumerics

/// All weights between lower and upper bounds that add up to 1.
public struct BoxedWeights: Hashable, Sendable {
  /// The lower bounds, length *n*, none below zero.
  public let lower: [Double]
  /// The upper bounds, length *n*, none below its lower one.
  public let upper: [Double]

  /// Creates the set; `nil` if it is empty.
  ///
  /// Sums of bounds that miss 1 by no more than 10⁻¹² reach it.
  public init?(lower: [Double], upper: [Double]) {
    precondition(lower.count == upper.count, "\(lower.count) lower and \(upper.count) upper bounds")
    guard zip(lower, upper).allSatisfy({ $0 >= 0 && $0 <= $1 }),
      lower.reduce(0, +) <= 1 + Double.scoreTie, upper.reduce(0, +) >= 1 - Double.scoreTie
    else { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// Creates the weights within a factor of given ones: *w*·(1 ± *f*), at most 1 each.
  ///
  /// - Parameters:
  ///   - weights: Weights that add up to 1.
  ///   - fraction: The fraction *f*, 0…1.
  public init?(around weights: [Double], within fraction: Double) {
    self.init(
      lower: weights.map { max(0, $0 * (1 - fraction)) },
      upper: weights.map { min(1, $0 * (1 + fraction)) })
  }

  /// Returns the smallest and the largest value of a linear score over the set.
  ///
  /// - Complexity: O(*n* log *n*).
  public func range(of coefficients: [Double]) -> ClosedRange<Double> {
    precondition(
      coefficients.count == lower.count,
      "\(coefficients.count) coefficients for \(lower.count) weights")
    let rising = coefficients.indices.sorted { (coefficients[$0], $0) < (coefficients[$1], $1) }
    func score(_ weights: [Double]) -> Double {
      zip(weights, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    }
    func filled(_ order: some Sequence<Int>) -> [Double] {
      Self.weights(from: lower, to: upper, total: 1, filling: order)
    }
    let smallest = score(filled(rising))
    let largest = score(filled(rising.reversed()))
    return min(smallest, largest)...max(smallest, largest)
  }

  /// Returns the smallest and the largest score of each unit over the set, length *m*.
  ///
  /// Each unit is taken on its own: the weights that are best for one aren't for another.
  ///
  /// - Parameter rates: The score rates, *m* units × *n* indicators.
  /// - Returns: One range for each unit, in the order of the rows.
  /// - Complexity: O(*m*·*n* log *n*).
  public func ranges(of rates: Matrix) -> [ClosedRange<Double>] {
    (0..<rates.rowCount).map { range(of: rates.row($0)) }
  }

  /// Returns the best and the worst grade of a unit over the set, counted from the best, 0.
  ///
  /// - Parameters:
  ///   - rates: The unit's score rates, length *n*.
  ///   - cuts: The grade cuts as score rates, in any order; a score on a cut has the better grade.
  /// - Returns: The best grade as the lower bound, the worst as the upper one.
  public func grades(of rates: [Double], cuts: [Double]) -> ClosedRange<Int> {
    let scores = range(of: rates)
    func grade(_ score: Double) -> Int { cuts.count { $0.isAhead(of: score) } }
    return grade(scores.upperBound)...grade(scores.lowerBound)
  }

  /// Returns the weights between bounds that put as much as they can on indicators in an order.
  ///
  /// Every weight starts at its lower bound, and what is left of the total goes to the first ones.
  /// In the order of falling coefficients no other weights within the bounds have a larger score.
  static func weights(
    from lower: [Double], to upper: [Double], total: Double, filling order: some Sequence<Int>
  ) -> [Double] {
    var weights = lower
    var left = total - lower.reduce(0, +)
    for index in order where left > 0 {
      let share = min(left, upper[index] - lower[index])
      weights[index] += share
      left -= share
    }
    return weights
  }
}
