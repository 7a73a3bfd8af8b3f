/// A reason that points can't be turned into weights.
///
/// Experts and indicators are named by their place, from 0; a single list is that of expert 0.
public enum PointsError: Error, Hashable, Sendable {
  /// Nobody gave points.
  case noExperts
  /// An expert's list has another length than the first one's.
  case lengthDiffers(expert: Int, count: Int, expected: Int)
  /// Points aren't a finite number of 0 or more.
  case unusablePoints(Double, expert: Int, indicator: Int)
  /// An expert gave no points to any indicator.
  case noPoints(expert: Int)
  /// An expert's points don't add up to the budget.
  case budgetMissed(expert: Int, total: Double, budget: Double)
}

extension PointsError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .noExperts:
      "there are no points; expected those of at least one expert"
    case .lengthDiffers(let expert, let count, let expected):
      "expert \(expert) gave points to \(count) indicators; expected \(expected)"
    case .unusablePoints(let points, let expert, let indicator):
      "expert \(expert) gave indicator \(indicator) \(points) points; expected 0 or more"
    case .noPoints(let expert):
      "expert \(expert) gave no points to any indicator"
    case .budgetMissed(let expert, let total, let budget):
      "the points of expert \(expert) add up to \(total); expected \(budget)"
    }
  }
}
