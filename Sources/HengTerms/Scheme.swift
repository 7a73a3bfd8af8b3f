// The parts of a scheme.

extension Term {
  package static var scheme: LocalizedText { .init(zh: "指标方案", en: "Scheme") }
  package static var schemeRow: LocalizedText { .init(zh: "方案行", en: "Scheme row") }
  package static var indicator: LocalizedText { .init(zh: "指标", en: "Indicator") }
  package static var branch: LocalizedText { .init(zh: "适用", en: "Branch") }
  package static var parameter: LocalizedText { .init(zh: "参数", en: "Parameter") }
  package static var direction: LocalizedText { .init(zh: "方向", en: "Direction") }
  package static var vetoes: LocalizedText { .init(zh: "否决项", en: "vetoes") }
  package static var numbers: LocalizedText { .init(zh: "代入", en: "Numbers") }
  package static var inForceSince: LocalizedText { .init(zh: "生效", en: "In force") }
  package static var verified: LocalizedText { .init(zh: "已核实", en: "verified") }
  package static var unverified: LocalizedText { .init(zh: "未核实", en: "unverified") }
  package static var setByScheme: LocalizedText { .init(zh: "自拟", en: "assumed") }
  package static var noGradesInScheme: LocalizedText {
    .init(zh: "方案不分等级", en: "the scheme has no grades")
  }
  package static var schemeValue: LocalizedText { .init(zh: "方案值", en: "In the scheme") }
  package static var allowedAtExport: LocalizedText {
    .init(zh: "可取值（导出时）", en: "Allowed (at export)")
  }
  package static var parameters: LocalizedText { .init(zh: "参数", en: "Parameters") }
  package static var schemeFullMarks: LocalizedText { .init(zh: "方案分值", en: "Full marks") }
  package static var dimension: LocalizedText { .init(zh: "维度", en: "Dimension") }
  package static var scoringRule: LocalizedText { .init(zh: "评分标准", en: "Scoring rule") }
  package static var formula: LocalizedText { .init(zh: "公式", en: "Formula") }
  package static var parameterAddress: LocalizedText { .init(zh: "地址", en: "Address") }
}
