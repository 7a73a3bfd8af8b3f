// Sheets of the workbook of scores.

extension Term {
  package static var marksOverYears: LocalizedText { .init(zh: "各年得分", en: "Years") }
  package static var rankSheet: LocalizedText { .init(zh: "排名", en: "Ranking") }
  package static var marksOfRows: LocalizedText { .init(zh: "各行得分", en: "Marks") }
  package static var sinceExport: LocalizedText { .init(zh: "与导出相比", en: "Since export") }
  package static var whatIfGrade: LocalizedText { .init(zh: "试算等级", en: "What-if grade") }
  package static var scenario: LocalizedText { .init(zh: "情景", en: "Scenario") }
  package static var scoreSheet: LocalizedText { .init(zh: "评分表", en: "Score sheet") }
  package static var factSheet: LocalizedText { .init(zh: "数据表", en: "Data") }
  package static var judgementSheet: LocalizedText { .init(zh: "评判表", en: "Judgements") }
  package static var weightSheet: LocalizedText { .init(zh: "权重试算", en: "Weights") }
  package static var sensitivity: LocalizedText { .init(zh: "敏感性", en: "Sensitivity") }
  package static var audit: LocalizedText { .init(zh: "数据核查", en: "Audit") }
  package static var charts: LocalizedText { .init(zh: "图表", en: "Charts") }
  package static var lock: LocalizedText { .init(zh: "锁定", en: "Lock") }
  package static var whatIfMarks: LocalizedText { .init(zh: "试算得分", en: "What-if marks") }
}
