// How a row, a figure or a check came out.

extension Term {
  package static var exercised: LocalizedText { .init(zh: "已行使", en: "exercised") }
  package static var pending: LocalizedText { .init(zh: "待定", en: "pending") }
  package static var outOfRange: LocalizedText { .init(zh: "超出范围", en: "out of range") }
  package static var parameterOutOfRange: LocalizedText {
    .init(zh: "参数超出范围", en: "parameter out of range")
  }
  package static var itemsDoNotSum: LocalizedText {
    .init(zh: "各项合计不等于分值", en: "items don't add up to the full marks")
  }
  package static var changedSinceExport: LocalizedText {
    .init(zh: "已改动", en: "changed since export")
  }
  package static var tooMuchSet: LocalizedText { .init(zh: "设定的分值过多", en: "too many marks set") }
  package static var nothingToRescale: LocalizedText {
    .init(zh: "没有可以增减的指标", en: "no row left to rescale")
  }
  package static var scored: LocalizedText { .init(zh: "已计分", en: "scored") }
  package static var notApplicable: LocalizedText { .init(zh: "不适用", en: "Not applicable") }
  package static var zeroOverZero: LocalizedText { .init(zh: "分子分母均为零", en: "zero over zero") }
  package static var overZero: LocalizedText { .init(zh: "分母为零", en: "over zero") }
  package static var negativeDenominator: LocalizedText {
    .init(zh: "分母为负", en: "negative denominator")
  }
  package static var notCovered: LocalizedText { .init(zh: "规则未覆盖", en: "not covered by the rule") }
  package static var factsMissing: LocalizedText { .init(zh: "缺少数据", en: "facts missing") }
  package static var zeroOverZeroRate: LocalizedText { .init(zh: "0/0 无比率", en: "0/0, no rate") }
  package static var overZeroRate: LocalizedText { .init(zh: "÷0 无比率", en: "÷0, no rate") }
  package static var negativeDenominatorRate: LocalizedText {
    .init(zh: "分母为负", en: "÷ below 0, no rate")
  }
  package static var tooLarge: LocalizedText { .init(zh: "数过大", en: "too large") }
  package static var noneFound: LocalizedText { .init(zh: "未发现", en: "none found") }
  package static var reproduced: LocalizedText { .init(zh: "一致", en: "reproduced") }
  package static var withinTolerance: LocalizedText { .init(zh: "差不超过 0.1", en: "within 0.1") }
  package static var reachable: LocalizedText { .init(zh: "可达", en: "reachable") }
  package static var unreachable: LocalizedText { .init(zh: "有误", en: "an error") }
  package static var notComparable: LocalizedText { .init(zh: "无法核对", en: "not comparable") }
  package static var failed: LocalizedText { .init(zh: "不符", en: "Failed") }
  package static var missed: LocalizedText { .init(zh: "未达到", en: "missed") }
  package static var claimedReached: LocalizedText {
    .init(zh: "自称达到，未经测量", en: "claimed, not measured")
  }
  package static var claimedMissed: LocalizedText {
    .init(zh: "自称未达到，未经测量", en: "claimed missed, not measured")
  }
  package static var notMeasured: LocalizedText {
    .init(zh: "只有目标，未测量", en: "a target only, not measured")
  }
  package static var verdict: LocalizedText { .init(zh: "结论", en: "Verdict") }
  package static var met: LocalizedText { .init(zh: "达到", en: "met") }
}
