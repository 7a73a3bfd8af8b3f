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
    case .version: Term.formVersion
    case .scheme: Term.schemeIdentifier
    case .schemePath: Term.schemeFile
    case .schemeLabel: Term.schemeName
    case .unitLabel: Term.unitName
    case .unitEnglish: Term.englishUnitName
    case .unitID: Term.unitIdentifier
    case .unitKind: Term.unitKind
    case .year: Term.evaluatedYear
    case .label: Term.evaluationName
    case .labelEnglish: Term.englishEvaluationName
    case .synthetic: Term.isSynthetic
    case .note: Term.note
    case .noteEnglish: Term.englishNote
    case .publishedTotal: Term.publishedTotal
    case .publishedGrade: Term.publishedGrade
    case .publishedPlace: Term.publishedPlace
    case .publishedQuote: Term.publishedQuote
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
