/// All weights between lower and upper bounds that add up to 1.
public struct BoxedWeights: Hashable, Sendable {
  /// The lower bounds, length *n*, none below zero.
  public let lower: [Double]
  /// The upper bounds, length *n*, none below its lower one.
  public let upper: [Double]

  /// Creates the set; `nil` if it is empty.
  public init?(lower: [Double], upper: [Double]) {
    precondition(lower.count == upper.count, "\(lower.count) lower and \(upper.count) upper bounds")
    guard zip(lower, upper).allSatisfy({ $0 >= 0 && $0 <= $1 }), lower.reduce(0, +) <= 1,
      upper.reduce(0, +) >= 1
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
  /// The greedy choice is best: every weight starts at its lower bound, and what is left goes to
  /// the smallest (or largest) coefficients first.
  ///
  /// - Complexity: O(*n* log *n*).
  public func range(of coefficients: [Double]) -> ClosedRange<Double> {
    precondition(coefficients.count == lower.count, "the coefficients don't fit the weights")
    let rising = coefficients.indices.sorted { (coefficients[$0], $0) < (coefficients[$1], $1) }
    func filled(_ order: [Int]) -> Double {
      var left = 1 - lower.reduce(0, +)
      var sum = zip(lower, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
      for index in order {
        let share = min(left, upper[index] - lower[index])
        sum += share * coefficients[index]
        left -= share
      }
      return sum
    }
    let (smallest, largest) = (filled(rising), filled(rising.reversed()))
    return min(smallest, largest)...max(smallest, largest)
  }
}
