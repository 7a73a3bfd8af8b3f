public import HengModel

/// Whether what the unit published can be right.
public struct PublishedCheck: Hashable, Sendable {
  /// How the published total stands to the computed one.
  public enum Total: String, Hashable, Sendable, CaseIterable {
    /// The computed total is the same, to the decimal places that were published.
    case reproduced
    /// The computed total differs by a tenth of a mark at the most, as reviewers tolerate.
    case withinTolerance = "within-tolerance"
    /// The computed total differs, yet the reported facts admit the published one.
    case reachable
    /// The reported facts exclude the published total.
    case unreachable
    /// Only a part of the scheme is known, so the total can't be checked.
    case notComparable = "not-comparable"
  }

  /// A row whose published marks differ from the computed ones.
  public struct RowGap: Hashable, Sendable {
    /// The row.
    public var indicatorID: String
    /// The marks that the unit published.
    public var published: Rational
    /// The marks that follow from its facts.
    public var computed: Rational
  }

  /// What the unit published.
  public var result: PublishedResult
  /// How the published total stands, or `nil` if none was published.
  public var total: Total?
  /// The grade that the scheme gives the published total.
  public var gradeOfTotal: Grade?
  /// Whether the published word means that grade; `nil` without a word or a total.
  public var isGradeConsistent: Bool?
  /// The rows whose published marks differ from the computed ones.
  public var rowGaps: [RowGap]
}
