/// Two units that change places as one weight walks from 0 to 1.
public struct WeightCrossing: Hashable, Sendable {
  /// The share at which they draw level, from 0 to the walk's limit.
  public let share: Double
  /// The pair as it stands below the share.
  public let pair: UnitPair
}

extension WalkingWeights {
  /// Returns where two units change places.
  ///
  /// Pairs in another order at the limit than at share 0 are those that an insertion sort of the one
  /// order into the other exchanges. Two units that are level at either end don't change places.
  ///
  /// - Parameter limit: The largest number of crossings wanted; *m*(*m* − 1)/2 are possible.
  /// - Returns: The crossings by rising share, or `nil` if there are more than the limit.
  /// - Complexity: O(*m* log *m* + *c* log *c*) for *c* crossings.
  public func crossings(limit: Int) -> [WeightCrossing]? {
    var found: [WeightCrossing] = []
    var sorted: [Int] = []
    let atStart = startScores.indices.sorted {
      (-startScores[$0], -endScores[$0], $0) < (-startScores[$1], -endScores[$1], $1)
    }
    for unit in atStart {
      var place = sorted.count
      while place > 0, endScores[sorted[place - 1]] < endScores[unit] {
        place -= 1
        let passed = sorted[place]
        let start = startScores[passed] - startScores[unit]
        let end = endScores[unit] - endScores[passed]
        guard start > Double.scoreTie, end > Double.scoreTie else { continue }
        if found.count == limit { return nil }
        found.append(
          WeightCrossing(
            share: start / (start + end) * self.limit, pair: UnitPair(ahead: passed, behind: unit)))
      }
      sorted.insert(unit, at: place)
    }
    return found.sorted {
      ($0.share, $0.pair.ahead, $0.pair.behind) < ($1.share, $1.pair.ahead, $1.pair.behind)
    }
  }
}
