/// Figures, what they rest on and where they stand.
extension Term {
  package static var fact: LocalizedText { .init(zh: "数据", en: "Fact") }
  package static var facts: LocalizedText { .init(zh: "数据", en: "Facts") }
  package static var figure: LocalizedText { .init(zh: "数据", en: "Figure") }
  package static var value: LocalizedText { .init(zh: "值", en: "Value") }
  package static var judgement: LocalizedText { .init(zh: "评判", en: "Judgement") }
  package static var basis: LocalizedText { .init(zh: "依据", en: "Basis") }
  package static var missing: LocalizedText { .init(zh: "缺失", en: "missing") }
  package static var noFigure: LocalizedText { .init(zh: "缺数", en: "no figure") }
  package static var priorYear: LocalizedText { .init(zh: "上年", en: "prior-year ") }
  package static var place: LocalizedText { .init(zh: "原文位置", en: "Place") }
  package static var placeInSource: LocalizedText { .init(zh: "原文位置", en: "Place in the source") }
  package static var words: LocalizedText { .init(zh: "原文", en: "Words") }
  package static var reason: LocalizedText { .init(zh: "理由", en: "Reason") }
  package static var deductionReason: LocalizedText { .init(zh: "原因", en: "Reason") }
  package static var evidence: LocalizedText { .init(zh: "理由与依据", en: "Reasons and evidence") }
  package static var reached: LocalizedText { .init(zh: "达到", en: "reached") }
}
