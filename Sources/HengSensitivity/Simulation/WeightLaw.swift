/// A law of random weights on the simplex.
public enum WeightLaw: Hashable, Sendable {
  /// Uniform on the whole simplex.
  case flat
  /// Dirichlet with the nominal weights as its mean; the concentration is the sum of the
  /// parameters, above zero.
  case dirichlet(concentration: Double)
  /// Every nominal weight times 1 ± up to a fraction, 0…1, uniformly, then rescaled to the sum.
  ///
  /// It is the law of COINr, and not uniform on the weights that it can reach.
  case noise(fraction: Double)
  /// Uniform between bounds.
  case box(BoxedWeights)
  /// Uniform where the listed indicators' weights fall in this order, most important first; those
  /// not listed are free.
  case ordinal([Int])
  /// Uniform where linear constraints hold.
  case constrained([WeightConstraint])
  /// Independent in every group of the indicator tree, uniform there, and multiplied down.
  ///
  /// It isn't uniform on the leaves.
  case hierarchical(WeightTree)
}

extension WeightLaw {
  /// Finds out whether weights can be drawn.
  ///
  /// - Parameter weights: The official weights.
  /// - Throws: ``WeightLawError``.
  public func check(weights: [Double]) throws(WeightLawError) {
    _ = try WeightSampler(self, nominal: weights)
  }
}

/// A linear constraint on weights: Σ *aⱼ*·*wⱼ* ≤ *b*, in shares of the whole.
public struct WeightConstraint: Hashable, Sendable {
  /// The coefficients *a*, one for each weight.
  public let coefficients: [Double]
  /// The bound *b*.
  public let bound: Double

  /// Creates a constraint.
  public init(coefficients: [Double], bound: Double) {
    self.coefficients = coefficients
    self.bound = bound
  }
}

/// An indicator tree for weights that are drawn group by group.
public indirect enum WeightTree: Hashable, Sendable {
  /// An indicator, by its index.
  case leaf(Int)
  /// A group with a weight of its own.
  case group([WeightTree])

  /// The indicators below, in order.
  public var leaves: [Int] {
    switch self {
    case .leaf(let index): [index]
    case .group(let children): children.flatMap(\.leaves)
    }
  }
}

/// A reason that weights can't be drawn.
public enum WeightLawError: Error, Hashable, Sendable {
  /// The concentration isn't a finite number above zero.
  case badConcentration(Double)
  /// The fraction isn't between 0 and 1.
  case badFraction(Double)
  /// An order names an indicator twice.
  case repeatedIndicator(Int)
  /// No weights meet the constraints.
  case infeasible
  /// The constraints leave only weights in a plane, so that none can be drawn around another.
  case noRoom
}
