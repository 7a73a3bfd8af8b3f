import HengNumerics

/// Resampling of whole samples with replacement, to tell how far an estimate is from certain.
///
/// A resample is a vector of multiplicities: how often each sample was drawn. All sums over a
/// resample are then products with that vector, and all resamples' sums one matrix product.
/// Resample *r* is drawn from block *r* of the seed's `RandomStream`. The samples are treated as
/// independent; those of a Sobol' sequence are spread more evenly, so intervals err on the wide
/// side.
///
/// Source: G. E. B. Archer, A. Saltelli, I. M. Sobol', *Journal of Statistical Computation and
/// Simulation* 58 (1997), 99–120; B. Efron, *The Annals of Statistics* 7 (1979), 1–26.
public struct RowBootstrap: Hashable, Sendable {
  /// The number of resamples *R*.
  public let resampleCount: Int
  /// The probability that an interval holds, above 0 and below 1.
  public let confidence: Double
  /// What fixes the draws.
  public let seed: UInt64

  /// Creates the resampling.
  ///
  /// - Parameters:
  ///   - resampleCount: The number of resamples, at least 2.
  ///   - confidence: The probability that an interval holds, above 0 and below 1.
  ///   - seed: What fixes the draws.
  public init(resampleCount: Int = 1000, confidence: Double = 0.95, seed: UInt64) {
    precondition(resampleCount >= 2, "\(resampleCount) resamples have no spread")
    precondition(confidence > 0 && confidence < 1, "no interval has confidence \(confidence)")
    self.resampleCount = resampleCount
    self.confidence = confidence
    self.seed = seed
  }

  /// Returns the multiplicities: *N*×*R*, one resample a column, each of sum *N*.
  func multiplicities(sampleCount: Int) -> Matrix {
    var multiplicities = [Double](repeating: 0, count: sampleCount * resampleCount)
    for resample in 0..<resampleCount {
      var stream = RandomStream(seed: seed, block: UInt64(resample))
      for _ in 0..<sampleCount {
        let drawn = stream.next().multipliedFullWidth(by: UInt64(sampleCount)).high
        multiplicities[resample * sampleCount + Int(drawn)] += 1
      }
    }
    return Matrix(rowCount: sampleCount, columnCount: resampleCount, storage: multiplicities)
  }
}
