public import HengNumerics

/// How far the ranks of units can go while the weights stay in a set.
///
/// A unit is necessarily ahead of another if its score is larger under all weights of the set. The
/// ranks are bounds: each pair's order is had under some weights of the set, but the orders of many
/// pairs not always under the same. They are exact where best and worst rank differ by one at most.
public struct RankBounds: Hashable, Sendable {
  /// The pairs in which one unit is necessarily ahead, by rising unit ahead, then unit behind.
  public let necessaryPairs: [UnitPair]
  /// The bounds of each unit's rank, length *m*.
  ///
  /// The best is 1 + the number of units necessarily ahead, the worst 1 + the number of units that
  /// are ahead under some weights.
  public let ranks: [ClosedRange<Int>]

  /// Compares all pairs.
  ///
  /// - Parameters:
  ///   - rates: The score rates, *m* units × *n* indicators.
  ///   - weights: The set of weights.
  /// - Complexity: O(*m*²·*n* log *n*) time and O(*m*²) memory; some thousand units are the limit of
  ///   what is sensible.
  public init(_ rates: Matrix, weights: BoxedWeights) {
    let rows = (0..<rates.rowCount).map(rates.row)
    var best = rows.map { _ in 1 }
    var worst = best
    var pairs: [UnitPair] = []
    for i in rows.indices {
      for j in 0..<i {
        let lead = weights.range(of: zip(rows[i], rows[j]).map { $0 - $1 })
        if lead.lowerBound.isAhead(of: 0) {
          best[j] += 1
          pairs.append(UnitPair(ahead: i, behind: j))
        }
        if lead.upperBound.isAhead(of: 0) { worst[j] += 1 }
        if (0.0).isAhead(of: lead.upperBound) {
          best[i] += 1
          pairs.append(UnitPair(ahead: j, behind: i))
        }
        if (0.0).isAhead(of: lead.lowerBound) { worst[i] += 1 }
      }
    }
    necessaryPairs = pairs.sorted { ($0.ahead, $0.behind) < ($1.ahead, $1.behind) }
    ranks = zip(best, worst).map { $0...$1 }
  }
}
