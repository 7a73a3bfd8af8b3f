public import HengNumerics

/// The stability intervals of every weight, quickly enough to follow a weight that is dragged.
///
/// They are those of ``Stability``, with the grades of all units taken together.
public struct WeightIntervals: Sendable {
  /// A unit that reaches the cut of a grade.
  public struct GradeChange: Hashable, Sendable {
    /// The unit, as a row of the rates.
    public let unit: Int
    /// The cut, by its place from the best grade's.
    public let cut: Int
  }

  /// One indicator's weight, the others rescaled in proportion.
  public struct Weight: Sendable {
    /// The lines of all units; `nil` if the indicator carries all the weight, so that nothing can
    /// be rescaled.
    public let walk: WalkingWeights?
    /// The shares that keep every unit's grade; `nil` without grades.
    public let grades: WeightInterval<GradeChange>?
    /// The shares that keep the whole order; `nil` for one unit.
    public let order: WeightInterval<UnitPair>?
    /// The shares that keep the set of units at the top; `nil` for one unit.
    public let top: WeightInterval<UnitPair>?
  }

  /// The scores under the weights in force.
  public let scores: LinearScores
  /// The weights, indicator by indicator.
  public let weights: [Weight]

  /// Works out the intervals.
  ///
  /// - Parameters:
  ///   - rates: The score rates, *m* units × *n* indicators.
  ///   - weights: The weights, length *n*, which add up to 1.
  ///   - cuts: The grade cuts as score rates, from best to worst; none where there are no grades.
  ///   - top: How many units are the top, at least 1.
  ///   - companions: For each indicator those that give way to it; all others if not given.
  /// - Complexity: O(*m*·*n*) for each indicator.
  public init(
    _ rates: Matrix, weights: [Double], cuts: [Double], top: Int, companions: [[Int]]? = nil
  ) {
    precondition(top > 0, "there is no top \(top)")
    let scores = LinearScores(rates, weights: weights)
    let bands = scores.values.map { GradeBand(of: $0, cuts: cuts) }
    let isRanked = rates.rowCount > 1
    let size = min(top, max(1, rates.rowCount - 1))
    self.scores = scores
    self.weights = weights.indices.map { indicator in
      let walk = WalkingWeights(
        scores, indicator: indicator, companions: companions?[indicator])
      return Weight(
        walk: walk, grades: cuts.isEmpty ? nil : walk?.gradesInterval(bands),
        order: isRanked ? walk?.orderInterval : nil, top: isRanked ? walk?.topInterval(size) : nil)
    }
  }
}

extension WalkingWeights {
  /// Returns the interval of the weight in which every unit stays in its band.
  fileprivate func gradesInterval(
    _ bands: [GradeBand]
  ) -> WeightInterval<WeightIntervals.GradeChange> {
    var kept = WeightInterval<WeightIntervals.GradeChange>.whole.scaled(by: limit)
    for (unit, band) in bands.enumerated() {
      let own = interval(ofUnit: unit, in: band)
      kept = kept.intersection(
        WeightInterval(
          lower: own.lower, upper: own.upper,
          causeBelow: own.causeBelow.map { .init(unit: unit, cut: $0) },
          causeAbove: own.causeAbove.map { .init(unit: unit, cut: $0) }))
    }
    return kept
  }
}
