public import HengNumerics

/// How likely each unit is ahead of each other one under uniform random weights, exactly.
public struct PairwiseWinning: Hashable, Sendable {
  /// The probability that unit *i* is ahead of unit *k*, at (*i*, *k*); 0 on the diagonal.
  ///
  /// Units with identical rates tie, and neither is ahead.
  public let probabilities: Matrix

  /// The expected rank of each unit: 1 + Σₖ P(k ahead of i) + half of P(tie), in the order of units.
  public let expectedRanks: [Double]

  /// Computes all pairs.
  ///
  /// - Parameter rates: Score rates, *m* units × *n* indicators, larger is better.
  /// - Complexity: O(*m*²·*n*²).
  public init(_ rates: Matrix) {
    let count = rates.rowCount
    let rows = (0..<count).map(rates.row)
    var winning = Matrix(rowCount: count, columnCount: count)
    var ranks = [Double](repeating: 1, count: count)
    var recurrence = HalfSpaceRecurrence()
    for i in 0..<count {
      for k in 0..<i {
        if rows[i] == rows[k] {
          ranks[i] += 0.5
          ranks[k] += 0.5
          continue
        }
        // P(tie) is zero for rows that differ, so one half-space and its complement make a pair.
        let behind = recurrence.probability(rows[i], below: rows[k])
        winning[i, k] = 1 - behind
        winning[k, i] = behind
        ranks[i] += behind
        ranks[k] += 1 - behind
      }
    }
    probabilities = winning
    expectedRanks = ranks
  }
}
