/// The methods that find weights in the values alone, by the names that files and commands use.
///
/// None depends on the indicators' units of measure, and none on the order of the units.
public enum ObjectiveWeighting: String, Hashable, Sendable, CaseIterable {
  /// ``EqualWeights``.
  case equal
  /// ``EntropyWeights``.
  case entropy
  /// ``CRITICWeights``, min–max scaled, by Pearson's correlation.
  case critic
  /// ``StandardDeviationWeights``, min–max scaled.
  case standardDeviation = "standard-deviation"
  /// ``VarianceWeights``, min–max scaled.
  case variance
  /// ``GiniWeights``.
  case gini
  /// ``AngleWeights``.
  case angle
  /// ``MERECWeights``.
  case merec
  /// ``CILOSWeights``.
  case cilos
  /// ``IDOCRIWWeights``.
  case idocriw
  /// ``LOPCOWWeights``.
  case lopcow
  /// ``PrincipalComponentWeights`` of the components with an eigenvalue of at least 1.
  case principalComponents = "principal-components"

  /// Returns the weights by this method, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``, see the method.
  public func weights(of decision: DecisionMatrix) throws(WeightingError) -> [Double] {
    switch self {
    case .equal: EqualWeights.weights(of: decision)
    case .entropy: try EntropyWeights.weights(of: decision)
    case .critic: try CRITICWeights.weights(of: decision)
    case .standardDeviation: try StandardDeviationWeights.weights(of: decision)
    case .variance: try VarianceWeights.weights(of: decision)
    case .gini: try GiniWeights.weights(of: decision)
    case .angle: try AngleWeights.weights(of: decision)
    case .merec: try MERECWeights.weights(of: decision)
    case .cilos: try CILOSWeights.weights(of: decision)
    case .idocriw: try IDOCRIWWeights.weights(of: decision)
    case .lopcow: try LOPCOWWeights.weights(of: decision)
    case .principalComponents: try PrincipalComponentWeights.weights(of: decision)
    }
  }
}
