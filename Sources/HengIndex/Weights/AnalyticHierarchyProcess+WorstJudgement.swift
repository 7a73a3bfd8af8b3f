import Glibc
import HengNumerics

extension AnalyticHierarchyProcess {
  /// The judgement that is furthest from what the weights say.
  public struct WorstJudgement: Hashable, Sendable {
    /// The indicator that was compared, from 0; it comes before `column`.
    public let row: Int
    /// The indicator that it was compared with, from 0.
    public let column: Int
    /// How many times as important as `column` the indicator `row` was judged.
    public let judgement: Double
    /// How many times as important it is by the weights.
    public let consistentValue: Double
    /// The consistency ratio if that value stood in place of the judgement and nothing else changed.
    ///
    /// It is `nil` where there is no random index.
    public let consistencyRatio: Double?
  }

  /// A judgement within this relative distance of the weights' ratio agrees up to rounding.
  private static let agreement = 1e-9

  /// The judgement *a*ᵢⱼ with the largest |ln(*a*ᵢⱼ·*w*ⱼ/*w*ᵢ)|, row by row the first of equals.
  ///
  /// It is `nil` if every judgement agrees with the weights, as with one indicator or two.
  public var worstJudgement: WorstJudgement? {
    var worst: (row: Int, column: Int, distance: Double)?
    for row in 0..<comparisons.count {
      for column in (row + 1)..<comparisons.count {
        let ratio = comparisons.judgements[row, column] * weights[column] / weights[row]
        let distance = abs(log(ratio))
        if distance > max(worst?.distance ?? 0, AnalyticHierarchyProcess.agreement) {
          worst = (row, column, distance)
        }
      }
    }
    guard let worst else { return nil }
    let consistentValue = weights[worst.row] / weights[worst.column]
    var changed = comparisons
    changed.replace(worst.row, worst.column, by: consistentValue)
    let revised = AnalyticHierarchyProcess(changed, method: method, randomIndex: randomIndex)
    return WorstJudgement(
      row: worst.row, column: worst.column,
      judgement: comparisons.judgements[worst.row, worst.column],
      consistentValue: consistentValue, consistencyRatio: revised.consistencyRatio)
  }
}
