import HengModel
import HengScoring
import Testing

@Suite struct RuleWordsTests {
  static let counts: [(number: Rational, words: String)] = [
    (1, "1 mark"), (0, "0 marks"), (2, "2 marks"), (Rational(1, over: 2), "0.5 marks"),
  ]

  @Test(arguments: counts)
  func `one is a mark and any other number are marks`(number: Rational, words: String) {
    #expect(number.counted("mark") == words)
  }

  /// A rule's side and step, its text and unit.
  struct Step: Sendable {
    var rule: DeductRule
    var unit: UnitOfMeasure
    var text: LocalizedText
  }

  static let steps: [Step] = [
    Step(
      rule: DeductRule(side: .above, limit: 1, step: Rational(1, over: 100), marksPerStep: 1),
      unit: .percent,
      text: LocalizedText(
        zh: "≤ 100% 计 5 分，每超过 1 个百分点扣 1 分（不足一个档次不扣），扣完为止",
        en:
          "≤ 100%: 5 marks; per percentage point above, 1 mark less (whole steps only), down to zero"
      )),
    Step(
      rule: DeductRule(
        side: .below, limit: 1, step: Rational(5, over: 100), marksPerStep: 2, steps: .ceil),
      unit: .percent,
      text: LocalizedText(
        zh: "≥ 100% 计 5 分，每低 5 个百分点扣 2 分（不足一个档次按一个扣），扣完为止",
        en: "≥ 100%: 5 marks; per 5 percentage points below, 2 marks less (a step begun counts), "
          + "down to zero")),
    Step(
      rule: DeductRule(side: .from, limit: 10, step: 1, marksPerStep: 2), unit: .one,
      text: LocalizedText(
        zh: "= 10 计 5 分，每偏离 1 扣 2 分（不足一个档次不扣），扣完为止",
        en: "= 10: 5 marks; per 1 off, 2 marks less (whole steps only), down to zero")),
  ]

  @Test(arguments: steps)
  func `a step of a percentage is told in percentage points`(step: Step) {
    let text = ScoringRule.deduct(step.rule).text(fullMarks: 5, unit: step.unit) {
      LocalizedText($0.id)
    }
    #expect(text == step.text)
  }
}
