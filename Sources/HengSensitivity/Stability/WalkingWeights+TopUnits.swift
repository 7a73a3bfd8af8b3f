extension WalkingWeights {
  /// Returns the interval of the weight in which the same units are the best so many.
  ///
  /// Their own order may change. A tie on the border is treated as in the order of a pair: only one
  /// that opens is a change. The smallest score of the best minus the largest of the others is
  /// concave in the share, so Newton's method from either end never passes the change nearest to
  /// the nominal weight, and ends on it.
  ///
  /// - Parameter count: The number of best units; 0, *m* and more never change.
  /// - Returns: The interval, with one of the best and one of the others as the cause of each end.
  /// - Complexity: O(*m*) for each of a few steps.
  public func topInterval(_ count: Int) -> WeightInterval<UnitPair> {
    guard count > 0, count < scores.order.count else {
      return WeightInterval<UnitPair>.whole.scaled(by: limit)
    }
    if let pair = openingTie(at: count) {
      return WeightInterval(opening: pair, at: position).scaled(by: limit)
    }
    let below = changeNearest(startingAt: 0, count: count)
    let above = changeNearest(startingAt: 1, count: count)
    return WeightInterval(
      lower: below?.position ?? 0, upper: above?.position ?? 1, causeBelow: below?.pair,
      causeAbove: above?.pair
    ).scaled(by: limit)
  }

  /// Returns one of the best and one of the others that tie at the nominal weight alone.
  private func openingTie(at count: Int) -> UnitPair? {
    let (order, values) = (scores.order, scores.values)
    let border = UnitPair(ahead: order[count - 1], behind: order[count])
    if values[border.ahead].isAhead(of: values[border.behind]) { return nil }
    if !isTieEverywhere(border) { return border }
    func opens(_ unit: Int) -> Bool {
      !isTieEverywhere(UnitPair(ahead: unit, behind: border.behind))
    }
    let tiedAhead = order[..<count].reversed().prefix {
      !values[$0].isAhead(of: values[border.behind])
    }
    if let ahead = tiedAhead.first(where: opens) {
      return UnitPair(ahead: ahead, behind: border.behind)
    }
    let tiedBehind = order[count...].prefix { !values[border.ahead].isAhead(of: values[$0]) }
    return tiedBehind.first(where: opens).map { UnitPair(ahead: border.ahead, behind: $0) }
  }

  /// Returns the change nearest to the nominal weight on the way to either end.
  private func changeNearest(
    startingAt end: Double, count: Int
  ) -> (position: Double, pair: UnitPair)? {
    var (place, found) = (end, UnitPair?.none)
    while true {
      let pair = closest(at: place, count: count)
      let gap =
        score(ofUnit: pair.ahead, atPosition: place)
        - score(ofUnit: pair.behind, atPosition: place)
      // A pair that draws level at the very end doesn't change places there.
      if gap >= (found == nil ? -Double.scoreTie : 0) || isTieEverywhere(pair) { break }
      let start = startScores[pair.ahead] - startScores[pair.behind]
      let meeting = start / (start - (endScores[pair.ahead] - endScores[pair.behind]))
      let next = end == 1 ? max(position, meeting) : min(position, meeting)
      if abs(next - position) >= abs(place - position) { break }
      (place, found) = (next, pair)
    }
    return found.map { (place, $0) }
  }

  /// Returns the smallest of the best and the largest of the others at a place of the walk, 0…1.
  private func closest(at place: Double, count: Int) -> UnitPair {
    var (ahead, behind) = (scores.order[0], scores.order[count])
    var (smallest, largest) = (
      score(ofUnit: ahead, atPosition: place), score(ofUnit: behind, atPosition: place)
    )
    for (rank, unit) in scores.order.enumerated() {
      let value = score(ofUnit: unit, atPosition: place)
      if rank < count, value < smallest { (ahead, smallest) = (unit, value) }
      if rank >= count, value > largest { (behind, largest) = (unit, value) }
    }
    return UnitPair(ahead: ahead, behind: behind)
  }
}
