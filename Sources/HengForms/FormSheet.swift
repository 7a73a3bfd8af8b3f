public import HengModel

/// A sheet of the data-entry workbook.
public enum FormSheet: String, CaseIterable, Hashable, Sendable {
  /// Who is evaluated, for which year, under which scheme, and what was published.
  case cover
  /// The base figures (基础数据表).
  case baseData = "base-data"
  /// The rows of the scheme with judgements and marks (自评表).
  case selfEvaluation = "self-evaluation"
  /// Places, words and reasons of figures and judgements.
  case evidence
  /// Satisfaction surveys.
  case satisfaction
}

extension FormSheet {
  /// The name on the sheet's tab.
  public var name: LocalizedText {
    switch self {
    case .cover: Term.cover
    case .baseData: Term.baseData
    case .selfEvaluation: Term.selfEvaluation
    case .evidence: Term.evidence
    case .satisfaction: Term.satisfaction
    }
  }
}
