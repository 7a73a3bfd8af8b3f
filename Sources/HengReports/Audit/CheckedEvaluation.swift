public import HengAudit
public import HengModel
public import HengScoring

/// What a report of checks keeps of one evaluation, so that thousands fit in memory.
public struct CheckedEvaluation: Hashable, Sendable {
  /// The unit.
  public var unit: EvaluationUnit
  /// What tells this evaluation from others of the unit.
  public var label: LocalizedText?
  /// The evaluated year.
  public var year: Int
  /// The scheme's identifier.
  public var schemeID: String
  /// Whether the data is made up.
  public var isSynthetic: Bool
  /// What was found.
  public var audit: Audit
  /// The evaluation's file.
  public var path: String

  /// Takes from a score and its audit what the report shows.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - audit: Its audit.
  ///   - path: The evaluation's file.
  public init(_ score: EvaluationScore, audit: Audit, path: String) {
    let evaluation = score.evaluation
    unit = evaluation.unit
    label = evaluation.label
    year = evaluation.year
    schemeID = score.scheme.id
    isSynthetic = evaluation.isSynthetic
    self.audit = audit
    self.path = path
  }

  /// The unit, the year and what tells this evaluation from others.
  var name: LocalizedText {
    (unit.label + LocalizedText(zh: "，\(year) 年度", en: ", \(year)")).qualified(by: label)
  }

  var syntheticMark: LocalizedText {
    isSynthetic ? .syntheticMark : ""
  }
}
