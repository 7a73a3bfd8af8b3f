import HengIndex

/// What is kept of the rankings of a block: counts of ranks, and sums.
struct IndexTally: Sendable {
  /// How often row *i* had the rank *r*, at *i*·(2*m* + 1) + 2*r*; ties may give halves.
  var rankCounts: [Int32]
  /// The sums of each row's scores less the nominal one, which keeps digits.
  var scores: [Double]
  /// The sums of their squares.
  var scoreSquares: [Double]
  /// The sum of mean rank shifts.
  var shift = 0.0
  /// The sum of their squares.
  var shiftSquares = 0.0

  init(rowCount: Int) {
    rankCounts = Array(repeating: 0, count: rowCount * IndexTally.rankStride(rowCount))
    scores = Array(repeating: 0, count: rowCount)
    scoreSquares = scores
  }

  /// The number of half ranks from 0 to *m*.
  static func rankStride(_ rowCount: Int) -> Int { 2 * rowCount + 1 }

  mutating func add(_ ranking: IndexEvaluation.Ranking, _ model: IndexModel, nominal: [Double]) {
    let stride = Self.rankStride(scores.count)
    for row in scores.indices {
      rankCounts[row * stride + Int(2 * ranking.ranks[row])] += 1
      let deviation = ranking.scores[row] - nominal[row]
      scores[row] += deviation
      scoreSquares[row] += deviation * deviation
    }
    let distance = model.rankShift(ranking.ranks)
    shift += distance
    shiftSquares += distance * distance
  }

  mutating func add(_ other: IndexTally) {
    for place in rankCounts.indices { rankCounts[place] += other.rankCounts[place] }
    for row in scores.indices {
      scores[row] += other.scores[row]
      scoreSquares[row] += other.scoreSquares[row]
    }
    shift += other.shift
    shiftSquares += other.shiftSquares
  }
}
