// Legends, axes and titles of charts.

extension Term {
  package static var plan: LocalizedText { .init(zh: "计划", en: "plan") }
  package static var goalsAttained: LocalizedText { .init(zh: "绩效目标完成", en: "goals attained") }
  package static var executed: LocalizedText { .init(zh: "累计执行率", en: "executed") }
  package static var firstOrderIndex: LocalizedText { .init(zh: "一阶指数", en: "first-order index") }
  package static var varianceShare: LocalizedText {
    .init(zh: "占方差的份额", en: "share of the variance")
  }
  package static var startAndEnd: LocalizedText { .init(zh: "起点、终点", en: "start and end") }
  package static var rise: LocalizedText { .init(zh: "增加（+）", en: "rise (+)") }
  package static var fall: LocalizedText { .init(zh: "减少（-）", en: "fall (-)") }
  package static var gradeShares: LocalizedText {
    .init(zh: "等级的分布", en: "How the units divide into grades")
  }
  package static var shareOfMarksLost: LocalizedText {
    .init(zh: "失分率", en: "share of the marks that was lost")
  }
  package static var probability: LocalizedText { .init(zh: "概率", en: "probability") }
  package static var marksAwardedByRow: LocalizedText {
    .init(zh: "各指标的得分率", en: "How much of each row's marks was awarded")
  }
  package static var lostOrUndetermined: LocalizedText {
    .init(zh: "失分或未定", en: "lost or undetermined")
  }
  package static var marksAndFullMarks: LocalizedText {
    .init(zh: "各指标的得分与分值", en: "Marks and full marks")
  }
  package static var oneMarkLess: LocalizedText { .init(zh: "少 1 分", en: "one mark less") }
  package static var oneMarkMore: LocalizedText { .init(zh: "多 1 分", en: "one mark more") }
  package static var totalChange: LocalizedText { .init(zh: "总分的变化", en: "change of the total") }
  package static var barsOfTotals: LocalizedText { .init(zh: "总分的条形图", en: "bars of the totals") }
  package static var ruleChange: LocalizedText { .init(zh: "规则变动", en: "change of rules") }
  package static var weightChange: LocalizedText { .init(zh: "权重变动", en: "change of weights") }
  package static var scenariosSideBySide: LocalizedText {
    .init(zh: "方案对比", en: "Scenarios side by side")
  }
  package static var contributionsToIndex: LocalizedText {
    .init(zh: "各部分对指数的贡献", en: "contribution of each part to the index")
  }
}
