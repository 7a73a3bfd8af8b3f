public import HengModel

/// The verdict on one evaluation without what it follows from.
public struct ScoreSummary: Hashable, Sendable {
  /// The rows' marks in the order of the scheme; `nil` for a row without any.
  public var marks: [Rational?]
  /// The total after the scheme's rounding, or `nil` while a row has no marks.
  public var total: Rational?
  /// The grade of the total; `nil` without a total and for a partial scheme.
  public var grade: Grade?
  /// The totals that the reported facts and admissions alone leave open.
  public var admissible: MarkRange
}

extension EvaluationScore {
  /// The verdict alone.
  public var summary: ScoreSummary {
    ScoreSummary(marks: rows.map(\.marks), total: total, grade: grade, admissible: admissible)
  }
}
