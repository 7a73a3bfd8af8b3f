import Glibc

/// Student's *t* law with a whole number of degrees of freedom.
public struct StudentLaw: Hashable, Sendable {
  /// The degrees of freedom *ν* ≥ 1.
  public let degreesOfFreedom: Int

  /// Creates the law.
  public init(degreesOfFreedom: Int) {
    precondition(degreesOfFreedom >= 1, "Student's law has no \(degreesOfFreedom) degrees")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the *t* with P(|T| ≤ *t*) equal to a probability.
  ///
  /// It halves the range of *θ* = arctan(*t*/√*ν*) until its ends are neighbours.
  ///
  /// - Parameter probability: The probability, above 0 and below 1.
  /// - Returns: The bound *t* > 0.
  /// - Complexity: O(*ν*).
  public func centralBound(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "no bound holds \(probability) of the law")
    var (lower, upper) = (0.0, Double.pi / 2)
    while true {
      let middle = (lower + upper) / 2
      guard middle > lower, middle < upper else { break }
      if centralProbability(angle: middle) < probability { lower = middle } else { upper = middle }
    }
    return Double(degreesOfFreedom).squareRoot() * tan(lower)
  }

  /// Returns P(|T| ≤ √*ν*·tan *θ*).
  ///
  /// Source: M. Abramowitz, I. A. Stegun, *Handbook of Mathematical Functions* (1964), 26.7.3 and
  /// 26.7.4.
  private func centralProbability(angle: Double) -> Double {
    let (sine, cosine) = (sin(angle), cos(angle))
    let isOdd = degreesOfFreedom % 2 == 1
    var (term, sum) = (isOdd ? cosine : 1, 0.0)
    // Terms in cos^k θ for k = 1, 3, … or 0, 2, … up to ν − 2.
    for power in stride(from: isOdd ? 1 : 0, through: degreesOfFreedom - 2, by: 2) {
      sum += term
      term *= Double(power + 1) / Double(power + 2) * cosine * cosine
    }
    return isOdd ? 2 / Double.pi * (angle + sine * sum) : sine * sum
  }
}
