/// A reason that a wanted change of weights can't be made.
public enum WeightChangeError: Error, Hashable, Sendable {
  /// A weight would be below zero.
  case negativeWeight(index: Int, Double)
  /// The weights that are set and locked already add up to more than all of it.
  case tooMuchSet(sum: Double)
  /// Something is left to share out and no free weight above zero to take it.
  case nothingToRescale(rest: Double)
}

/// Weights with some set anew, some locked, and the rest rescaled in proportion.
public struct WeightChange: Hashable, Sendable {
  /// The weights after the change, in the old order; they add up to what they did before.
  public let weights: [Double]

  /// Sets weights and rescales the free ones so that the sum stays.
  ///
  /// - Parameters:
  ///   - weights: The weights before, none below zero.
  ///   - set: The new weight of some indices.
  ///   - locked: Indices that keep their weight; setting one of them wins.
  /// - Throws: ``WeightChangeError``.
  /// - Precondition: Every index is one of `weights`.
  public init(
    _ weights: [Double], setting set: [Int: Double], locking locked: Set<Int> = []
  ) throws(WeightChangeError) {
    for (index, weight) in set.sorted(by: { $0.key < $1.key }) where weight < 0 {
      throw .negativeWeight(index: index, weight)
    }
    let total = weights.reduce(0, +)
    let free = weights.indices.filter { set[$0] == nil && !locked.contains($0) }
    let fixed = weights.indices.filter { !free.contains($0) }
      .reduce(0) { $0 + (set[$1] ?? weights[$1]) }
    // Two sums of the same numbers in another order differ by their last bits.
    let rest = abs(total - fixed) <= 1e-12 * max(1, total) ? 0 : total - fixed
    if rest < 0 { throw .tooMuchSet(sum: fixed) }
    let freeSum = free.reduce(0) { $0 + weights[$1] }
    if rest > 0, freeSum <= 0 { throw .nothingToRescale(rest: rest) }
    var changed = weights
    for (index, weight) in set { changed[index] = weight }
    for index in free { changed[index] = freeSum > 0 ? weights[index] * rest / freeSum : 0 }
    self.weights = changed
  }
}
