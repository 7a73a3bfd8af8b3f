/// The scores of an index and the ranks that they lead to, row by row.
public struct IndexRanking: Hashable, Sendable {
  /// The scores; `nil` for a row without one.
  public let scores: [Double?]
  /// The ranks within each year, from 1 for the best; `nil` for a row without a score.
  public let ranks: [Double?]
}

extension IndexResult {
  /// The index of each row and its rank.
  public var ranking: IndexRanking { ranking(of: index) }

  /// Returns the ranking of other scores of the same rows; NaN stands for none.
  package func ranking(of scores: [Double]) -> IndexRanking {
    IndexRanking(
      scores: scores.map { $0.isNaN ? nil : $0 },
      ranks: ranks(of: scores).map { $0.isNaN ? nil : $0 })
  }
}
