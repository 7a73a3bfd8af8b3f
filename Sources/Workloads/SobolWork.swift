import HengNumerics
public import HengSensitivity

/// First-order and total indices of the G function of 20 factors, with 100 resamples.
///
/// Source: A. Saltelli, I. M. Sobol', *Reliability Engineering & System Safety* 50 (1995), 225–239;
/// factor *j*, from 0, has *aⱼ* = *j*.
public enum SobolWork {
  /// The number of factors *D*.
  public static let factorCount = 20

  /// Makes the design, runs the model and estimates the indices with their intervals.
  public static func indices(sampleCount: Int, taskCount: Int) async throws -> SobolIndices {
    let design = try SobolDesign(
      factorWidths: Array(repeating: 1, count: factorCount), sampleCount: sampleCount,
      scrambling: .owen(seed: 1))
    let outputs = try await SobolOutputs(design: design, taskCount: taskCount, model: gFunction)
    return await outputs.indices(
      bootstrap: RowBootstrap(resampleCount: 100, seed: 1), taskCount: taskCount)[0]
  }

  /// The product of (|4*xⱼ* − 2| + *aⱼ*)/(1 + *aⱼ*) at each point, one a row.
  private static let gFunction: @Sendable (Matrix) -> Matrix = { points in
    var values = [Double](repeating: 1, count: points.rowCount)
    for factor in 0..<points.columnCount {
      let (a, start) = (Double(factor), factor * points.rowCount)
      for row in values.indices {
        let distance = abs(4 * points.storage[start + row] - 2)
        values[row] *= (distance + a) / (1 + a)
      }
    }
    return Matrix(rowCount: points.rowCount, columnCount: 1, storage: values)
  }
}
