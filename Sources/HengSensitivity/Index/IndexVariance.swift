import HengIndex

/// How much of the variance of scores and ranks each choice of an index is answerable for.
///
/// The factors are the choices in order and then, if weights vary, all of them as one factor.
///
/// Source: M. Saisana, A. Saltelli, S. Tarantola, *Journal of the Royal Statistical Society A* 168
/// (2005), 307–323.
public struct IndexVariance: Sendable {
  /// The most numbers that the targets at all points, or the resamples of all samples, may be.
  public static let numberLimit = SobolEstimation.numberLimit

  /// The index as a function of the factors.
  public let model: IndexModel
  /// The figures whose variance is explained.
  public let targets: [IndexTarget]
  /// How it was carried out; the seed is ``seed``.
  public let settings: VarianceSettings
  /// What fixed scrambling and resampling.
  public let seed: UInt64
  /// The number of points at which the index was made.
  public let evaluationCount: Int
  /// The targets under the nominal specification.
  public let nominalValues: [Double]
  /// The indices, one set for each target.
  public let indices: [SobolIndices]

  /// Estimates the indices.
  ///
  /// - Parameters:
  ///   - model: The index as a function of the factors.
  ///   - targets: The figures whose variance is explained.
  ///   - settings: How it is carried out; their seed isn't looked at.
  ///   - seed: What fixes scrambling and resampling.
  ///   - taskCount: How many tasks share the work; the result doesn't depend on it.
  ///   - progress: Called from any thread with the evaluations done so far.
  /// - Throws: ``IndexModelError``, ``SobolDesignError``.
  /// - Precondition: There is a target, and each row of one is a row of the model.
  public init(
    _ model: IndexModel, targets: [IndexTarget], settings: VarianceSettings = VarianceSettings(),
    seed: UInt64, taskCount: Int = 1,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws {
    precondition(!targets.isEmpty, "there is nothing to explain")
    if model.factorWidths.isEmpty { throw IndexModelError.noFactors }
    let estimation = try await SobolEstimation(
      settings, factorWidths: model.factorWidths, figureCount: targets.count, seed: seed,
      taskCount: taskCount, progress: progress
    ) { count in
      IndexModelError.tooLarge(count, limit: Self.numberLimit)
    } model: { points in
      try model.outputs(targets, at: points)
    }
    indices = estimation.indices
    evaluationCount = estimation.evaluationCount
    self.model = model
    self.targets = targets
    self.settings = settings
    self.seed = seed
    nominalValues = model.nominalValues(targets)
  }
}
