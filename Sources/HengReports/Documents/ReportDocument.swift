public import HengAudit
import HengModel
public import HengScoring
public import HengTrends

/// A score with its audit and the file that it comes from.
public struct ScoredEvaluation: Hashable, Sendable {
  /// The score.
  public var score: EvaluationScore
  /// What contradicts itself.
  public var audit: Audit
  /// The evaluation's file.
  public var path: String

  /// Creates a scored evaluation.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - audit: Its audit; made here unless given.
  ///   - path: The evaluation's file.
  public init(_ score: EvaluationScore, audit: Audit? = nil, path: String) {
    self.score = score
    self.audit = audit ?? Audit(of: score)
    self.path = path
  }
}

/// What a report to hand in is about.
public enum ReportDocument: Sendable {
  /// One evaluation, as a self-evaluation report.
  case evaluation(ScoredEvaluation)
  /// Several years of one unit.
  case years(UnitTrend)
  /// Evaluations of several units, or several of one unit and year, all different; and how many
  /// more were given that are the same as one of them.
  case league([ScoredEvaluation], repeatedCount: Int)

  /// Tells from some evaluations what their report is about; the same one given twice counts once.
  public init(_ evaluations: [ScoredEvaluation]) {
    var known: Set<EvaluationScore> = []
    let distinct = evaluations.filter { known.insert($0.score).inserted }
    let league = Self.league(distinct, repeatedCount: evaluations.count - distinct.count)
    guard let first = distinct.first else {
      self = league
      return
    }
    if distinct.count == 1 {
      self = .evaluation(first)
      return
    }
    do {
      self = .years(try UnitTrend(try UnitHistory(distinct.map(\.score))))
    } catch {
      // Other units, or one year twice: what can't stand in a row of years stands side by side.
      self = league
    }
  }
}

extension Report {
  /// Writes the report on what a document is about.
  public init(_ document: ReportDocument) {
    switch document {
    case .evaluation(let evaluation):
      self.init(selfEvaluation: evaluation.score, audit: evaluation.audit)
    case .years(let trend): self.init(documentOf: trend)
    case .league(let evaluations, let repeatedCount):
      self.init(documentOf: evaluations, repeatedCount: repeatedCount)
    }
  }
}
