/// How much of the variance of one output each factor is answerable for.
///
/// With *V* the variance of the output when all factors are random, the first-order index of factor
/// *j* is the variance of the output's mean given *j*, over *V*. The total index is the mean of the
/// variance given all factors but *j*, over *V*. The second-order index of a pair is what the two
/// explain together beyond their first-order indices. Estimates may leave 0…1 by their error.
///
/// Source: I. M. Sobol', *Mathematical Modelling and Computational Experiment* 1 (1993), 407–414;
/// T. Homma, A. Saltelli, *Reliability Engineering & System Safety* 52 (1996), 1–17.
public struct SobolIndices: Hashable, Sendable {
  /// An estimated index.
  public struct Estimate: Hashable, Sendable {
    /// The estimate.
    public let value: Double
    /// The estimate's standard error; `nil` if nothing was done to tell it.
    public let standardError: Double?
    /// An interval for the index; `nil` if nothing was done to tell it.
    public let interval: ClosedRange<Double>?

    /// Whether there is an interval and it covers 0.
    public var isIndistinguishableFromZero: Bool { interval?.contains(0) ?? false }
  }

  /// The variance *V* of the output at rows A and B; 0 if it is no more than rounding.
  public let variance: Double
  /// The first-order indices, by factor.
  public let firstOrder: [Estimate]
  /// The total indices, by factor; mean of (*f*(A) − *f*(ABⱼ))²/2, over *V* (Jansen 1999).
  public let total: [Estimate]
  /// The second-order indices of the pairs (0, 1), (0, 2) … (*d* − 2, *d* − 1), or none.
  private let pairs: [Estimate]

  /// Whether the output doesn't vary, up to rounding, in which case every index is given as 0.
  public var isConstant: Bool { variance == 0 }

  /// Takes the variance and the estimates in the order of ``SobolSums/estimates(_:)``.
  init(variance: Double, estimates: [Estimate], factorCount: Int) {
    self.variance = variance
    firstOrder = Array(estimates[..<factorCount])
    total = Array(estimates[factorCount..<(2 * factorCount)])
    pairs = Array(estimates[(2 * factorCount)...])
  }

  /// Returns the second-order index of two factors, in either order.
  ///
  /// It is the first-order index of the pair as one factor (Saltelli 2002), less both factors'
  /// first-order indices by Saltelli's estimator.
  ///
  /// - Returns: The estimate; `nil` if the design has no second order.
  public func secondOrder(_ one: Int, _ other: Int) -> Estimate? {
    let (first, second) = (min(one, other), max(one, other))
    precondition(
      first >= 0 && first < second && second < total.count,
      "(\(one), \(other)) is no pair of \(total.count) factors")
    if pairs.isEmpty { return nil }
    // The pairs of the factors before the first fill d − 1, d − 2 … places.
    return pairs[first * (2 * total.count - first - 1) / 2 + second - first - 1]
  }
}
