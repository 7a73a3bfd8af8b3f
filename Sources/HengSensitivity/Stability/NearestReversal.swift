/// The least weight that must move between indicators for a linear score to reach a value.
///
/// It minimises Σ|Δ|/2 subject to *d*·(*w* + Δ) ≥ *b*, ΣΔ = 0 and *w* + Δ ≥ 0. On the simplex the
/// greedy choice is best: weight goes from the indicators with the smallest *d* to one with the
/// largest.
public struct NearestReversal: Hashable, Sendable {
  /// Weight that moves from one indicator to another.
  public struct Move: Hashable, Sendable {
    /// The indicator that gives.
    public let from: Int
    /// The indicator that takes, the first of those with the largest *d*.
    public let to: Int
    /// The weight moved, above zero.
    public let weight: Double
  }

  /// The moves, from the smallest *d* up; none if the value is reached already.
  public let moves: [Move]

  /// The weight that moves in all.
  public var movedWeight: Double { moves.reduce(0) { $0 + $1.weight } }

  /// Finds the nearest weights that reach a value, or `nil` if none do.
  ///
  /// For a grade *d* are the unit's score rates and *b* is the cut; for unit *j* to draw level with
  /// unit *i*, *d* = *Rⱼ* − *Rᵢ* and *b* = 0.
  ///
  /// - Parameters:
  ///   - value: The value *b* to reach.
  ///   - weights: The weights *w*, none below zero.
  ///   - coefficients: The vector *d*, as long as the weights.
  /// - Complexity: O(*n* log *n*).
  public init?(reaching value: Double, weights: [Double], coefficients: [Double]) {
    precondition(
      weights.count == coefficients.count,
      "\(coefficients.count) coefficients for \(weights.count) weights")
    var missing = value - zip(weights, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    guard missing > 0 else {
      moves = []
      return
    }
    guard let best = coefficients.max(), let target = coefficients.firstIndex(of: best) else {
      return nil
    }
    var moves: [Move] = []
    let rising = coefficients.indices.sorted { (coefficients[$0], $0) < (coefficients[$1], $1) }
    for index in rising where missing > 0 && coefficients[index] < best && weights[index] > 0 {
      let gain = best - coefficients[index]
      let moved = min(weights[index], missing / gain)
      moves.append(Move(from: index, to: target, weight: moved))
      missing = moved < weights[index] ? 0 : missing - moved * gain
    }
    // All of the weight on the best indicator may miss the value by rounding alone.
    guard missing <= 1e-12 * max(1, abs(value)) else { return nil }
    self.moves = moves
  }
}
