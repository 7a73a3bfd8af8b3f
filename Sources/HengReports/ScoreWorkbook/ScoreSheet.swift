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
    case .marks: LocalizedText(zh: "评分表", en: "Score sheet")
    case .facts: LocalizedText(zh: "数据表", en: "Data")
    case .judgements: LocalizedText(zh: "评判表", en: "Judgements")
    case .weights: LocalizedText(zh: "权重试算", en: "Weights")
    case .parameters: LocalizedText(zh: "参数", en: "Parameters")
    case .sensitivity: LocalizedText(zh: "敏感性", en: "Sensitivity")
    case .audit: LocalizedText(zh: "数据核查", en: "Audit")
    case .charts: LocalizedText(zh: "图表", en: "Charts")
    case .notes: Term.notes
    }
  }
}
