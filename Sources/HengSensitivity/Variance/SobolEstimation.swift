import HengNumerics
import Synchronization

/// The Sobol' indices of a model's figures, carried out as settings say.
struct SobolEstimation: Sendable {
  /// The most numbers that the figures at all points, or the resamples of all samples, may be.
  static let numberLimit = 100_000_000

  /// The indices, one set for each figure.
  let indices: [SobolIndices]
  /// The number of times the model was run.
  let evaluationCount: Int

  /// Runs a model and estimates.
  ///
  /// - Parameters:
  ///   - settings: How it is carried out; their seed isn't looked at.
  ///   - factorWidths: The columns of each factor.
  ///   - figureCount: The number of figures that the model gives.
  ///   - seed: What fixes scrambling and resampling.
  ///   - taskCount: How many tasks share the work.
  ///   - progress: Called from any thread with the evaluations done so far.
  ///   - tooLarge: The error for more numbers than ``numberLimit``.
  ///   - model: Takes points, one a row, and returns the figures, one a column.
  /// - Throws: ``SobolDesignError``, `tooLarge`, or what the model throws.
  init(
    _ settings: VarianceSettings, factorWidths: [Int], figureCount: Int, seed: UInt64,
    taskCount: Int, progress: @escaping @Sendable (_ done: Int) -> Void,
    tooLarge: (_ count: Int) -> any Error, model: @escaping @Sendable (Matrix) throws -> Matrix
  ) async throws {
    let design = try SobolDesign(
      factorWidths: factorWidths, sampleCount: settings.sampleCount,
      scrambling: settings.scrambling.seeded(seed),
      includesSecondOrder: settings.includesSecondOrder)
    let resamples = if case .bootstrap(let count) = settings.intervals { count } else { 0 }
    let size = max(design.rowCount * figureCount, settings.sampleCount * resamples)
    if size > Self.numberLimit { throw tooLarge(size) }
    let done = Mutex(0)
    let evaluate: @Sendable (Matrix) throws -> Matrix = { points in
      let outputs = try model(points)
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
  }
}
