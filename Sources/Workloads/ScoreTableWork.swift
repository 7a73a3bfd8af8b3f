import HengNumerics
public import HengSensitivity

/// Work on the units of ``ScoreTable``.
public enum ScoreTableWork {
  /// Simulates the flat law: ranks, grades, score bins and central weights.
  public static func robustness(drawCount: Int, taskCount: Int) async throws -> WeightSimulation {
    try await WeightSimulation(
      rates: RateRanges(ScoreTable.rates), weights: ScoreTable.weights, cuts: ScoreTable.cuts,
      law: .flat, drawCount: drawCount, seed: 1, taskCount: taskCount)
  }

  /// Works out exactly how likely each unit is ahead of each other one.
  public static func pairwiseWinning() -> PairwiseWinning { PairwiseWinning(ScoreTable.rates) }

  /// Works out exactly how likely each unit is to reach each grade.
  public static func gradeProbabilities() -> [GradeProbabilities] {
    ScoreTable.rows.map { GradeProbabilities(SimplexLaw(flat: $0), cuts: ScoreTable.cuts) }
  }

  /// Draws weights uniform on the simplex one vector after another.
  ///
  /// - Returns: The sum of the first weights, so that the work has a result.
  public static func flatWeights(drawCount: Int) -> Double {
    var stream = RandomStream(seed: 1, block: 0)
    return (0..<drawCount).reduce(0) { sum, _ in
      sum + stream.nextFlatWeights(count: ScoreTable.indicatorCount)[0]
    }
  }
}
