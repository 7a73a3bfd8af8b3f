import HengDiagnostics
package import HengModel

/// The kinds of text files, each told by a key of its own with the version of its format.
package enum DocumentKind: String, CaseIterable, Sendable {
  case scheme = "heng-scheme"
  case evaluation = "heng-evaluation"
  /// What the columns of a table of evaluations mean.
  case tableMap = "heng-table"
  case index = "heng-index"
  case overlay = "heng-overlay"
  case variance = "heng-variance"
  case judgements = "heng-judgements"
  case deflator = "heng-deflator"

  /// The key that announces it.
  package var key: String { rawValue }

  /// What such a file is called.
  package var name: LocalizedText {
    switch self {
    case .scheme: Term.kindOfScheme
    case .evaluation: Term.kindOfEvaluation
    case .tableMap: Term.kindOfTableMap
    case .index: Term.kindOfIndex
    case .overlay: Term.kindOfOverlay
    case .variance: Term.kindOfVariance
    case .judgements: Term.kindOfJudgement
    case .deflator: Term.kindOfDeflator
    }
  }

  /// What such a file is for.
  package var use: LocalizedText {
    switch self {
    case .scheme:
      LocalizedText(zh: "可用 heng form 生成填报表", en: "heng form makes a form of it to fill in")
    case .evaluation, .tableMap: LocalizedText(zh: "由 heng score 计分", en: "heng score scores it")
    case .index: LocalizedText(zh: "由 heng index 计算", en: "heng index computes it")
    case .overlay: DocumentKind.given(by: SettingName("scheme-overlay"))
    case .variance: LocalizedText(zh: "用于 heng variance", en: "heng variance takes it")
    case .judgements: LocalizedText(zh: "用于 heng weights", en: "heng weights takes it")
    case .deflator: DocumentKind.given(by: SettingName("deflator"))
    }
  }

  private static func given(by setting: SettingName) -> LocalizedText {
    LocalizedText(zh: "由 \(setting) 给出", en: "\(setting) takes it")
  }
}
