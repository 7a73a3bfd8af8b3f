/// The formulas that turn an order of importance into weights.
///
/// Of *n* indicators the one in place *k* has the weight that the formula gives; indicators of the
/// same rank share the mean of the places they take.
///
/// Source: W. G. Stillwell, D. A. Seaver and W. Edwards, *Organizational Behavior and Human
/// Performance* 28 (1981), 62–77; F. H. Barron and B. E. Barrett, *Management Science* 42 (1996),
/// 1515–1523.
public enum RankOrderWeights: String, Hashable, Sendable, CaseIterable {
  /// (1/*k* + … + 1/*n*)/*n*: the mean of all the weights that keep the order.
  case centroid = "rank-order-centroid"
  /// 2·(*n* + 1 − *k*)/(*n*·(*n* + 1)): in proportion to the rank counted from below.
  case sum = "rank-sum"
  /// (1/*k*)/(1 + 1/2 + … + 1/*n*): in inverse proportion to the rank.
  case reciprocal = "rank-reciprocal"

  /// Returns the weights of indicators by their ranks, each above 0, with the sum 1.
  ///
  /// - Parameter ranks: A rank for each indicator, the smallest for the most important; only their
  ///   order counts, so that 1, 2, 2, 3 and 1, 2, 2, 4 are the same.
  /// - Returns: The weights in the order of `ranks`; none for none.
  public func weights(ofRanks ranks: [Int]) -> [Double] {
    let places = places(ranks.count)
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    var weights = places
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, ranks[order[end]] == ranks[order[start]] { end += 1 }
      let shared = Array(places[start..<end]).mean
      for place in start..<end { weights[order[place]] = shared }
      start = end
    }
    return weights
  }

  /// Returns the weights of the places 1, 2, … *n*.
  private func places(_ count: Int) -> [Double] {
    let n = Double(count)
    let reciprocals = (0..<count).map { 1 / Double($0 + 1) }
    switch self {
    case .centroid:
      var tail = 0.0
      let rising = reciprocals.reversed().map { reciprocal in
        tail += reciprocal
        return tail / n
      }
      return rising.reversed()
    case .sum:
      return (0..<count).map { 2 * (n - Double($0)) / (n * (n + 1)) }
    case .reciprocal:
      let total = reciprocals.reduce(0, +)
      return reciprocals.map { $0 / total }
    }
  }
}
