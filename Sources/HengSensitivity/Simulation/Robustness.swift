/// How robust a verdict is to its weights: exactly where that is known, and by simulation.
public struct Robustness: Sendable {
  /// The units and their official weights.
  public let units: ScoredUnits
  /// Whether rates were drawn too, between the ends that the reported facts leave open.
  public let drawsRates: Bool
  /// What came of the draws.
  public let simulation: WeightSimulation
  /// What is known without drawing; `nil` if the law has to be simulated, or rates were drawn.
  public let exact: ExactProbabilities?

  /// Simulates the law, and works out what is known of it exactly.
  ///
  /// - Parameters:
  ///   - units: The units, ``WeightSimulation/unitLimit`` at the most.
  ///   - law: The law of the weights.
  ///   - drawsRates: Whether rates are drawn too.
  ///   - drawCount: The number of draws.
  ///   - seed: The seed.
  ///   - taskCount: How many tasks share the work.
  ///   - progress: Called with the draws done so far.
  /// - Throws: ``WeightLawError``, `CancellationError`.
  public init(
    _ units: ScoredUnits, law: WeightLaw, drawsRates: Bool = false, drawCount: Int, seed: UInt64,
    taskCount: Int, progress: @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws {
    self.units = units
    self.drawsRates = drawsRates
    exact = drawsRates ? nil : ExactProbabilities(units, law: law)
    simulation = try await WeightSimulation(
      rates: drawsRates ? units.admissibleRates : RateRanges(units.rates), weights: units.weights,
      cuts: units.cuts, law: law, drawCount: drawCount, seed: seed, taskCount: taskCount,
      progress: progress)
  }
}
