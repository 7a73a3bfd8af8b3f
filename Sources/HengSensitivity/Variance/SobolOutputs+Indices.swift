import HengNumerics

extension SobolOutputs {
  /// Estimates the Sobol' indices of every output.
  ///
  /// Outputs are centred by their mean over all rows before anything is estimated. An interval goes
  /// from one quantile of the resampled estimates to the other; each resample has its own variance.
  /// A total index is a mean of squares, so its interval covers 0 only if all of them are 0.
  ///
  /// - Parameters:
  ///   - estimator: The estimator of first-order indices.
  ///   - bootstrap: How to resample for intervals, or `nil` for none. *N*·*R* numbers are held.
  ///   - taskCount: The number of outputs worked on at once, at least 1.
  /// - Returns: One set of indices for each output, whatever the number of tasks.
  /// - Complexity: O(*N*·*R*·*d*) for each output, O(*N*·*R*·*d*²) with second order, by `dgemm`.
  public func indices(
    estimator: FirstOrderEstimator = .saltelli, bootstrap: RowBootstrap? = nil, taskCount: Int = 1
  ) async -> [SobolIndices] {
    let resamples = bootstrap?.multiplicities(sampleCount: design.sampleCount)
    var indices = [SobolIndices?](repeating: nil, count: values.columnCount)
    await forEachBlock(count: values.columnCount, taskCount: taskCount) { output in
      let sums = SobolSums(
        design: design, estimator: estimator, outputs: values.column(output))
      let estimates = sums.estimates(design.everySampleOnce).column(0)
      let resampled = resamples.map { sums.estimates($0) }
      let results = estimates.indices.dropFirst().map { index in
        guard let bootstrap, let resampled else {
          return SobolIndices.Estimate(value: estimates[index], standardError: nil, interval: nil)
        }
        return bootstrap.estimate(estimates[index], resampled: resampled.row(index))
      }
      return SobolIndices(
        variance: estimates[0], estimates: results, factorCount: design.factorCount)
    } receive: { output, result in
      indices[output] = result
      return true
    }
    return indices.compactMap { $0 }
  }

  /// Returns for every output the estimates in the order of ``SobolSums/estimates(_:)``.
  func estimates(_ estimator: FirstOrderEstimator) -> [[Double]] {
    (0..<values.columnCount).map { output in
      SobolSums(design: design, estimator: estimator, outputs: values.column(output))
        .estimates(design.everySampleOnce).column(0)
    }
  }
}

extension SobolDesign {
  /// The multiplicities of the samples themselves, *N*×1.
  fileprivate var everySampleOnce: Matrix {
    Matrix(rowCount: sampleCount, columnCount: 1, repeating: 1)
  }
}

extension RowBootstrap {
  /// Returns an estimate with the spread of its resamples.
  fileprivate func estimate(_ value: Double, resampled: [Double]) -> SobolIndices.Estimate {
    let bounds = OrderStatistics.quantiles(
      [(1 - confidence) / 2, (1 + confidence) / 2], of: resampled)
    return SobolIndices.Estimate(
      value: value, standardError: standardDeviation(resampled),
      interval: bounds.map { $0[0]...$0[1] })
  }
}
