/// Weights by entropy and by the impact of losses together.
///
/// The weight of an indicator is proportional to the product of its ``EntropyWeights``, from the
/// plain values whatever their direction, and its ``CILOSWeights``. Units of measure don't matter.
///
/// Source: E. K. Zavadskas and V. Podvezko, *International Journal of Information Technology &
/// Decision Making* 15 (2016), 267–283.
public enum IDOCRIWWeights {
  /// Returns the weights by IDOCRIW, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``, as ``CILOSWeights``.
  public static func weights(of decision: DecisionMatrix) throws(WeightingError) -> [Double] {
    let losses = try CILOSWeights.weights(of: decision)
    let entropies = try EntropyWeights.weights(of: decision)
    return try DecisionMatrix.shares(zip(losses, entropies).map(*))
  }
}
