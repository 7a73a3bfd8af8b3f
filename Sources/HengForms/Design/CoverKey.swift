public import HengModel

/// A line of the cover.
public enum CoverKey: String, CaseIterable, Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case version = "heng-form"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case scheme, schemePath = "scheme-path", schemeLabel = "scheme-label"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case unitLabel = "unit-label", unitEnglish = "unit-english", unitID = "unit-id"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case unitKind = "unit-kind", year, label, labelEnglish = "label-english", synthetic
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case note, noteEnglish = "note-english"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case publishedTotal = "published-total", publishedGrade = "published-grade"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case publishedPlace = "published-place", publishedQuote = "published-quote"
}

extension CoverKey {
  /// What the line asks for.
  public var title: LocalizedText {
    switch self {
    case .version: LocalizedText(zh: "表式版本", en: "Form version")
    case .scheme: LocalizedText(zh: "指标方案标识", en: "Scheme")
    case .schemePath: LocalizedText(zh: "指标方案文件", en: "Scheme file")
    case .schemeLabel: LocalizedText(zh: "指标方案", en: "Scheme name")
    case .unitLabel: LocalizedText(zh: "单位名称", en: "Unit name")
    case .unitEnglish: LocalizedText(zh: "单位英文名称", en: "Unit name in English")
    case .unitID: LocalizedText(zh: "单位标识或预算编码", en: "Unit identifier or budget code")
    case .unitKind: LocalizedText(zh: "评价对象", en: "Kind of unit")
    case .year: LocalizedText(zh: "评价年度", en: "Year")
    case .label: LocalizedText(zh: "本次评价名称", en: "Name of this evaluation")
    case .labelEnglish: LocalizedText(zh: "本次评价英文名称", en: "Its name in English")
    case .synthetic: LocalizedText(zh: "数据为虚构", en: "Data is made up")
    case .note: Term.note
    case .noteEnglish: LocalizedText(zh: "英文说明", en: "Note in English")
    case .publishedTotal: LocalizedText(zh: "公布总分", en: "Published total")
    case .publishedGrade: LocalizedText(zh: "公布等级", en: "Published grade")
    case .publishedPlace: LocalizedText(zh: "公布结果的出处", en: "Place of the published result")
    case .publishedQuote: LocalizedText(zh: "公布结果的原文", en: "Words of the published result")
    }
  }

  /// Whether the line is the form's own and not the evaluator's.
  public var isFixed: Bool {
    switch self {
    case .version, .scheme, .schemePath, .schemeLabel: true
    default: false
    }
  }

  /// Whether the form says nothing without the line.
  public var isRequired: Bool {
    self == .unitLabel || self == .unitID || self == .year
  }

  /// The version of the form that is written and read.
  public static let formVersion = "1"
}
