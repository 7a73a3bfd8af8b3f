/// Budgets and their execution.
extension Term {
  package static var projectExpenditure: LocalizedText {
    .init(zh: "项目支出", en: "project expenditure")
  }
  package static var executionRate: LocalizedText { .init(zh: "执行率", en: "Rate") }
  package static var againstAdjusted: LocalizedText { .init(zh: "对全年", en: "vs adjusted") }
  package static var asOf: LocalizedText { .init(zh: "截至", en: "By") }
}
