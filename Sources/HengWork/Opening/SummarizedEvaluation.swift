public import HengDiagnostics
public import HengModel
public import HengReading
public import HengScoring

/// The verdict on an evaluation, with what tells it from others.
public struct SummarizedEvaluation: Sendable {
  /// The unit.
  public var unit: EvaluationUnit
  /// What tells this evaluation from others of the unit.
  public var label: LocalizedText?
  /// The evaluated year.
  public var year: Int
  /// Whether the data is made up.
  public var isSynthetic: Bool
  /// The scheme, one object for all rows of a table in a year.
  public var sharedScheme: SharedScheme
  /// Marks, total, grade and interval.
  public var summary: ScoreSummary
  /// Whether the unit's own result can be right, if it published one.
  public var published: PublishedCheck?
  /// The evaluation's file, and the row where it is one of a table.
  public var location: FileLocation

  /// The scheme, as in force for the evaluated year.
  public var scheme: Scheme { sharedScheme.value }

  /// The location as text.
  public var path: String { location.text }

  init(_ loaded: LoadedEvaluation, _ score: EvaluationScore) {
    let evaluation = loaded.evaluation
    unit = evaluation.unit
    label = evaluation.label
    year = evaluation.year
    isSynthetic = evaluation.isSynthetic
    sharedScheme = SharedScheme(loaded.scheme)
    summary = score.summary
    published = score.published
    location = loaded.location
  }

  init(_ row: TableRow, _ plan: TablePlan, _ summary: ScoreSummary) {
    unit = row.unit
    year = row.year
    isSynthetic = plan.map.isSynthetic
    sharedScheme = plan.sharedScheme
    self.summary = summary
    location = row.location
  }
}
