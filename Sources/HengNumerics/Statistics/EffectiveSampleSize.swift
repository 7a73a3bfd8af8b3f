/// How many independent draws the draws of a Markov chain are worth.
public enum EffectiveSampleSize {
  /// Returns the effective sample size for the mean of a stationary chain.
  ///
  /// *n*·*γ*₀ / (−*γ*₀ + 2·Σ *Γₖ*), where *γₜ* is the autocovariance at lag *t*, divided by *n*, and
  /// *Γₖ* = *γ*₂ₖ + *γ*₂ₖ₊₁. The sum runs while *Γₖ* is positive, and each term counts at most as much
  /// as the one before: Geyer's initial monotone sequence. The result is at most *n*; what a chain
  /// gains by negative correlation isn't claimed.
  ///
  /// - Parameter chain: One number of each state, in order, length *n*, finite.
  /// - Returns: The effective sample size, above 0; `nil` for a constant or empty chain, which says
  ///   nothing of how fast it mixes.
  /// - Complexity: O(*n*·*L*) for *L* lags until the sum ends.
  ///
  /// Source: C. J. Geyer, "Practical Markov chain Monte Carlo", *Statistical Science* 7 (1992),
  /// 473–483, section 3.3.
  public static func ofChain(_ chain: [Double]) -> Double? {
    precondition(chain.allSatisfy(\.isFinite), "a state isn't a finite number")
    guard let first = chain.first, chain.contains(where: { $0 != first }) else { return nil }
    let count = Double(chain.count)
    let mean = chain.reduce(0, +) / count
    let centred = chain.map { $0 - mean }
    func autocovariance(_ lag: Int) -> Double {
      var sum = 0.0
      for index in 0..<max(0, chain.count - lag) { sum += centred[index] * centred[index + lag] }
      return sum / count
    }
    let variance = autocovariance(0)
    // The squares of differences below 1e-162 are zero.
    guard variance > 0 else { return nil }
    var (sum, previous, lag) = (0.0, Double.infinity, 0)
    while lag < chain.count {
      let pair = autocovariance(lag) + autocovariance(lag + 1)
      guard pair > 0 else { break }
      previous = min(previous, pair)
      sum += previous
      lag += 2
    }
    return count * variance / max(variance, 2 * sum - variance)
  }
}
