import HengNumerics

extension IndexResult {
  /// Whether the index is a weighted sum of its indicators: every group's method is the arithmetic
  /// mean.
  public var isWeightedSum: Bool {
    tree.groups.allSatisfy {
      specification.aggregation.method(of: tree.elements[$0.column], level: $0.level)
        == .arithmeticMean
    }
  }

  /// Returns what each column contributes to the index of a row.
  ///
  /// An indicator contributes its normalized value times its effective weight, where the weights
  /// of a group's parts that have a score are scaled up to the whole, as in aggregation. An
  /// aggregate contributes what its parts do together. The contributions of all indicators, or of
  /// the parts of the index, add up to its score.
  ///
  /// - Parameter row: The row, from 0.
  /// - Returns: One contribution for each column, in the unit of the index, 0 for what is missing;
  ///   `nil` if the index isn't a weighted sum or the row has none.
  public func contributions(ofRow row: Int) -> [Double]? {
    let root = tree.elements.count - 1
    guard isWeightedSum, !scores[row, root].isNaN else { return nil }
    var contributions = [Double](repeating: 0, count: tree.elements.count)
    var shares = contributions
    shares[root] = 1
    for group in tree.groups.reversed() where shares[group.column] > 0 {
      let present = group.parts.filter { localWeights[$0] > 0 && !scores[row, $0].isNaN }
      let sum = present.reduce(0) { $0 + localWeights[$1] }
      for part in present { shares[part] = shares[group.column] * localWeights[part] / sum }
    }
    for column in shares.indices where shares[column] > 0 {
      contributions[column] = shares[column] * scores[row, column]
    }
    return contributions
  }
}
