/// Weights from comparisons of every indicator with the best one and with the worst one.
///
/// The weights are those that the judgements miss least: *ξ* is the largest miss.
public struct BestWorstMethod: Hashable, Sendable {
  /// What a miss is.
  public enum Model: String, Hashable, Sendable, CaseIterable {
    /// |*w*_B − *a*_Bj·*w*_j| and |*w*_j − *a*_jW·*w*_W|, by a linear programme; the usual choice.
    ///
    /// For a given sum the smallest *ξ* makes every weight as large as its constraints allow, which
    /// leaves one solution.
    ///
    /// Source: J. Rezaei, *Omega* 64 (2016), 126–130.
    case linear
    /// |*w*_B/*w*_j − *a*_Bj| and |*w*_j/*w*_W − *a*_jW|.
    ///
    /// *w*_B/*w*_W is determined; where a range of *w*_j/*w*_W attains *ξ*, its middle is taken.
    ///
    /// Source: J. Rezaei, *Omega* 53 (2015), 49–57.
    case ratios
  }

  /// The judgements.
  public let comparisons: BestWorstComparisons
  /// What a miss is.
  public let model: Model
  /// The weights, each above 0, with the sum 1, length *n*.
  public let weights: [Double]
  /// The largest miss *ξ* ≥ 0; 0 for consistent judgements.
  ///
  /// In the linear model, where it has the unit of the weights, it is the measure of consistency.
  public let largestMiss: Double

  /// Finds the weights of *n* indicators.
  public init(_ comparisons: BestWorstComparisons, model: Model = .linear) {
    self.comparisons = comparisons
    self.model = model
    (weights, largestMiss) =
      switch model {
      case .linear: comparisons.linearSolution
      case .ratios: comparisons.ratioSolution
      }
  }

  /// *ξ* over the consistency index of the judgements; `nil` in the linear model, which has none.
  ///
  /// It is 0 if the best is judged equal to the worst and *ξ* is 0, infinite if *ξ* isn't.
  public var consistencyRatio: Double? {
    if model == .linear { return nil }
    return largestMiss == 0 ? 0 : largestMiss / comparisons.consistencyIndex
  }
}
