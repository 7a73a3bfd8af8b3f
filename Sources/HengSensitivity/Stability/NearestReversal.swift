/// The smallest change of the weights with which a linear score reaches a value.
///
/// It minimises the size of Δ subject to *d*·(*w* + Δ) ≥ *b*, ΣΔ = 0 and *w* + Δ ≥ 0. For a grade
/// *d* are the unit's score rates and *b* is the cut; for unit *j* to draw level with unit *i*,
/// *d* = *Rⱼ* − *Rᵢ* and *b* = 0; for a score to fall to a cut, both have the other sign.
public struct NearestReversal: Hashable, Sendable {
  /// How the size of a change is measured.
  public enum Norm: Hashable, Sendable, CaseIterable {
    /// Σ|Δ|/2: the weight that moves from some indicators to others in all.
    case sum
    /// √ΣΔ²: the distance as the crow flies.
    case euclidean
    /// max|Δ|: the largest change of any weight.
    case largest
  }

  /// The change Δ of each weight, length *n*; all zero if the value is reached already.
  public let change: [Double]
  /// The size of the change in the norm asked for.
  public let distance: Double

  /// Finds the nearest weights that reach a value, or `nil` if no weights do.
  ///
  /// Several changes may be as small under `.sum` and `.largest`; one of them is found, always the
  /// same.
  ///
  /// - Parameters:
  ///   - value: The value *b* to reach; one that is missed by 10⁻¹² or less is reached.
  ///   - weights: The weights *w*, none below zero, which add up to 1.
  ///   - coefficients: The vector *d*, as long as the weights, each −1…1.
  ///   - norm: The measure of the change.
  /// - Complexity: O(*n* log *n*); O(*n*²) under `.euclidean`.
  public init?(
    reaching value: Double, weights: [Double], coefficients: [Double], norm: Norm = .sum
  ) {
    precondition(
      weights.count == coefficients.count,
      "\(coefficients.count) coefficients for \(weights.count) weights")
    let missing = value - zip(weights, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    guard missing > Double.scoreTie else {
      change = weights.map { _ in 0 }
      distance = 0
      return
    }
    guard let best = coefficients.max(), !value.isAhead(of: best) else { return nil }
    switch norm {
    case .sum:
      change =
        Self.leastMoved(
          missing: missing, weights: weights, coefficients: coefficients,
          groups: [Array(weights.indices)]
        ).change
      distance = change.reduce(0) { $0 + max(0, $1) }
    case .euclidean:
      change = Self.shortest(missing: missing, weights: weights, coefficients: coefficients)
      distance = change.reduce(0) { $0 + $1 * $1 }.squareRoot()
    case .largest:
      change = Self.flattest(reaching: value, weights: weights, coefficients: coefficients)
      distance = change.reduce(0) { max($0, abs($1)) }
    }
  }
}

extension NearestReversal {
  /// Returns the change that moves the least weight, and what it leaves missing.
  ///
  /// The greedy choice is best: in each group weight goes from the others to the first with the
  /// largest *d*, and those moves come first that win most.
  ///
  /// - Parameters:
  ///   - missing: What the score is to gain.
  ///   - weights: The weights.
  ///   - coefficients: The vector *d*.
  ///   - groups: The indices whose weights make up for each other.
  /// - Returns: The change of each weight, and the gain that no change brings.
  static func leastMoved(
    missing: Double, weights: [Double], coefficients: [Double], groups: [[Int]]
  ) -> (change: [Double], missing: Double) {
    var (missing, change) = (missing, weights.map { _ in 0.0 })
    let moves = groups.flatMap { group -> [(index: Int, target: Int, gain: Double)] in
      guard let target = group.max(by: { coefficients[$0] < coefficients[$1] }) else { return [] }
      return group.map { ($0, target, coefficients[target] - coefficients[$0]) }
    }
    for move in moves.sorted(by: { (-$0.gain, $0.index) < (-$1.gain, $1.index) })
    where missing > 0 && move.gain > 0 {
      let moved = min(weights[move.index], missing / move.gain)
      change[move.index] -= moved
      change[move.target] += moved
      missing = moved < weights[move.index] ? 0 : missing - moved * move.gain
    }
    return (change, missing)
  }

