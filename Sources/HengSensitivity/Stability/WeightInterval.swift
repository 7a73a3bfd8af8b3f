/// How far one weight can move, all others rescaled in proportion, before a score leaves its grade.
///
/// With weight *t* on indicator *k* and the rest in their old proportions the score rate is
/// *s*(*t*) = *t*·*Rₖ* + (1 − *t*)·*r*, where *r* = (*s* − *wₖ*·*Rₖ*)/(1 − *wₖ*).
public struct WeightInterval: Hashable, Sendable {
  /// The smallest share, 0…1, that keeps the grade; 0 if nothing below changes it.
  public let lower: Double
  /// The largest share, 0…1, that keeps the grade; 1 if nothing above changes it.
  public let upper: Double
  /// Whether the weight crosses a cut at its lower end.
  public let isCutBelow: Bool
  /// Whether the weight crosses a cut at its upper end.
  public let isCutAbove: Bool

  /// Finds the interval of one indicator's weight.
  ///
  /// - Parameters:
  ///   - index: The indicator *k*.
  ///   - rates: The unit's score rates, length *n*, 0…1.
  ///   - weights: The weights, length *n*, which add up to 1.
  ///   - cuts: The grade cuts as score rates, in any order.
  /// - Precondition: The indicator's weight is below 1; where it carries everything there is
  ///   nothing to rescale.
  public init(ofIndicator index: Int, rates: [Double], weights: [Double], cuts: [Double]) {
    precondition(
      rates.count == weights.count, "\(weights.count) weights for \(rates.count) rates")
    let weight = weights[index]
    precondition(weight < 1, "an indicator that carries all the weight leaves nothing to rescale")
    let score = zip(rates, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let rest = (score - weight * rates[index]) / (1 - weight)
    let slope = rates[index] - rest
    let crossings =
      slope == 0 ? [] : cuts.map { ($0 - rest) / slope }.filter { (0...1).contains($0) }
    let below = crossings.filter { $0 <= weight }.max()
    let above = crossings.filter { $0 > weight }.min()
    lower = below ?? 0
    upper = above ?? 1
    isCutBelow = below != nil
    isCutAbove = above != nil
  }
}
