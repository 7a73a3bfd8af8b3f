import HengNumerics

/// The scores of all units as one weight walks from 0 to 1, the others rescaled in proportion.
///
/// With share *t* on indicator *k* and the rest in their old proportions the score rate is the line
/// *sᵢ*(*t*) = *t*·*Rᵢₖ* + (1 − *t*)·*rᵢ*, where *rᵢ* = Σ_{j≠k} *wⱼ*·*Rᵢⱼ* / (1 − *wₖ*).
public struct WalkingWeights: Hashable, Sendable {
  /// The scores under the nominal weights.
  public let scores: LinearScores
  /// The indicator *k* whose weight walks.
  public let indicator: Int
  /// The score rates *r* at share 0, length *m*.
  public let startScores: [Double]
  /// The score rates at share 1, which are the rates of the indicator, length *m*.
  public let endScores: [Double]

  /// The nominal weight *wₖ*.
  public var weight: Double { scores.weights[indicator] }

  /// Creates the lines of one indicator, or `nil` if it carries all the weight.
  ///
  /// Where nothing else has a weight there is nothing to rescale, so the weight can't walk.
  ///
  /// - Complexity: O(*m*·*n*).
  public init?(_ scores: LinearScores, indicator: Int) {
    precondition(
      scores.weights.indices.contains(indicator),
      "there is no indicator \(indicator) among \(scores.weights.count)")
    let rest = 1 - scores.weights[indicator]
    let hasOthers = scores.weights.indices.contains { $0 != indicator && scores.weights[$0] > 0 }
    guard rest > 0, hasOthers else { return nil }
    self.scores = scores
    self.indicator = indicator
    startScores = scores.rates.weightedSums(scores.weights, without: indicator).map { $0 / rest }
    endScores = scores.rates.column(indicator)
  }

  /// Returns a unit's score rate at a share of the indicator, 0…1.
  public func score(ofUnit unit: Int, at share: Double) -> Double {
    (1 - share) * startScores[unit] + share * endScores[unit]
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
      return isTieEverywhere(pair) ? .whole : WeightInterval(opening: pair, at: weight)
    }
    return WeightInterval(
      margin: startScores[ahead] - startScores[behind], endScores[ahead] - endScores[behind],
      at: weight, cause: pair)
  }

  /// The interval of the weight in which no two units change places.
  ///
  /// The first change on either side is between neighbours of the nominal order.
  ///
  /// - Complexity: O(*m*).
  public var orderInterval: WeightInterval<UnitPair> {
    zip(scores.order, scores.order.dropFirst()).reduce(.whole) { kept, neighbours in
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
    GradeBand(of: scores.values[unit], cuts: cuts).interval(
      lowest: (startScores[unit], endScores[unit]), highest: (startScores[unit], endScores[unit]),
      at: weight)
  }

  /// Returns whether two units are level at every share.
  func isTieEverywhere(_ pair: UnitPair) -> Bool {
    abs(startScores[pair.ahead] - startScores[pair.behind]) <= Double.scoreTie
      && abs(endScores[pair.ahead] - endScores[pair.behind]) <= Double.scoreTie
  }
}
