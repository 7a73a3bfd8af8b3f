import HengDiagnostics
import HengModel
import HengScoring
public import HengSensitivity

extension VarianceFile {
  /// Evaluates a plan of this file.
  ///
  /// - Parameters:
  ///   - plan: What ``plan()`` gave, with other settings if need be.
  ///   - seed: What fixes scrambling and resampling.
  ///   - taskCount: How many tasks share the work.
  ///   - progress: Called from any thread with the evaluations done so far.
  /// - Returns: The indices of every figure.
  /// - Throws: ``InvalidFiles`` if values inside the ranges can't be, with the first such values.
  public func variance(
    of plan: VariancePlan, seed: UInt64, taskCount: Int,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws -> SchemeVariance {
    do {
      return try await SchemeVariance(plan, seed: seed, taskCount: taskCount, progress: progress)
    } catch let error as SchemeVarianceError {
      let path =
        switch error {
        case .noMarks(let unit, _, _), .judgement(_, let unit, _, _): plan.units.units[unit].path
        case .parameters, .weights, .tooLarge: self.path
        }
      throw InvalidFiles(error.problem(in: plan.units).problem, in: path)
    } catch SobolDesignError.tooManyColumns(let count, let limit) {
      throw InvalidFiles(.tooManyDimensions(count, limit: limit), in: path)
    }
  }
}
