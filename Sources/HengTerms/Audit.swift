/// Findings of checks.
extension Term {
  package static var matter: LocalizedText { .init(zh: "事项", en: "Matter") }
  package static var findingKind: LocalizedText { .init(zh: "问题", en: "Kind") }
  package static var problem: LocalizedText { .init(zh: "问题", en: "Problem") }
  package static var severity: LocalizedText { .init(zh: "级别", en: "Severity") }
  package static var unchecked: LocalizedText { .init(zh: "未能核对", en: "Unchecked") }
  package static var consistency: LocalizedText {
    .init(zh: "数据核查", en: "Consistency of the figures")
  }
}
