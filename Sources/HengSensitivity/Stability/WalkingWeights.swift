import HengNumerics

/// The scores of all units as one weight walks from 0 to its limit, others rescaled in proportion.
///
/// With share *t* on indicator *k* and the rest in their old proportions the score rate is the line
/// *sᵢ*(*t*) = *t*·*Rᵢₖ* + (1 − *t*)·*rᵢ*, where *rᵢ* = Σ_{j≠k} *wⱼ*·*Rᵢⱼ* / (1 − *wₖ*). Where only some
/// companions give way, the limit is what they have together with *k*, and the other weights stay.
public struct WalkingWeights: Hashable, Sendable {
  /// The scores under the nominal weights.
  public let scores: LinearScores
  /// The indicator *k* whose weight walks.
  public let indicator: Int
  /// The largest share: what the indicator and those that give way have together, 1 if all do.
  public let limit: Double
  /// The score rates at share 0, length *m*.
  public let startScores: [Double]
  /// The score rates at the limit, length *m*; those of the indicator if all others give way.
  public let endScores: [Double]

  /// The nominal weight *wₖ*.
  public var weight: Double { scores.weights[indicator] }

  /// How far the walk has come at the nominal weight, 0…1.
  var position: Double { weight / limit }

  /// Creates the lines of one indicator, or `nil` if nothing gives way to it.
  ///
  /// Where none of the others has a weight there is nothing to rescale, so the weight can't walk.
  ///
  /// - Parameters:
  ///   - scores: The scores under the nominal weights.
  ///   - indicator: The indicator *k* whose weight walks.
  ///   - companions: The indicators that give way in proportion; all others if not given.
  /// - Complexity: O(*m*·*n*).
  public init?(_ scores: LinearScores, indicator: Int, companions: [Int]? = nil) {
    precondition(
      scores.weights.indices.contains(indicator),
      "there is no indicator \(indicator) among \(scores.weights.count)")
    let weights = scores.weights
    let giving = companions ?? weights.indices.filter { $0 != indicator }
    precondition(!giving.contains(indicator), "indicator \(indicator) gives way to itself")
    let rest =
      companions.map { $0.reduce(0) { $0 + weights[$1] } } ?? 1 - weights[indicator]
    guard rest > 0, giving.contains(where: { weights[$0] > 0 }) else { return nil }
    self.scores = scores
    self.indicator = indicator
    if companions == nil {
      limit = 1
      startScores = scores.rates.weightedSums(weights, without: indicator).map { $0 / rest }
      endScores = scores.rates.column(indicator)
    } else {
      let limit = weights[indicator] + rest
      var (start, end) = (weights, weights)
      for index in giving { (start[index], end[index]) = (weights[index] * (limit / rest), 0) }
      (start[indicator], end[indicator]) = (0, limit)
      self.limit = limit
      startScores = scores.rates.weightedSums(start)
      endScores = scores.rates.weightedSums(end)
    }
  }

  /// Returns a unit's score rate at a share of the indicator, from 0 to the limit.
  public func score(ofUnit unit: Int, at share: Double) -> Double {
    score(ofUnit: unit, atPosition: share / limit)
  }

  /// Returns a unit's score rate where the walk has come so far, 0…1.
  func score(ofUnit unit: Int, atPosition position: Double) -> Double {
    (1 - position) * startScores[unit] + position * endScores[unit]
  }

  /// Returns the interval of the weight in which the units of a pair don't change places.
  ///
  /// A tie on the whole line never changes; a tie that opens as soon as the weight moves leaves
  /// the nominal weight alone, with the pair as the cause on both sides. Two units that only draw
  /// level at share 0 or 1 don't change places.
  ///
  /// - Precondition: At the nominal weight the unit ahead isn't behind.
  public func interval(keeping pair: UnitPair) -> WeightInterval<UnitPair> {
    let (ahead, behind) = (pair.ahead, pair.behind)
    precondition(
      !scores.values[behind].isAhead(of: scores.values[ahead]), "unit \(ahead) is behind \(behind)")
    if !scores.values[ahead].isAhead(of: scores.values[behind]) {
      return (isTieEverywhere(pair) ? .whole : WeightInterval(opening: pair, at: position))
        .scaled(by: limit)
    }
    return WeightInterval(
      margin: startScores[ahead] - startScores[behind], endScores[ahead] - endScores[behind],
      at: position, cause: pair
    ).scaled(by: limit)
  }

  /// The interval of the weight in which no two units change places.
  ///
  /// The first change on either side is between neighbours of the nominal order.
  ///
  /// - Complexity: O(*m*).
  public var orderInterval: WeightInterval<UnitPair> {
    zip(scores.order, scores.order.dropFirst()).reduce(
      WeightInterval<UnitPair>.whole.scaled(by: limit)
    ) { kept, neighbours in
      kept.intersection(interval(keeping: UnitPair(ahead: neighbours.0, behind: neighbours.1)))
    }
  }

  /// Returns the interval of the weight in which a unit keeps its grade.
  ///
  /// - Parameters:
  ///   - unit: The unit, as a row of the rates.
  ///   - cuts: The grade cuts as score rates, in any order; a score on a cut has the better grade.
  /// - Returns: The interval, with the index of a cut as the cause of each end.
  /// - Complexity: O(number of cuts).
  public func gradeInterval(ofUnit unit: Int, cuts: [Double]) -> WeightInterval<Int> {
    interval(ofUnit: unit, in: GradeBand(of: scores.values[unit], cuts: cuts))
  }

  /// Returns the interval of the weight in which a unit stays in the band that it is in.
  func interval(ofUnit unit: Int, in band: GradeBand) -> WeightInterval<Int> {
    let line = (startScores[unit], endScores[unit])
    return band.interval(lowest: line, highest: line, at: position).scaled(by: limit)
  }

  /// Returns whether two units are level at every share.
  func isTieEverywhere(_ pair: UnitPair) -> Bool {
    abs(startScores[pair.ahead] - startScores[pair.behind]) <= Double.scoreTie
      && abs(endScores[pair.ahead] - endScores[pair.behind]) <= Double.scoreTie
  }
}
