// Sheets, columns and words of the data-entry workbook. Filled forms are read by these words: with
// other ones, those that are out there could no longer be read.

extension Term {
  package static var baseDataTable: LocalizedText { .init(zh: "部门整体支出绩效评价基础数据表", en: "Base data") }
  package static var lineNumber: LocalizedText { .init(zh: "栏次", en: "No.") }
  package static var budgetExecution: LocalizedText { .init(zh: "预算执行情况", en: "Budget execution") }
  package static var byFund: LocalizedText { .init(zh: "按收入性质分", en: "By source of funds") }
  package static var byNature: LocalizedText { .init(zh: "按支出性质分", en: "By nature of expenditure") }
  package static var ofWhich: LocalizedText { .init(zh: "其中", en: "Of which") }
  package static var entryForm: LocalizedText {
    .init(zh: "部门整体支出绩效自评填报表", en: "Self-evaluation form")
  }
  package static var basics: LocalizedText { .init(zh: "一、基本信息", en: "1. Basics") }
  package static var documents: LocalizedText { .init(zh: "二、数据来源文件", en: "2. Documents") }
  package static var itemByItem: LocalizedText { .init(zh: "逐项依据", en: "Item by item") }
  package static var baseFigures: LocalizedText { .init(zh: "基础数据", en: "Figures") }
  package static var indicatorJudgements: LocalizedText { .init(zh: "指标评判", en: "Judgements") }
  package static var ownFigures: LocalizedText {
    .init(zh: "补充数据", en: "Other figures of your own")
  }
  package static var groups: LocalizedText { .init(zh: "各类服务对象", en: "Groups") }
  package static var selfEvaluationTable: LocalizedText {
    .init(zh: "部门整体支出绩效自评表", en: "Self-evaluation")
  }
  package static var otherAssessmentMarks: LocalizedText {
    .init(zh: "考核得分", en: "score of the other assessment")
  }
  package static var otherAssessmentFullMarks: LocalizedText {
    .init(zh: "考核满分", en: "its full marks")
  }
  package static var selfEvaluationForm: LocalizedText {
    .init(zh: "绩效自评填报表", en: "Self-evaluation form")
  }
  package static var formVersion: LocalizedText { .init(zh: "表式版本", en: "Form version") }
  package static var schemeIdentifier: LocalizedText { .init(zh: "指标方案标识", en: "Scheme") }
  package static var schemeFile: LocalizedText { .init(zh: "指标方案文件", en: "Scheme file") }
  package static var schemeName: LocalizedText { .init(zh: "指标方案", en: "Scheme name") }
  package static var unitName: LocalizedText { .init(zh: "单位名称", en: "Unit name") }
  package static var englishUnitName: LocalizedText {
    .init(zh: "单位英文名称", en: "Unit name in English")
  }
  package static var unitIdentifier: LocalizedText {
    .init(zh: "单位标识或预算编码", en: "Unit identifier or budget code")
  }
  package static var unitKind: LocalizedText { .init(zh: "评价对象", en: "Kind of unit") }
  package static var evaluatedYear: LocalizedText { .init(zh: "评价年度", en: "Year") }
  package static var evaluationName: LocalizedText {
    .init(zh: "本次评价名称", en: "Name of this evaluation")
  }
  package static var englishEvaluationName: LocalizedText {
    .init(zh: "本次评价英文名称", en: "Its name in English")
  }
  package static var isSynthetic: LocalizedText { .init(zh: "数据为虚构", en: "Data is made up") }
  package static var englishNote: LocalizedText { .init(zh: "英文说明", en: "Note in English") }
  package static var publishedGrade: LocalizedText { .init(zh: "公布等级", en: "Published grade") }
  package static var publishedPlace: LocalizedText {
    .init(zh: "公布结果的出处", en: "Place of the published result")
  }
  package static var publishedQuote: LocalizedText {
    .init(zh: "公布结果的原文", en: "Words of the published result")
  }
  package static var key: LocalizedText { .init(zh: "编码", en: "ID") }
  package static var item: LocalizedText { .init(zh: "项目", en: "Item") }
  package static var entry: LocalizedText { .init(zh: "填写内容", en: "Entry") }
  package static var englishName: LocalizedText { .init(zh: "英文名称", en: "English name") }
  package static var identifier: LocalizedText { .init(zh: "标识", en: "Identifier") }
  package static var webAddress: LocalizedText { .init(zh: "网址", en: "Address") }
  package static var isOfficial: LocalizedText { .init(zh: "官方发布", en: "Official") }
  package static var unitOfMeasure: LocalizedText { .init(zh: "计量单位", en: "Unit") }
  package static var thisYear: LocalizedText { .init(zh: "本年数", en: "This year") }
  package static var yearBefore: LocalizedText { .init(zh: "上年数", en: "Year before") }
  package static var derivation: LocalizedText { .init(zh: "推算公式", en: "Formula") }
  package static var kind: LocalizedText { .init(zh: "类别", en: "Kind") }
  package static var listed: LocalizedText { .init(zh: "列报", en: "Listed") }
  package static var meaningAndFormula: LocalizedText {
    .init(zh: "指标解释及计算公式", en: "Meaning and formula")
  }
  package static var yearTarget: LocalizedText { .init(zh: "年度指标值", en: "Target") }
  package static var actualValue: LocalizedText { .init(zh: "实际完成值", en: "Actual") }
  package static var marksGiven: LocalizedText { .init(zh: "评定得分", en: "Marks given") }
  package static var deviationAndRemedies: LocalizedText {
    .init(zh: "偏差原因分析及改进措施", en: "Reasons for deviation and remedies")
  }
  package static var publishedMarks: LocalizedText { .init(zh: "公布得分", en: "Published marks") }
  package static var inPlaceOf: LocalizedText { .init(zh: "所属指标", en: "In place of") }
  package static var englishReason: LocalizedText { .init(zh: "英文理由", en: "Reason in English") }
  package static var targetRate: LocalizedText { .init(zh: "目标满意度", en: "Target rate") }
  package static var claimedRate: LocalizedText { .init(zh: "自报满意度", en: "Claimed rate") }
  package static var satisfiedCount: LocalizedText { .init(zh: "满意人数", en: "Satisfied") }
  package static var askedCount: LocalizedText { .init(zh: "调查人数", en: "Asked") }
  package static var population: LocalizedText { .init(zh: "总人数", en: "Population") }
  package static var otherFigures: LocalizedText { .init(zh: "其他数据", en: "Other figures") }
  package static var fundLine: LocalizedText { .init(zh: "按收入性质", en: "fund") }
  package static var natureLine: LocalizedText { .init(zh: "按支出性质", en: "nature") }
  package static var itemLine: LocalizedText { .init(zh: "其他项目", en: "item") }
  package static var cover: LocalizedText { .init(zh: "封面", en: "Cover") }
  package static var baseData: LocalizedText { .init(zh: "基础数据表", en: "Base data") }
  package static var selfEvaluation: LocalizedText { .init(zh: "自评表", en: "Self-evaluation") }
  package static var satisfaction: LocalizedText { .init(zh: "满意度", en: "Satisfaction") }
  package static var publishedTotal: LocalizedText { .init(zh: "公布总分", en: "Published total") }
  package static var totalLine: LocalizedText { .init(zh: "合计", en: "total") }
}
