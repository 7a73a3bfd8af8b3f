/// How alike two rankings are.
public enum RankCorrelation {
  /// Returns average ranks from 1, ties sharing the mean of the ranks they take.
  ///
  /// - Parameter values: Finite numbers, length *n*; the smallest gets rank 1.
  /// - Returns: *n* ranks in the order of the values.
  public static func averageRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }

  /// Returns Spearman's ρ: the correlation of the average ranks; `nil` if one side is constant.
  ///
  /// - Precondition: Both have the same length.
  public static func spearman(_ left: [Double], _ right: [Double]) -> Double? {
    precondition(left.count == right.count, "can't compare \(left.count) with \(right.count)")
    let (a, b) = (averageRanks(left), averageRanks(right))
    let mean = Double(left.count + 1) / 2
    var (covariance, leftVariance, rightVariance) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      covariance += (x - mean) * (y - mean)
      leftVariance += (x - mean) * (x - mean)
      rightVariance += (y - mean) * (y - mean)
    }
    guard leftVariance > 0, rightVariance > 0 else { return nil }
    return covariance / (leftVariance * rightVariance).squareRoot()
  }

  /// Returns Kendall's τ-b, corrected for ties; `nil` if one side is constant.
  ///
  /// τ-b = (concordant − discordant) / √((pairs − ties left)·(pairs − ties right)).
  ///
  /// - Precondition: Both have the same length.
  /// - Complexity: O(*n*²).
  public static func kendallTauB(_ left: [Double], _ right: [Double]) -> Double? {
    precondition(left.count == right.count, "can't compare \(left.count) with \(right.count)")
    var (balance, leftPairs, rightPairs) = (0, 0, 0)
    for i in left.indices {
      for j in 0..<i {
        let a = left[i] == left[j] ? 0 : left[i] > left[j] ? 1 : -1
        let b = right[i] == right[j] ? 0 : right[i] > right[j] ? 1 : -1
        balance += a * b
        leftPairs += a * a
        rightPairs += b * b
      }
    }
    guard leftPairs > 0, rightPairs > 0 else { return nil }
    return Double(balance) / (Double(leftPairs) * Double(rightPairs)).squareRoot()
  }
}
