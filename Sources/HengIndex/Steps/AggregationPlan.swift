/// How parts are put together, group by group.
public struct AggregationPlan: Hashable, Sendable {
  /// The method of groups without one of their own.
  public var common: Aggregation
  /// The methods of groups of one level, from 0 for the index.
  public var ofLevel: [Int: Aggregation]
  /// The methods of single aggregates, by code.
  public var own: [String: Aggregation]
  /// The least share of a group's weight that must be there for it to have a score, 0…1.
  ///
  /// Of what is there, weights are rescaled to add up to 1.
  public var leastPresent: Double

  /// Creates a plan.
  public init(
    _ common: Aggregation = .arithmeticMean, ofLevel: [Int: Aggregation] = [:],
    own: [String: Aggregation] = [:], leastPresent: Double = 0
  ) {
    self.common = common
    self.ofLevel = ofLevel
    self.own = own
    self.leastPresent = leastPresent
  }

  /// The method of a group.
  package func method(of element: IndexElement, level: Int) -> Aggregation {
    own[element.id] ?? ofLevel[level] ?? common
  }
}
