/// Composite indices and their steps.
extension Term {
  package static var index: LocalizedText { .init(zh: "指数", en: "Index") }
  package static var indexInText: LocalizedText { .init(zh: "指数", en: "index") }
  package static var indexBefore: LocalizedText { .init(zh: "原指数", en: "Index before") }
  package static var theIndex: LocalizedText { .init(zh: "指数", en: "the index") }
  package static var part: LocalizedText { .init(zh: "组成", en: "Part") }
  package static var level: LocalizedText { .init(zh: "级", en: "Level") }
  package static var parent: LocalizedText { .init(zh: "上级", en: "Parent") }
  package static var weightInGroup: LocalizedText { .init(zh: "组内权重", en: "In its group") }
  package static var weightInIndex: LocalizedText { .init(zh: "在指数中", en: "In the index") }
  package static var step: LocalizedText { .init(zh: "步骤", en: "Step") }
  package static var steps: LocalizedText { .init(zh: "步骤", en: "Steps") }
  package static var screening: LocalizedText { .init(zh: "筛选", en: "screen") }
  package static var treatment: LocalizedText { .init(zh: "异常值", en: "treat") }
}
