import HengModel
import HengNumerics
import Synchronization

/// How much of the variance of scores, ranks and grades each factor of a scheme is answerable for.
public struct SchemeVariance: Sendable {
  /// The most numbers that the figures at all points, or the resamples of all samples, may be.
  public static let numberLimit = 100_000_000

  /// What was analysed, and how.
  public let plan: VariancePlan
  /// What fixed scrambling and resampling.
  public let seed: UInt64
  /// The number of times the scheme was evaluated for all units.
  public let evaluationCount: Int
  /// The figures under the scheme as it is, one for each target.
  public let officialValues: [Double]
  /// The indices, one set for each target.
  public let indices: [SobolIndices]

  /// Evaluates a plan.
  ///
  /// - Parameters:
  ///   - plan: What is analysed.
  ///   - seed: What fixes scrambling and resampling.
  ///   - taskCount: How many tasks share the work; the result doesn't depend on it.
  ///   - progress: Called from any thread with the evaluations done so far.
  /// - Throws: ``SchemeVarianceError``, ``SobolDesignError``.
  public init(
    _ plan: VariancePlan, seed: UInt64, taskCount: Int = 1,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws {
    let settings = plan.settings
    let model = try SchemeModel(plan.units, factors: plan.factors, targets: plan.targets)
    let design = try SobolDesign(
      factorWidths: model.factorWidths, sampleCount: settings.sampleCount,
      scrambling: settings.scrambling.seeded(seed),
      includesSecondOrder: settings.includesSecondOrder)
    let resamples = if case .bootstrap(let count) = settings.intervals { count } else { 0 }
    let size = max(design.rowCount * plan.targets.count, settings.sampleCount * resamples)
    if size > Self.numberLimit {
      throw SchemeVarianceError.tooLarge(size, limit: Self.numberLimit)
    }
    let done = Mutex(0)
    let evaluate: @Sendable (Matrix) throws -> Matrix = { points in
      let outputs = try model.outputs(at: points)
      progress(
        done.withLock { count in
          count += points.rowCount
          return count
        })
      return outputs
    }
    switch settings.intervals {
    case .bootstrap(let count):
      let outputs = try await SobolOutputs(design: design, taskCount: taskCount, model: evaluate)
      indices = await outputs.indices(
        estimator: settings.estimator,
        bootstrap: RowBootstrap(
          resampleCount: count, confidence: settings.confidence, seed: seed), taskCount: taskCount)
      evaluationCount = design.rowCount
    case .scrambles(let count):
      indices = try await design.indicesOverScrambles(
        count, confidence: settings.confidence, estimator: settings.estimator,
        taskCount: taskCount, model: evaluate)
      evaluationCount = count * design.rowCount
    }
    self.plan = plan
    self.seed = seed
    officialValues = UnitFigures(plan.units, targets: plan.targets).officialValues
  }

  /// Returns how often a plan has the scheme evaluated.
  public static func evaluationCount(of plan: VariancePlan) -> Int {
    let rowsPerSample = (plan.settings.includesSecondOrder ? 2 : 1) * plan.factors.count + 2
    let runs = if case .scrambles(let count) = plan.settings.intervals { count } else { 1 }
    return runs * plan.settings.sampleCount * rowsPerSample
  }
}

extension VarianceSettings.Scrambling {
  /// Returns the scrambling that a seed fixes.
  func seeded(_ seed: UInt64) -> SobolScrambling {
    switch self {
    case .owen: .owen(seed: seed)
    case .digitalShift: .digitalShift(seed: seed)
    case .none: .none
    }
  }
}
