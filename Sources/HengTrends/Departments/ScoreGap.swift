public import HengModel
public import HengScoring

/// A reason that the gap between two scores can't be shared out among indicators.
public enum ScoreGapError: Error, Hashable, Sendable {
  /// The scores are of different years.
  case differentYears(Int, Int)
  /// The scores follow different schemes.
  case differentSchemes(String, String)
  /// Rows of a unit have no marks yet, so it has no total.
  case undetermined(unit: String, rows: [String])
}

/// What each indicator contributes to the gap between two units in one year.
public struct ScoreGap: Sendable {
  /// One indicator's contribution.
  public struct Line: Hashable, Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// The marks of the unit that the gap is counted from; `nil` without the row.
    public let marks: Rational?
    /// The marks of the other unit; `nil` without the row.
    public let otherMarks: Rational?

    /// The other unit's marks less the first one's; a row that only one has counts in full.
    public var difference: Rational { (otherMarks ?? 0) - (marks ?? 0) }
  }

  /// The indicators in the order of the scheme, the other unit's own rows behind all others.
  public let lines: [Line]
  /// What rounding the totals added; zero where rows are rounded.
  public let rounding: Rational
  /// What vetoes took off the other total, less what they took off the first.
  public let vetoes: Rational
  /// The other total less the first, which all contributions add up to exactly.
  public let gap: Rational

  /// Shares out the gap from one unit's total to another's.
  ///
  /// - Parameters:
  ///   - score: The unit that the gap is counted from.
  ///   - other: The other unit, under the same scheme in the same year; either may have rows of
  ///     its own in it.
  /// - Throws: ``ScoreGapError``.
  public init(from score: EvaluationScore, to other: EvaluationScore) throws(ScoreGapError) {
    let (year, otherYear) = (score.evaluation.year, other.evaluation.year)
    if year != otherYear { throw .differentYears(year, otherYear) }
    if score.scheme.id != other.scheme.id {
      throw .differentSchemes(score.scheme.id, other.scheme.id)
    }
    var totals: [Rational] = []
    for side in [score, other] {
      guard let total = side.total else {
        let open = side.rows.filter { $0.marks == nil }.map(\.row.indicator.id)
        throw .undetermined(unit: side.unit.id, rows: open)
      }
      totals.append(total)
    }
    let known = Set(score.weighedRows.map(\.row.indicator.id))
    let rows = score.weighedRows + other.weighedRows.filter { !known.contains($0.row.indicator.id) }
    lines = rows.map { row in
      let id = row.row.indicator.id
      return Line(
        indicator: row.row.indicator, marks: score.row(of: id)?.marks,
        otherMarks: other.row(of: id)?.marks)
    }
    gap = totals[1] - totals[0]
    vetoes = other.vetoEffect - score.vetoEffect
    rounding = gap - vetoes - lines.reduce(0) { $0 + $1.difference }
  }

  /// Returns a contribution as a share of the gap; below zero for one that narrows it.
  ///
  /// - Returns: The share, or `nil` if the totals are equal.
  public func share(of line: Line) -> Rational? {
    gap.isZero ? nil : line.difference / gap
  }
}
