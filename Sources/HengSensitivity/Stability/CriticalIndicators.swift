import HengNumerics

/// A change of one weight, all others left alone, that brings two units level.
public struct WeightDecrease: Hashable, Sendable {
  /// The indicator *k* whose weight changes.
  public let indicator: Int
  /// The two units that draw level.
  public let pair: UnitPair
  /// What the weight loses, δ ≤ *wₖ*; below zero if it has to gain.
  public let amount: Double
}

/// The indicators whose weights need the smallest change, without rescaling, to reverse units.
///
/// Source: E. Triantaphyllou, A. Sánchez, *Decision Sciences* 28 (1997), 151–194.
public struct CriticalIndicators: Hashable, Sendable {
  /// Which reversals count.
  public enum Scope: Hashable, Sendable {
    /// Any two units.
    case anyPair
    /// The unit in first place and any other.
    case firstPlace
  }

  /// The change with the smallest |δ| of each indicator; `nil` where none reverses units.
  public let decreases: [WeightDecrease?]
  /// The smallest |δ| of all: the absolute critical indicator.
  public let absolute: WeightDecrease?
  /// The smallest |δ|/*wₖ* of all indicators with a weight: the relative critical indicator.
  public let relative: WeightDecrease?

  /// Finds the critical indicators.
  ///
  /// As one weight changes alone every score is a line, so the first two units to draw level on
  /// either side are neighbours of the nominal order.
  ///
  /// - Complexity: O(*m*·*n*).
  public init(_ scores: LinearScores, scope: Scope) {
    let order = scores.order
    let pairs =
      switch scope {
      case .anyPair: zip(order, order.dropFirst()).map { UnitPair(ahead: $0, behind: $1) }
      case .firstPlace: order.dropFirst().map { UnitPair(ahead: order[0], behind: $0) }
      }
    let decreases = scores.weights.indices.map { indicator in
      pairs.compactMap { scores.decrease(ofIndicator: indicator, levelling: $0) }
        .min { abs($0.amount) < abs($1.amount) }
    }
    self.decreases = decreases
    absolute = decreases.compactMap(\.self).min { abs($0.amount) < abs($1.amount) }
    relative = decreases.compactMap(\.self).filter { scores.weights[$0.indicator] > 0 }
      .min {
        abs($0.amount) / scores.weights[$0.indicator]
          < abs($1.amount) / scores.weights[$1.indicator]
      }
  }
}

extension LinearScores {
  /// Returns what a weight has to lose, without rescaling the others, for two units to draw level.
  ///
  /// δ = (*sᵢ* − *sⱼ*)/(*Rᵢₖ* − *Rⱼₖ*).
  ///
  /// Source: E. Triantaphyllou, A. Sánchez, *Decision Sciences* 28 (1997), 151–194.
  ///
  /// - Returns: The change, or `nil` if both units have the same rate or the weight would have to
  ///   fall below zero.
  public func decrease(ofIndicator indicator: Int, levelling pair: UnitPair) -> WeightDecrease? {
    let lead = rates[pair.ahead, indicator] - rates[pair.behind, indicator]
    guard abs(lead) > Double.scoreTie else { return nil }
    let amount = (values[pair.ahead] - values[pair.behind]) / lead
    guard amount <= weights[indicator] else { return nil }
    return WeightDecrease(indicator: indicator, pair: pair, amount: amount)
  }
}
