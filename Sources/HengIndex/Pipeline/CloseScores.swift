/// Neighbours in an index whose order or tie the printed scores don't show.
public struct CloseScores: Hashable, Sendable {
  /// Pairs of neighbours that share a rank though their scores differ by a rounding error.
  public private(set) var tiedCount = 0
  /// The largest difference among them.
  public private(set) var largestTied = 0.0
  /// Pairs of neighbours with different ranks whose scores differ by less than what is printed.
  public private(set) var orderedCount = 0
  /// The smallest difference among them.
  public private(set) var smallestOrdered = Double.infinity

  /// Starts with nothing looked at.
  package init() {}

  /// Looks at the scores of one year.
  ///
  /// - Parameters:
  ///   - scores: The scores; NaN stands for none.
  ///   - ranks: Their ranks.
  ///   - resolution: Scores that differ by less may be printed alike.
  package mutating func add(_ scores: [Double], ranks: [Double], resolution: Double) {
    let order = scores.indices.filter { !scores[$0].isNaN }.sorted { scores[$0] > scores[$1] }
    for (upper, lower) in zip(order, order.dropFirst()) {
      let difference = scores[upper] - scores[lower]
      if ranks[upper] == ranks[lower], difference > 0 {
        tiedCount += 1
        largestTied = max(largestTied, difference)
      } else if ranks[upper] != ranks[lower], difference < resolution {
        orderedCount += 1
        smallestOrdered = min(smallestOrdered, difference)
      }
    }
  }
}

extension IndexResult {
  /// The decimal places that scores are printed with: two on a scale to 100, more on a smaller one.
  package var printedPlaces: Int {
    largestMagnitude >= 10 ? 2 : largestMagnitude >= 0.1 ? 4 : 6
  }

  /// The neighbours in the index whose order or tie the printed scores don't show.
  public var closeScores: CloseScores {
    var resolution = 0.5
    for _ in 0..<printedPlaces { resolution /= 10 }
    var close = CloseScores()
    let (scores, ranks) = (index, ranks(of: index))
    let years =
      stages.data.hasSeveralYears ? stages.data.years.map(\.rows) : [Array(scores.indices)]
    for rows in years {
      close.add(rows.map { scores[$0] }, ranks: rows.map { ranks[$0] }, resolution: resolution)
    }
    return close
  }
}
