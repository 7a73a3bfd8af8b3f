import Glibc

/// Tail probabilities of the binomial law, through the regularised incomplete beta function.
enum BinomialTail {
  /// Returns the probability of `successes` or more among `trials`.
  ///
  /// P(X ≥ k) = I_p(k, n − k + 1); 1 for k = 0.
  static func atLeast(_ successes: Int, of trials: Int, probability: Double) -> Double {
    if successes <= 0 { return 1 }
    if successes > trials { return 0 }
    return incompleteBeta(
      probability, Double(successes), Double(trials - successes + 1))
  }

  /// Returns the probability below which a one-sided test at a level can't reject.
  ///
  /// The lower Clopper–Pearson bound: the p with P(X ≥ k | p) = `level`; 0 for k = 0.
  static func lowerBound(_ successes: Int, of trials: Int, level: Double) -> Double {
    if successes == 0 { return 0 }
    var (low, high) = (0.0, 1.0)
    // Sixty halvings of [0, 1] reach the spacing of doubles near one half.
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if atLeast(successes, of: trials, probability: middle) < level {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }

  /// The regularised incomplete beta function I_x(a, b), by its continued fraction.
  ///
  /// Source: *NIST Digital Library of Mathematical Functions*, 8.17.22, evaluated by the modified
  /// Lentz method; the symmetry I_x(a, b) = 1 − I_{1−x}(b, a) keeps it in its fast region.
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let logFront =
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x) - log(a)
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1), tiny)
    var fraction = d
    // The count of terms grows with the square root of a + b; 100,000 serve samples past 10⁹.
    for m in 1...100_000 {
      let k = Double(m)
      let even = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
      d = 1 / nonzero(1 + even * d, tiny)
      c = nonzero(1 + even / c, tiny)
      fraction *= d * c
      let odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
      d = 1 / nonzero(1 + odd * d, tiny)
      c = nonzero(1 + odd / c, tiny)
      let change = d * c
      fraction *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return exp(logFront) * fraction
  }

  /// The logarithm of the gamma function; `lgamma` itself writes to a global.
  private static func logGamma(_ value: Double) -> Double {
    var sign: Int32 = 0
    return unsafe lgamma_r(value, &sign)
  }

  private static func nonzero(_ value: Double, _ tiny: Double) -> Double {
    abs(value) < tiny ? tiny : value
  }
}
