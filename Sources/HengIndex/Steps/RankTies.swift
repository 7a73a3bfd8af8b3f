/// The ranks that equal scores get; rank 1 is the best.
public enum RankTies: String, Hashable, Sendable, CaseIterable {
  /// The best of the ranks that they take together: 1, 2, 2, 4.
  case minimum
  /// The worst of them: 1, 3, 3, 4.
  case maximum
  /// The mean of them: 1, 2.5, 2.5, 4.
  case mean
  /// The next number, without gaps: 1, 2, 2, 3.
  case dense

  /// Scores that differ by less than this share of the largest magnitude are equal: rounding of
  /// sums over some hundred indicators stays below it.
  static let tolerance = 1e-12

  /// Returns the ranks of scores, the highest first.
  ///
  /// A run of scores in which each is equal to the next one is a tie.
  ///
  /// - Parameter scores: Length *m*; NaN stands for none.
  /// - Returns: *m* ranks; NaN for a row without a score.
  package func ranks(of scores: [Double]) -> [Double] {
    let order = scores.indices.filter { !scores[$0].isNaN }.sorted {
      scores[$0] > scores[$1] || (scores[$0] == scores[$1] && $0 < $1)
    }
    let margin =
      RankTies.tolerance * order.reduce(0) { max($0, abs(scores[$1])) }
    var ranks = [Double](repeating: .nan, count: scores.count)
    var (start, group) = (0, 0)
    while start < order.count {
      var end = start + 1
      while end < order.count, scores[order[end - 1]] - scores[order[end]] <= margin { end += 1 }
      group += 1
      let rank =
        switch self {
        case .minimum: Double(start + 1)
        case .maximum: Double(end)
        case .mean: Double(start + end + 1) / 2
        case .dense: Double(group)
        }
      for place in start..<end { ranks[order[place]] = rank }
      start = end
    }
    return ranks
  }
}
