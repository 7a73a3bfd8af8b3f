public import HengIndex

extension IndexSimulation {
  /// An estimate.
  public struct Estimate: Hashable, Sendable {
    /// The estimate.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
  }

  /// The ranks of a row.
  public struct Ranks: Hashable, Sendable {
    /// The nominal rank.
    public let nominal: Double
    /// The mean rank.
    public let mean: Estimate
    /// The quantile of 5 %; quantiles are those of `OrderStatistics`.
    public let lower: Double
    /// The median.
    public let median: Double
    /// The quantile of 95 %.
    public let upper: Double
  }

  /// The scores of a row.
  public struct Scores: Hashable, Sendable {
    /// The nominal score.
    public let nominal: Double
    /// The mean score.
    public let mean: Estimate
    /// The standard deviation, with *N* − 1 in the denominator.
    public let standardDeviation: Double
  }

  /// How far rows are from their nominal ranks, in the mean over rows and draws.
  public var rankShift: Estimate {
    estimate(sum: tally.shift, squares: tally.shiftSquares, offset: 0).mean
  }

  /// Returns the ranks of a row, from 0.
  public func ranks(ofRow row: Int) -> Ranks {
    let counts = counts(ofRow: row)
    var (sum, squares) = (0.0, 0.0)
    let nominal = model.nominalRanks[row]
    for (rank, count) in counts {
      sum += Double(count) * (rank - nominal)
      squares += Double(count) * (rank - nominal) * (rank - nominal)
    }
    return Ranks(
      nominal: nominal, mean: estimate(sum: sum, squares: squares, offset: nominal).mean,
      lower: quantile(0.05, counts), median: quantile(0.5, counts), upper: quantile(0.95, counts))
  }

  /// Returns how often a row, from 0, has each rank that it has at all, the best first.
  public func rankFrequencies(ofRow row: Int) -> [RankDistribution.Frequency] {
    counts(ofRow: row).map { .init(rank: $0.rank, share: Double($0.count) / Double(drawCount)) }
  }

  /// Returns the probability that a row, from 0, is among the first *k*: has a rank of at most *k*.
  ///
  /// - Returns: The probability *p* with the standard error √(*p*·(1 − *p*)/*N*).
  public func probability(ofRow row: Int, isAmongFirst topCount: Int = 1) -> Estimate {
    let hits = counts(ofRow: row).reduce(0) { $1.rank <= Double(topCount) ? $0 + $1.count : $0 }
    let share = Double(hits) / Double(drawCount)
    return Estimate(
      value: share, standardError: (share * (1 - share) / Double(drawCount)).squareRoot())
  }

  /// Returns the scores of a row, from 0.
  ///
  /// Combinations whose normalizations have different units mix them.
  public func scores(ofRow row: Int) -> Scores {
    let nominal = model.nominal.index[row]
    let (mean, deviation) = estimate(
      sum: tally.scores[row], squares: tally.scoreSquares[row], offset: nominal)
    return Scores(nominal: nominal, mean: mean, standardDeviation: deviation)
  }

  // MARK: Sums

  /// The ranks that a row has, in rising order.
  private func counts(ofRow row: Int) -> [(rank: Double, count: Int)] {
    let stride = IndexTally.rankStride(model.rows.count)
    return (0..<stride).compactMap { half in
      let count = tally.rankCounts[row * stride + half]
      return count > 0 ? (Double(half) / 2, Int(count)) : nil
    }
  }

  private func estimate(
    sum: Double, squares: Double, offset: Double
  ) -> (mean: Estimate, deviation: Double) {
    let count = Double(drawCount)
    let variance = max(0, squares - sum * sum / count) / (count - 1)
    return (
      Estimate(
        value: offset + sum / count, standardError: (variance / count).squareRoot()),
      variance.squareRoot()
    )
  }

  private func quantile(_ probability: Double, _ counts: [(rank: Double, count: Int)]) -> Double {
    let position = Double(drawCount - 1) * probability
    let place = Int(position)
    let (low, high) = (value(at: place, counts), value(at: place + 1, counts))
    return low + (position - Double(place)) * (high - low)
  }

  /// Returns an order statistic, from 0, the largest beyond the end.
  private func value(at place: Int, _ counts: [(rank: Double, count: Int)]) -> Double {
    var passed = 0
    for (rank, count) in counts {
      passed += count
      if place < passed { return rank }
    }
    return counts[counts.count - 1].rank
  }
}
