/// Which units have too little data to be compared.
public struct Screening: Hashable, Sendable {
  /// Which values count.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// Those that were reported.
    case reported
    /// Those that are there after imputation.
    case imputed
  }

  /// The least share of indicators that a unit must have, 0…1.
  public var leastAvailable: Double
  /// The least share of the values that it has that must not be 0, 0…1.
  public var leastNonzero: Double
  /// Which values count.
  public var stage: Stage
  /// Units that stay whatever they have, by code.
  public var kept: [String]
  /// Units that are left out whatever they have, by code.
  public var dropped: [String]

  /// Creates a screening; without arguments it lets every unit pass.
  public init(
    leastAvailable: Double = 0, leastNonzero: Double = 0, stage: Stage = .reported,
    kept: [String] = [], dropped: [String] = []
  ) {
    self.leastAvailable = leastAvailable
    self.leastNonzero = leastNonzero
    self.stage = stage
    self.kept = kept
    self.dropped = dropped
  }

  var isIdle: Bool { leastAvailable <= 0 && leastNonzero <= 0 && dropped.isEmpty }

  /// Returns whether a unit is left out that has no value of any indicator.
  package func dropsEmpty(_ id: String, isImputed: Bool, indicatorCount: Int) -> Bool {
    if kept.contains(id) { return false }
    return dropped.contains(id)
      || (stage == .reported || !isImputed) && !passes([], count: indicatorCount)
  }

  /// Returns whether the values of a unit that isn't named are enough.
  func passes(_ values: some Sequence<Double>, count: Int) -> Bool {
    var (available, nonzero) = (0, 0)
    for value in values where !value.isNaN {
      available += 1
      if value != 0 { nonzero += 1 }
    }
    return Double(available) >= leastAvailable * Double(count) - Screening.rounding
      && Double(nonzero) >= leastNonzero * Double(available) - Screening.rounding
  }

  /// A share such as 0.9 times a count is compared with whole numbers.
  private static let rounding = 1e-9
}
