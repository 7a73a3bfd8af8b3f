/// Weights from a budget of points that each expert shares out among the indicators.
///
/// The weight of an indicator is the mean of the experts' parts for it.
///
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), section 6.5.
public enum BudgetAllocation {
  /// How far an expert's points may add up from the budget, as a part of it: thirds are written
  /// with a few decimals.
  public static let tolerance = 1e-3

  /// Returns the weights by budget allocation, each at least 0, with the sum 1.
  ///
  /// - Parameters:
  ///   - points: A list for each expert with a number for each indicator.
  ///   - budget: What each list adds up to, above 0.
  /// - Returns: A weight for each indicator.
  /// - Throws: ``PointsError`` for the first fault, expert by expert.
  /// - Precondition: The budget is finite and above 0.
  public static func weights(
    ofPoints points: [[Double]], budget: Double = 100
  ) throws(PointsError) -> [Double] {
    precondition(budget > 0 && budget.isFinite, "\(budget) points can't be shared out")
    guard let first = points.first else { throw .noExperts }
    var sums = [Double](repeating: 0, count: first.count)
    for (expert, list) in points.enumerated() {
      if list.count != first.count {
        throw .lengthDiffers(expert: expert, count: list.count, expected: first.count)
      }
      let shares = try SwingWeights.shares(of: list, expert: expert)
      let total = list.reduce(0, +)
      if abs(total - budget) > tolerance * budget {
        throw .budgetMissed(expert: expert, total: total, budget: budget)
      }
      for (indicator, share) in shares.enumerated() { sums[indicator] += share }
    }
    return sums.map { $0 / Double(points.count) }
  }
}
