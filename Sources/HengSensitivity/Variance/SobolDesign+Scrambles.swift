public import HengNumerics

extension SobolDesign {
  /// The least number of scrambles whose spread tells anything.
  public static let leastScrambleCount = 8

  /// Estimates Sobol' indices as means over independent scrambles of the sequence.
  ///
  /// The whole design is run once for each scramble. Its estimates are independent, so their mean
  /// has the standard error *s*/√*R*, and an interval by Student's law with *R* − 1 degrees of
  /// freedom. Unlike a bootstrap this takes account of how evenly the points are spread.
  ///
  /// - Parameters:
  ///   - scrambleCount: The number of scrambles *R*, at least 8; their seeds are the numbers of the
  ///     `SplitMix64` sequence of the design's own seed.
  ///   - confidence: The probability that an interval holds, above 0 and below 1.
  ///   - estimator: The estimator of first-order indices.
  ///   - taskCount: The number of blocks worked on at once, at least 1.
  ///   - model: The model, as ``SobolOutputs`` takes it; it gives equally many outputs every time.
  /// - Returns: One set of indices for each output; the variance is the mean over scrambles too.
  /// - Throws: ``SobolDesignError/notScrambled`` and ``SobolDesignError/tooFewScrambles(_:least:)``;
  ///   ``SobolOutputsError``; what the model throws.
  public func indicesOverScrambles(
    _ scrambleCount: Int = leastScrambleCount, confidence: Double = 0.95,
    estimator: FirstOrderEstimator = .saltelli, taskCount: Int = 1,
    model: @escaping @Sendable (_ points: Matrix) throws -> Matrix
  ) async throws -> [SobolIndices] {
    precondition(confidence > 0 && confidence < 1, "no interval has confidence \(confidence)")
    guard sequence.scrambling != .none else { throw SobolDesignError.notScrambled }
    guard scrambleCount >= Self.leastScrambleCount else {
      throw SobolDesignError.tooFewScrambles(scrambleCount, least: Self.leastScrambleCount)
    }
    var repetitions: [[[Double]]] = []
    for scrambling in sequence.scrambling.repetitions(scrambleCount) {
      let design = try SobolDesign(
        factorWidths: factorWidths, sampleCount: sampleCount, scrambling: scrambling,
        includesSecondOrder: includesSecondOrder)
      let outputs = try await SobolOutputs(design: design, taskCount: taskCount, model: model)
      repetitions.append(outputs.estimates(estimator))
    }
    let bound = StudentLaw(degreesOfFreedom: scrambleCount - 1).centralBound(confidence)
    return repetitions[0].indices.map { output in
      let estimates = repetitions[0][output].indices.map { index in
        let values = repetitions.map { $0[output][index] }
        let mean = values.reduce(0, +) / Double(scrambleCount)
        let error = standardDeviation(values) / Double(scrambleCount).squareRoot()
        return SobolIndices.Estimate(
          value: mean, standardError: error,
          interval: (mean - bound * error)...(mean + bound * error))
      }
      return SobolIndices(
        variance: estimates[0].value, estimates: Array(estimates.dropFirst()),
        factorCount: factorCount)
    }
  }
}

/// Returns the standard deviation with divisor *n* − 1.
func standardDeviation(_ values: [Double]) -> Double {
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / Double(values.count - 1)).squareRoot()
}
