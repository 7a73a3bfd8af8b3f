// Kinds of text files.

extension Term {
  package static var kindOfScheme: LocalizedText { .init(zh: "指标方案", en: "a scheme") }
  package static var kindOfEvaluation: LocalizedText { .init(zh: "评价", en: "an evaluation") }
  package static var kindOfTableMap: LocalizedText {
    .init(zh: "表格对应文件", en: "a file that says what a table's columns mean")
  }
  package static var kindOfIndex: LocalizedText { .init(zh: "指数文件", en: "an index") }
  package static var kindOfOverlay: LocalizedText {
    .init(zh: "方案调整文件", en: "an overlay of a scheme")
  }
  package static var kindOfVariance: LocalizedText { .init(zh: "方差分析文件", en: "a variance file") }
  package static var kindOfJudgement: LocalizedText { .init(zh: "判断文件", en: "a judgement file") }
  package static var kindOfDeflator: LocalizedText { .init(zh: "价格指数文件", en: "a price index") }
}
