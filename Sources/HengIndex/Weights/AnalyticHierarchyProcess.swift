import HengNumerics

/// Weights from pairwise comparisons, with the consistency of the judgements.
///
/// Judgements are consistent if *a*ᵢⱼ·*a*ⱼₖ = *a*ᵢₖ for every three indicators; every method then
/// gives the same weights. Saaty asks for judgements to be reconsidered if the consistency ratio
/// is above 0.1.
///
/// Source: T. L. Saaty, *Journal of Mathematical Psychology* 15 (1977), 234–281.
public struct AnalyticHierarchyProcess: Hashable, Sendable {
  /// How the weights *w* follow from the judgements *a*.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// The eigenvector of the largest eigenvalue: *a*·*w* = *λ*·*w*.
    case eigenvector
    /// The geometric means of the rows, which are the least squares of ln *a*ᵢⱼ − ln(*w*ᵢ/*w*ⱼ).
    case geometricMean = "geometric-mean"
    /// The means of the rows after dividing each column by its sum, an approximation by hand.
    case columnMean = "column-mean"
  }

  /// The judgements.
  public let comparisons: PairwiseComparisons
  /// How the weights follow from them.
  public let method: Method
  /// The table behind the consistency ratio.
  public let randomIndex: RandomIndex
  /// The weights *w*, each above 0, with the sum 1, length *n*.
  public let weights: [Double]
  /// The estimates (*a*·*w*)ᵢ/*w*ᵢ of the largest eigenvalue, length *n*.
  ///
  /// They are equal for the eigenvector; for the other methods they say which row fits least.
  public let eigenvalueEstimates: [Double]

  /// Finds the weights of *n* indicators.
  ///
  /// - Complexity: O(*n*³) times the logarithm of the number of steps that a power iteration takes.
  public init(
    _ comparisons: PairwiseComparisons, method: Method = .eigenvector,
    randomIndex: RandomIndex = .saaty1980
  ) {
    self.comparisons = comparisons
    self.method = method
    self.randomIndex = randomIndex
    weights =
      switch method {
      case .eigenvector: comparisons.principalEigenvector
      case .geometricMean: comparisons.rowGeometricMeans
      case .columnMean: comparisons.scaledColumnMeans
      }
    eigenvalueEstimates = zip(comparisons.judgements.times(weights), weights).map(/)
  }

  /// The largest eigenvalue *λ* ≥ *n*: exact for the eigenvector, else the mean of the estimates.
  public var principalEigenvalue: Double {
    // Rounding may take the mean of the estimates below n.
    max(Double(comparisons.count), eigenvalueEstimates.mean)
  }

  /// The consistency index (*λ* − *n*)/(*n* − 1); 0 for consistent judgements and for *n* ≤ 2.
  public var consistencyIndex: Double {
    let count = Double(comparisons.count)
    return count <= 2 ? 0 : (principalEigenvalue - count) / (count - 1)
  }

  /// The consistency index over the random index; 0 for *n* ≤ 2, `nil` for *n* > 15.
  public var consistencyRatio: Double? {
    if comparisons.count <= 2 { return 0 }
    return randomIndex.value(for: comparisons.count).map { consistencyIndex / $0 }
  }
}
