import HengModel
public import HengScoring
public import HengTrends

/// A score with the file that it comes from.
public struct ScoredEvaluation: Hashable, Sendable {
  /// The score.
  public var score: EvaluationScore
  /// The evaluation's file.
  public var path: String

  /// Creates a scored evaluation.
  public init(_ score: EvaluationScore, path: String) {
    self.score = score
    self.path = path
  }
}

/// What a report to hand in is about.
public enum ReportDocument: Sendable {
  /// One evaluation, as a self-evaluation report.
  case evaluation(EvaluationScore)
  /// Several years of one unit.
  case years(UnitTrend)
  /// Evaluations of several units, or several of one unit and year.
  case league([ScoredEvaluation])

  /// Tells from some evaluations what their report is about.
  public init(_ evaluations: [ScoredEvaluation]) {
    if evaluations.count == 1 {
      self = .evaluation(evaluations[0].score)
    } else if !evaluations.isEmpty, let history = try? UnitHistory(evaluations.map(\.score)),
      let trend = try? UnitTrend(history)
    {
      self = .years(trend)
    } else {
      self = .league(evaluations)
    }
  }
}

extension Report {
  /// Writes the report on what a document is about.
  public init(_ document: ReportDocument) {
    switch document {
    case .evaluation(let score): self.init(selfEvaluation: score)
    case .years(let trend): self.init(documentOf: trend)
    case .league(let evaluations): self.init(documentOf: evaluations)
    }
  }
}
