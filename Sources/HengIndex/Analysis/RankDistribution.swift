import HengNumerics

/// The ranks that a row has in several rankings.
public struct RankDistribution: Hashable, Sendable {
  /// A rank and how often it is had.
  public struct Frequency: Hashable, Sendable {
    /// The rank, from 1 for the best; ties may give halves.
    public let rank: Double
    /// The share of the rankings in which the row has it, above 0 and at most 1.
    public let share: Double

    package init(rank: Double, share: Double) {
      self.rank = rank
      self.share = share
    }
  }

  /// The best rank.
  public let minimum: Double
  /// The median of the ranks, the mean of the two middle ones if there is an even number of them.
  public let median: Double
  /// The worst rank.
  public let maximum: Double
  /// The ranks that are had, the best first; their shares add up to 1 if no ranking lacks the row.
  public let frequencies: [Frequency]

  /// Summarizes ranks.
  ///
  /// - Parameters:
  ///   - ranks: The ranks in those rankings in which the row has one.
  ///   - count: The number of all rankings.
  init?(_ ranks: [Double], outOf count: Int) {
    let sorted = ranks.sorted()
    guard let first = sorted.first, let last = sorted.last,
      let median = OrderStatistics.median(sorted)
    else { return nil }
    (minimum, maximum) = (first, last)
    self.median = median
    let counts = Dictionary(grouping: sorted) { $0 }.mapValues(\.count)
    frequencies = counts.sorted { $0.key < $1.key }.map {
      Frequency(rank: $0.key, share: Double($0.value) / Double(count))
    }
  }
}