  /// Returns the shortest change.
  ///
  /// The nearest weights are those of *w* + λ·*d* − ν that are above zero, with the λ that reaches
  /// the value and the ν that keeps the sum. As λ grows every weight above zero goes at the speed
  /// *dⱼ* − mean *d*, the mean over those weights; one that falls to zero has a *dⱼ* below the mean
  /// and raises it by leaving, so it never comes back and the walk takes at most *n* steps. With no
  /// weight at zero the length is missing / ‖*d* − mean *d*‖.
  private static func shortest(
    missing: Double, weights: [Double], coefficients: [Double]
  ) -> [Double] {
    var (missing, moved) = (missing, weights)
    var moving = startingIndices(weights: weights, coefficients: coefficients)
    while true {
      let left = moving.map { coefficients[$0] }
      // What still moves can't gain more than a tie, so the value is missed by rounding alone.
      guard let least = left.min(), let most = left.max(), most.isAhead(of: least) else { break }
      let mean = left.reduce(0, +) / Double(left.count)
      let speeds = moving.map { (index: $0, speed: coefficients[$0] - mean) }
      let gain = speeds.reduce(0) { $0 + $1.speed * $1.speed }
      let firstZero = speeds.filter { $0.speed < 0 }
        .min { -moved[$0.index] / $0.speed < -moved[$1.index] / $1.speed }
      let limit = firstZero.map { -moved[$0.index] / $0.speed } ?? .infinity
      let step = min(limit, missing / gain)
      for (index, speed) in speeds { moved[index] += step * speed }
      guard let firstZero, step == limit else { break }
      moved[firstZero.index] = 0
      moving.removeAll { $0 == firstZero.index }
      missing -= step * gain
    }
    return zip(moved, weights).map { $0 - $1 }
  }

  /// Returns the weights above zero, and those at zero whose coefficient is above the mean of all
  /// that move.
  private static func startingIndices(weights: [Double], coefficients: [Double]) -> [Int] {
    var moving = weights.indices.filter { weights[$0] > 0 }
    var sum = moving.reduce(0) { $0 + coefficients[$1] }
    let falling = weights.indices.filter { weights[$0] == 0 }
      .sorted { (-coefficients[$0], $0) < (-coefficients[$1], $1) }
    for index in falling where coefficients[index] * Double(moving.count) > sum {
      moving.append(index)
      sum += coefficients[index]
    }
    return moving
  }

  /// Returns a change whose largest part is as small as possible.
  ///
  /// The best score with every weight within τ of its old one rises with τ, so the smallest τ that
  /// reaches the value is found by halving.
  private static func flattest(
    reaching value: Double, weights: [Double], coefficients: [Double]
  ) -> [Double] {
    let total = weights.reduce(0, +)
    let falling = coefficients.indices.sorted { (-coefficients[$0], $0) < (-coefficients[$1], $1) }
    func best(within largest: Double) -> [Double] {
      BoxedWeights.weights(
        from: weights.map { max(0, $0 - largest) }, to: weights.map { $0 + largest },
        total: total, filling: falling)
    }
    // A sum of n products of numbers up to 1 is off by less than this.
    let rounding = Double(weights.count) * Double.ulpOfOne
    var (tooSmall, enough) = (0.0, 1.0)
    // 64 halvings leave 2⁻⁶⁴, less than the rounding of any weight that is marked in hundredths.
    for _ in 0..<64 {
      let middle = (tooSmall + enough) / 2
      let score = zip(best(within: middle), coefficients).reduce(0) { $0 + $1.0 * $1.1 }
      (tooSmall, enough) = score < value - rounding ? (middle, enough) : (tooSmall, middle)
    }
    return zip(best(within: enough), weights).map { $0 - $1 }
  }
}
