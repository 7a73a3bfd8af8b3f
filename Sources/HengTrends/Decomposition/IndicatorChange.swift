public import HengModel

/// How one indicator's marks changed between two years, and why.
public struct IndicatorChange: Hashable, Sendable {
  /// One year's marks of the indicator.
  public struct Standing: Hashable, Sendable {
    /// The marks, rounded by the year's scheme.
    public let marks: Rational
    /// The full marks.
    public let fullMarks: Rational
  }

  /// How far the causes could be told apart.
  public enum Division: Hashable, Sendable {
    /// Data, rule and weight are told apart.
    case split
    /// The data of a year can't be scored under the other year's rule, so both count as one cause.
    case merged(dataOf: Int, RescoringProblem)
    /// Only one year's scheme has the indicator, so all of its marks come from its weight.
    case onlyIn(year: Int)
  }

  /// The indicator as the later scheme has it, or the earlier one where only that does.
  public let indicator: Indicator
  /// The earlier year's marks; `nil` if its scheme doesn't have the indicator.
  public let earlier: Standing?
  /// The later year's marks; `nil` if its scheme doesn't have the indicator.
  public let later: Standing?
  /// How far the causes could be told apart.
  public let division: Division
  /// The change by cause, exact.
  public let parts: ChangeParts

  /// The later year's marks less the earlier year's, which the parts add up to.
  public var change: Rational { (later?.marks ?? 0) - (earlier?.marks ?? 0) }
}
