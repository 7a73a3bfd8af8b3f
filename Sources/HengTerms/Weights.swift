/// Weights, and what changes when they do.
extension Term {
  package static var weight: LocalizedText { .init(zh: "权重", en: "Weight") }
  package static var weights: LocalizedText { .init(zh: "权重", en: "Weights") }
  package static var weightsInText: LocalizedText { .init(zh: "权重", en: "weights") }
  package static var currentWeights: LocalizedText { .init(zh: "现行权重", en: "weights in force") }
  package static var weightLowered: LocalizedText { .init(zh: "权重调低", en: "weight lowered") }
  package static var weightRaised: LocalizedText { .init(zh: "权重调高", en: "weight raised") }
  package static var oneWeightAtATime: LocalizedText {
    .init(zh: "一次变动一个权重，其余按比例调整", en: "one weight at a time, the others in proportion")
  }
  package static var worstJudgement: LocalizedText { .init(zh: "最不一致的判断", en: "Worst judgement") }
  package static var before: LocalizedText { .init(zh: "现行", en: "Before") }
  package static var after: LocalizedText { .init(zh: "改为", en: "After") }
  package static var change: LocalizedText { .init(zh: "变动", en: "Change") }
  package static var afterTheChange: LocalizedText { .init(zh: "改变后", en: "after the change") }
  package static var unchanged: LocalizedText { .init(zh: "无改动", en: "unchanged") }
  package static var nowInForce: LocalizedText { .init(zh: "现行 ", en: "now ") }
  package static var inForce: LocalizedText { .init(zh: "现行", en: "In force") }
}
