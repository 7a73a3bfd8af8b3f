// Figures, what they rest on and where they stand.

extension Term {
  package static var fact: LocalizedText { .init(zh: "数据", en: "Fact") }
  package static var facts: LocalizedText { .init(zh: "数据", en: "Facts") }
  package static var value: LocalizedText { .init(zh: "值", en: "Value") }
  package static var judgement: LocalizedText { .init(zh: "评判", en: "Judgement") }
  package static var basis: LocalizedText { .init(zh: "依据", en: "Basis") }
  package static var missing: LocalizedText { .init(zh: "缺失", en: "missing") }
  package static var noFigure: LocalizedText { .init(zh: "缺数", en: "no figure") }
  package static var priorYear: LocalizedText { .init(zh: "上年", en: "prior-year") }
  package static var place: LocalizedText { .init(zh: "出处", en: "Place") }
  package static var reason: LocalizedText { .init(zh: "理由", en: "Reason") }
  package static var deductionReason: LocalizedText { .init(zh: "原因", en: "Reason") }
  package static var evidence: LocalizedText { .init(zh: "理由与依据", en: "Reasons and evidence") }
  package static var reached: LocalizedText { .init(zh: "达到", en: "reached") }
  package static var reported: LocalizedText { .init(zh: "填报", en: "reported") }
  package static var corrected: LocalizedText { .init(zh: "更正", en: "corrected") }
  package static var judged: LocalizedText { .init(zh: "评判", en: "judged") }
  package static var assumed: LocalizedText { .init(zh: "假定", en: "assumed") }
  package static var derived: LocalizedText { .init(zh: "推算", en: "derived") }
  package static var plainNumber: LocalizedText { .init(zh: "无单位的数", en: "a plain number") }
  package static var money: LocalizedText { .init(zh: "金额", en: "money") }
  package static var area: LocalizedText { .init(zh: "面积", en: "area") }
  package static var days: LocalizedText { .init(zh: "天数", en: "days") }
  package static var months: LocalizedText { .init(zh: "月数", en: "months") }
  package static var markCount: LocalizedText { .init(zh: "分数", en: "marks") }
  package static var people: LocalizedText { .init(zh: "人数", en: "people") }
  package static var correctedFigures: LocalizedText { .init(zh: "更正的数据", en: "Corrected figures") }
  package static var assumptions: LocalizedText { .init(zh: "假定的事项", en: "Assumptions") }
  package static var missingFigures: LocalizedText { .init(zh: "缺少的数据", en: "Missing figures") }
  package static var correctedTo: LocalizedText { .init(zh: "更正为", en: "Corrected to") }
  package static var factOrIndicator: LocalizedText { .init(zh: "数据或指标", en: "Figure or row") }
  package static var takenAs: LocalizedText { .init(zh: "取值", en: "Taken as") }
  package static var data: LocalizedText { .init(zh: "数据", en: "Data") }
  package static var notDivided: LocalizedText { .init(zh: "不除", en: "not divided") }
  package static var target: LocalizedText { .init(zh: "目标", en: "Target") }
  package static var sample: LocalizedText { .init(zh: "样本", en: "Sample") }
  package static var probabilityAtTarget: LocalizedText { .init(zh: "恰为目标时的概率", en: "P at target") }
  package static var isExercised: LocalizedText { .init(zh: "是否行使", en: "exercised") }
  package static var directMarks: LocalizedText { .init(zh: "直接评分", en: "marks") }
  package static var caseCount: LocalizedText { .init(zh: "例数", en: "cases") }
  package static var attainmentLevel: LocalizedText { .init(zh: "等次", en: "level") }
  package static var resultElsewhere: LocalizedText { .init(zh: "外部考核得分", en: "result elsewhere") }
  package static var outOf: LocalizedText { .init(zh: "外部考核满分", en: "out of") }
  package static var placeAndNotes: LocalizedText { .init(zh: "出处与说明", en: "Place and notes") }
  package static var placeAndReason: LocalizedText { .init(zh: "出处与理由", en: "Place and reason") }
  package static var quote: LocalizedText { .init(zh: "原文", en: "Quote") }
  package static var asPrinted: LocalizedText { .init(zh: "原印数", en: "As printed") }
  package static var group: LocalizedText { .init(zh: "服务对象", en: "Group") }
  package static var satisfactionRate: LocalizedText { .init(zh: "满意率", en: "Rate") }
  package static var measuredValues: LocalizedText { .init(zh: "测算值", en: "Measured values") }
}
