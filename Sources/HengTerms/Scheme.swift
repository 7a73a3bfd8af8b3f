/// The parts of a scheme.
extension Term {
  package static var scheme: LocalizedText { .init(zh: "指标方案", en: "Scheme") }
  package static var schemeRow: LocalizedText { .init(zh: "方案行", en: "Scheme row") }
  package static var indicator: LocalizedText { .init(zh: "指标", en: "Indicator") }
  package static var row: LocalizedText { .init(zh: "指标", en: "Row") }
  package static var rule: LocalizedText { .init(zh: "规则", en: "Rule") }
  package static var branch: LocalizedText { .init(zh: "适用", en: "Branch") }
  package static var parameter: LocalizedText { .init(zh: "参数", en: "Parameter") }
  package static var direction: LocalizedText { .init(zh: "方向", en: "Direction") }
  package static var vetoes: LocalizedText { .init(zh: "否决项", en: "vetoes") }
}
