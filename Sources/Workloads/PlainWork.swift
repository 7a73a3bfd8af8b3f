import Glibc
import HengNumerics

/// The same work on ``ScoreTable`` in plain loops, as one would first write it down.
public enum PlainWork {
  /// Counts how often unit *i* takes rank *r* under flat weights, at *i*·*m* + *r* − 1.
  public static func rankCounts(drawCount: Int) -> [Int] {
    let (rows, count) = (ScoreTable.rows, ScoreTable.unitCount)
    var stream = RandomStream(seed: 2, block: 0)
    var counts = [Int](repeating: 0, count: count * count)
    var weights = [Double](repeating: 0, count: ScoreTable.indicatorCount)
    var scores = [Double](repeating: 0, count: count)
    for _ in 0..<drawCount {
      for index in weights.indices { weights[index] = -log(stream.nextPositiveUnit()) }
      let sum = weights.reduce(0, +)
      for unit in scores.indices {
        let row = rows[unit]
        var score = 0.0
        for index in weights.indices { score += row[index] * weights[index] / sum }
        scores[unit] = score
      }
      let order = scores.indices.sorted { scores[$0] > scores[$1] }
      for (place, unit) in order.enumerated() { counts[unit * count + place] += 1 }
    }
    return counts
  }

  /// The probability that unit *i* is ahead of unit *k*, at *i*·*m* + *k*, by Varsi's recurrence as
  /// it is published.
  ///
  /// Source: G. Varsi, *Pacific Journal of Mathematics* 46 (1973), 315–319.
  public static func pairwiseWinning() -> [Double] {
    let (rows, count) = (ScoreTable.rows, ScoreTable.unitCount)
    var winning = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for k in 0..<i {
        let behind = probabilityBelowZero(zip(rows[i], rows[k]).map { $0 - $1 })
        winning[i * count + k] = 1 - behind
        winning[k * count + i] = behind
      }
    }
    return winning
  }

  /// Returns P(*w*·*a* < 0) for flat weights.
  private static func probabilityBelowZero(_ knots: [Double]) -> Double {
    let upper = knots.filter { $0 >= 0 }
    if upper.isEmpty { return 1 }
    var tail = [1.0] + [Double](repeating: 0, count: upper.count)
    for lower in knots where lower < 0 {
      for k in 1...upper.count {
        let y = upper[k - 1]
        tail[k] = (y * tail[k] - lower * tail[k - 1]) / (y - lower)
      }
    }
    return tail[upper.count]
  }
}
