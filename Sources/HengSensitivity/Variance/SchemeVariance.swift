import HengModel
import HengNumerics

/// How much of the variance of scores, ranks and grades each factor of a scheme is answerable for.
public struct SchemeVariance: Sendable {
  /// The most numbers that the figures at all points, or the resamples of all samples, may be.
  public static let numberLimit = SobolEstimation.numberLimit

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
    let estimation = try await SobolEstimation(
      settings, factorWidths: model.factorWidths, figureCount: plan.targets.count, seed: seed,
      taskCount: taskCount, progress: progress
    ) { count in
      SchemeVarianceError.tooLarge(count, limit: Self.numberLimit)
    } model: { points in
      try model.outputs(at: points)
    }
    indices = estimation.indices
    evaluationCount = estimation.evaluationCount
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
