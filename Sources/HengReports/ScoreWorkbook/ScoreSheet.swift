public import HengModel

/// A sheet of a score's workbook.
public enum ScoreSheet: String, CaseIterable, Hashable, Sendable {
  /// Rows, marks, total and grade (评分表).
  case marks
  /// The figures that the rows look at.
  case facts
  /// What a person decided.
  case judgements
  /// The rows under other weights.
  case weights
  /// The parameters of rules, the grade cuts and the rounding.
  case parameters
  /// What the verdict hangs on.
  case sensitivity
  /// What contradicts itself.
  case audit
  /// The charts.
  case charts
  /// What a reader should know besides.
  case notes

  /// The name on the sheet's tab.
  public var name: LocalizedText {
    switch self {
    case .marks: Term.scoreSheet
    case .facts: Term.factSheet
    case .judgements: Term.judgementSheet
    case .weights: Term.weightSheet
    case .parameters: Term.parameters
    case .sensitivity: Term.sensitivity
    case .audit: Term.audit
    case .charts: Term.charts
    case .notes: Term.notes
    }
  }
}
