import Glibc

extension RandomStream {
  /// Returns a standard normal number, by the polar method; the second of each pair is dropped.
  ///
  /// Source: G. Marsaglia, T. A. Bray, *SIAM Review* 6 (1964), 260–264.
  public mutating func nextNormal() -> Double {
    while true {
      let (x, y) = (2 * nextUnit() - 1, 2 * nextUnit() - 1)
      let radius = x * x + y * y
      if radius > 0, radius < 1 { return x * (-2 * log(radius) / radius).squareRoot() }
    }
  }

  /// Returns a gamma number with a shape and scale 1.
  ///
  /// Source: G. Marsaglia, W. W. Tsang, *ACM TOMS* 26 (2000), 363–372; a shape below 1 is reached
  /// from shape + 1 by a factor *u*^(1/shape).
  ///
  /// - Precondition: The shape is above zero and finite.
  public mutating func nextGamma(shape: Double) -> Double {
    precondition(shape > 0 && shape.isFinite, "a gamma law needs a positive shape, not \(shape)")
    if shape < 1 { return exp(nextLogGamma(shape: shape)) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = nextNormal()
      let base = 1 + c * x
      if base <= 0 { continue }
      let v = base * base * base
      let u = nextPositiveUnit()
      if log(u) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// Returns the logarithm of a gamma number, which small shapes put below what a double can hold.
  ///
  /// - Precondition: The shape is above zero and finite.
  mutating func nextLogGamma(shape: Double) -> Double {
    if shape >= 1 { return log(nextGamma(shape: shape)) }
    let larger = nextGamma(shape: shape + 1)
    return log(larger) + log(nextPositiveUnit()) / shape
  }

  /// Returns weights uniform on the simplex: exponential numbers over their sum.
  ///
  /// - Parameter count: The number of weights *n* ≥ 1.
  /// - Returns: *n* weights that add up to 1.
  public mutating func nextFlatWeights(count: Int) -> [Double] {
    normalized((0..<count).map { _ in nextExponential() })
  }

  /// Returns weights of a Dirichlet law: gamma numbers over their sum.
  ///
  /// - Parameter concentrations: One concentration for each weight, none below zero and not all
  ///   zero; a weight of concentration zero is zero.
  /// - Returns: As many weights, which add up to 1 and have means in proportion to the
  ///   concentrations.
  public mutating func nextDirichletWeights(_ concentrations: [Double]) -> [Double] {
    let smallest = concentrations.lazy.filter { $0 > 0 }.min() ?? 1
    if smallest >= 1 {
      return normalized(concentrations.map { $0 > 0 ? nextGamma(shape: $0) : 0 })
    }
    let logarithms = concentrations.map { $0 > 0 ? nextLogGamma(shape: $0) : -.infinity }
    let largest = logarithms.max() ?? 0
    return normalized(logarithms.map { exp($0 - largest) })
  }

  private func normalized(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }
}
