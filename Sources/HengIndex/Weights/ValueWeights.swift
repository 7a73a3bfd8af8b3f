/// Weights that a method finds in the values alone, with what it found on the way.
public struct ValueWeights: Hashable, Sendable {
  /// What a method looks at before it comes to weights.
  public enum Detail: Hashable, Sendable {
    /// Nothing that tells more than the weights do.
    case none
    /// The information of each indicator, see ``CRITICWeights``.
    case information([Double])
    /// The components that the indicators load.
    case components(RotatedComponents)
    /// The weights whose products are taken: by entropy and by the impact of losses.
    case factors(entropy: [Double], losses: [Double])
  }

  /// The method.
  public let method: ObjectiveWeighting
  /// The number of rows that were looked at, *m*.
  public let rowCount: Int
  /// Which way each indicator counts, length *n*.
  public let directions: [IndicatorDirection]
  /// The weights, each at least 0, with the sum 1, length *n*.
  public let weights: [Double]
  /// What was found on the way.
  public let detail: Detail

  /// Derives the weights of *n* indicators.
  ///
  /// - Throws: ``WeightingError``, see the method.
  public init(
    of decision: DecisionMatrix, by method: ObjectiveWeighting
  ) throws(WeightingError) {
    self.method = method
    rowCount = decision.unitCount
    directions = decision.directions
    weights = try method.weights(of: decision)
    detail =
      switch method {
      case .critic: .information(try CRITICWeights.information(of: decision))
      case .principalComponents: .components(try RotatedComponents(of: decision))
      case .idocriw:
        .factors(
          entropy: try EntropyWeights.weights(of: decision),
          losses: try CILOSWeights.weights(of: decision))
      case .equal, .entropy, .standardDeviation, .variance, .gini, .angle, .merec, .cilos, .lopcow:
        .none
      }
  }
}
