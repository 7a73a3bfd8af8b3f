// What parameters of a scheme can be, and what they are called.

extension Term {
  package static var marksOfEachRow: LocalizedText { .init(zh: "指标得分", en: "marks of each row") }
  package static var halfUp: LocalizedText { .init(zh: "四舍五入", en: "half up") }
  package static var halfEven: LocalizedText { .init(zh: "四舍六入五成双", en: "half to even") }
  package static var down: LocalizedText { .init(zh: "舍去", en: "down") }
  package static var up: LocalizedText { .init(zh: "进位", en: "up") }
  package static var wholeStepsOnly: LocalizedText { .init(zh: "不足一步不扣", en: "whole steps only") }
  package static var partAsStep: LocalizedText {
    .init(zh: "不足一步按一步扣", en: "a part counts as a step")
  }
  package static var partInProportion: LocalizedText {
    .init(zh: "不足一步按比例扣", en: "a part counts in proportion")
  }
  package static var atLeastTarget: LocalizedText { .init(zh: "不低于目标", en: "at least the target") }
  package static var equalToTarget: LocalizedText { .init(zh: "等于目标", en: "equal to the target") }
  package static var atMostTarget: LocalizedText { .init(zh: "不高于目标", en: "at most the target") }
  package static var linearDecline: LocalizedText { .init(zh: "线性递减", en: "in a line") }
  package static var inverseDecline: LocalizedText { .init(zh: "反比递减", en: "as the inverse") }
  package static var roundedFigure: LocalizedText {
    .init(zh: "舍入的对象", en: "figure that is rounded")
  }
  package static var decimalPlaces: LocalizedText {
    .init(zh: "保留的小数位数", en: "decimal places kept")
  }
  package static var roundingMode: LocalizedText { .init(zh: "舍入的方式", en: "way of rounding") }
  package static var limit: LocalizedText { .init(zh: "界限", en: "limit") }
  package static var stepWidth: LocalizedText { .init(zh: "一步的宽度", en: "width of a step") }
  package static var marksPerStep: LocalizedText { .init(zh: "每步扣分", en: "marks per step") }
  package static var partialSteps: LocalizedText {
    .init(zh: "不足一步的算法", en: "how a part of a step counts")
  }
  package static var targetSide: LocalizedText {
    .init(zh: "达标的方向", en: "side of the target that earns full marks")
  }
  package static var declineBeyondLimit: LocalizedText {
    .init(zh: "超过上限的递减方式", en: "how marks fall beyond an upper limit")
  }
  package static var threshold: LocalizedText { .init(zh: "门槛", en: "threshold") }
  package static var marksOtherwise: LocalizedText { .init(zh: "不满足时的分值", en: "marks otherwise") }
  package static var marksPerCase: LocalizedText { .init(zh: "每例扣分", en: "marks per case") }
  package static var largestTotal: LocalizedText { .init(zh: "总分上限", en: "largest total") }
  package static var isAbove: LocalizedText { .init(zh: "超过", en: "is above") }
  package static var isBelow: LocalizedText { .init(zh: "低于", en: "is below") }
  package static var isOff: LocalizedText { .init(zh: "偏离", en: "is off") }
  package static var wholeGradationsOnly: LocalizedText {
    .init(zh: "不足一个档次不扣", en: "whole steps only")
  }
  package static var gradationBegun: LocalizedText {
    .init(zh: "不足一个档次按一个扣", en: "a step begun counts")
  }
  package static var proRata: LocalizedText { .init(zh: "按比例扣", en: "pro rata") }
  package static var and: LocalizedText { .init(zh: "且", en: "and") }
  package static var or: LocalizedText { .init(zh: "或", en: "or") }
  package static var measureInFormula: LocalizedText { .init(zh: "测算值", en: "measure") }
  package static var found: LocalizedText { .init(zh: "认定存在", en: "found") }
}
