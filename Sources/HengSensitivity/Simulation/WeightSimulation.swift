import HengNumerics

/// How units rank and score under random weights, counted over many draws (SMAA).
///
/// Draws come in blocks of 4096, each from its own random stream, and a block's draws depend on
/// the seed and its number alone. So the result doesn't depend on how many tasks share the blocks,
/// and the first *k* draws are the same however many follow.
///
/// Source: R. Lahdelma, P. Salminen, *Operations Research* 49 (2001), 444–454.
public struct WeightSimulation: Sendable {
  /// The law of the weights.
  public let law: WeightLaw
  /// The number of draws *N*.
  public let drawCount: Int
  /// The seed of all random numbers.
  public let seed: UInt64
  /// The number of independent draws that tell as much, *N* itself unless a chain made them.
  ///
  /// For chains it is that of the weight that mixes most slowly.
  public let effectiveDrawCount: Double

  /// The score rates.
  public let rates: RateRanges
  /// The official weights.
  public let weights: [Double]
  /// The grade cuts as score rates, from best to worst.
  public let cuts: [Double]

  let counts: SimulationCounts
  let sums: SimulationSums
  /// For each unit, the place of its like among the distinct units.
  let places: [Int]

  static let tileSize = 256
  static let tilesPerBlock = 16
  static let blockSize = tileSize * tilesPerBlock

  /// The most units that are simulated; the ranks of more would take *m*² counters.
  public static let unitLimit = 2_000

  /// Draws weights and counts.
  ///
  /// - Parameters:
  ///   - rates: Score rates, *m* units × *n* indicators; those that aren't certain are drawn too.
  ///   - weights: The official weights, length *n*, which add up to 1.
  ///   - cuts: The lower ends of all grades but the worst, from best to worst, as score rates.
  ///   - law: The law of the weights.
  ///   - drawCount: The number of draws *N* ≥ 1.
  ///   - seed: The seed.
  ///   - taskCount: How many tasks share the work; the result doesn't depend on it.
  ///   - progress: Called with the draws done so far.
  /// - Throws: ``WeightLawError`` if the weights can't be drawn, `CancellationError`.
  /// - Precondition: There is one unit at least, and ``unitLimit`` at the most.
  /// - Complexity: O(*N*·(*m*·*n* + *m* log² *m*)) time; memory for blocks, not for draws.
  public init(
    rates: RateRanges, weights: [Double], cuts: [Double] = [], law: WeightLaw, drawCount: Int,
    seed: UInt64, taskCount: Int, progress: @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws {
    precondition(
      (1...WeightSimulation.unitLimit).contains(rates.unitCount) && drawCount > 0 && taskCount > 0,
      "can't simulate \(rates.unitCount) units, \(drawCount) draws in \(taskCount) tasks")
    precondition(
      rates.lower.columnCount == weights.count,
      "\(weights.count) weights for \(rates.lower.columnCount) rates")
    self.law = law
    self.drawCount = drawCount
    self.seed = seed
    self.cuts = cuts
    self.rates = rates
    self.weights = weights
    let sampler = try WeightSampler(law, nominal: weights)
    let classes = WeightSimulation.classes(rates, support: sampler.support)
    let distinct = classes.indices.filter { classes[$0] == $0 }
    places = classes.map { unit in distinct.firstIndex(of: unit) ?? 0 }
    let job = SimulationJob(
      sampler: sampler, rates: rates, classes: classes, cuts: cuts, drawCount: drawCount,
      seed: seed)
    (counts, sums) = try await job.run(taskCount: taskCount, progress: progress)
    let traced = min(drawCount, SimulationJob.tracedBlockCount * WeightSimulation.blockSize)
    effectiveDrawCount =
      sampler.isIndependent
      ? Double(drawCount) : sums.effectiveDraws * Double(drawCount) / Double(traced)
  }

  /// Finds for each unit the first one with the same certain rates wherever a weight can be above
  /// zero.
  private static func classes(_ rates: RateRanges, support: [Int]) -> [Int] {
    var first: [[Double]: Int] = [:]
    return (0..<rates.unitCount).map { unit in
      guard rates.isCertain(unit) else { return unit }
      let key = support.map { rates.lower[unit, $0] }
      if let known = first[key] { return known }
      first[key] = unit
      return unit
    }
  }
}
