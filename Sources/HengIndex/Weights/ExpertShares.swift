import HengNumerics

/// How several experts shared out a budget of points among *n* indicators.
public struct ExpertShares: Hashable, Sendable {
  /// What each expert's points add up to.
  public let budget: Double
  /// Each expert's parts of their points: a list for each expert, each with the sum 1, length *n*.
  public let shares: [[Double]]
  /// The weights, the experts' mean parts, with the sum 1, length *n*.
  public let weights: [Double]

  /// Finds the weights by budget allocation.
  ///
  /// - Parameters:
  ///   - points: A list for each expert with a number for each indicator.
  ///   - budget: What each list adds up to, finite and above 0.
  /// - Throws: ``PointsError`` for the first fault, expert by expert.
  public init(ofPoints points: [[Double]], budget: Double) throws(PointsError) {
    self.budget = budget
    weights = try BudgetAllocation.weights(ofPoints: points, budget: budget)
    var shares: [[Double]] = []
    for (expert, list) in points.enumerated() {
      shares.append(try SwingWeights.shares(of: list, expert: expert))
    }
    self.shares = shares
  }

  /// The parts that the experts gave an indicator, expert by expert.
  public func shares(ofIndicator indicator: Int) -> [Double] { shares.map { $0[indicator] } }

  /// The standard deviation of the parts of an indicator, divisor *m* − 1; `nil` for one expert.
  public func deviation(ofIndicator indicator: Int) -> Double? {
    shares.count < 2 ? nil : shares(ofIndicator: indicator).sampleVariance.squareRoot()
  }
}
