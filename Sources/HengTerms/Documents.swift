// Sections of reports.

extension Term {
  /// What is told before a result of how its files were read.
  package static var remarksOnReading: LocalizedText {
    .init(zh: "读取说明", en: "How the data was read")
  }
  package static var atAGlance: LocalizedText { .init(zh: "总体情况", en: "At a glance") }
  package static var rankingSection: LocalizedText { .init(zh: "得分排名", en: "Ranks") }
  package static var evaluationTotals: LocalizedText { .init(zh: "各份评价的得分", en: "Scores") }
  package static var whyUnitsLostMarks: LocalizedText {
    .init(zh: "各单位扣分原因", en: "Why each unit lost marks")
  }
  package static var whyEvaluationsLostMarks: LocalizedText {
    .init(zh: "各份评价的扣分原因", en: "Why each evaluation lost marks")
  }
  package static var withTotal: LocalizedText { .init(zh: "有总分的", en: "With a total") }
  package static var gradeDistribution: LocalizedText { .init(zh: "等级分布", en: "Grades") }
  package static var unitsLosingMarks: LocalizedText { .init(zh: "扣分单位", en: "Units") }
  package static var evaluationsLosingMarks: LocalizedText { .init(zh: "扣分评价", en: "Evaluations") }
  package static var noMarksYet: LocalizedText { .init(zh: "未计分", en: "no marks yet") }
  package static var mainReasons: LocalizedText { .init(zh: "主要扣分原因", en: "Main reasons") }
  package static var noDeduction: LocalizedText { .init(zh: "没有扣分", en: "none") }
  package static var formulaAndNumbers: LocalizedText {
    .init(zh: "公式和代入", en: "Formula and numbers")
  }
  package static var fromFullMarksToTotal: LocalizedText {
    .init(zh: "从满分到得分", en: "From full marks to the total")
  }
  package static var problemsAndCauses: LocalizedText {
    .init(zh: "存在的问题及原因分析", en: "Problems and their causes")
  }
  package static var improvements: LocalizedText { .init(zh: "下一步改进措施", en: "Improvements") }
  package static var goalsOfYear: LocalizedText { .init(zh: "整体绩效目标完成情况", en: "Goals of the year") }
  package static var goalsOfProjects: LocalizedText {
    .init(zh: "项目绩效目标完成情况", en: "Goals of the projects")
  }
  package static var marksSection: LocalizedText { .init(zh: "评分情况", en: "Marks") }
  package static var howMarksWereComputed: LocalizedText {
    .init(zh: "计算依据", en: "How the marks were computed")
  }
  package static var deductionReasons: LocalizedText { .init(zh: "扣分原因", en: "Deductions") }
  package static var basisAndAdmissible: LocalizedText {
    .init(zh: "得分依据和可达区间", en: "What the marks rest on")
  }
  package static var otherMatters: LocalizedText { .init(zh: "其他需要说明的情况", en: "Other matters") }
  package static var papersAndScheme: LocalizedText {
    .init(zh: "资料和指标方案", en: "Papers and scheme")
  }
  package static var unverifiedRows: LocalizedText {
    .init(zh: "未经核实的方案行", en: "Scheme rows that aren't verified")
  }
  package static var marksStanding: LocalizedText { .init(zh: "分值状态", en: "Marks are") }
  package static var ruleStanding: LocalizedText { .init(zh: "规则状态", en: "Rule is") }
  package static var wholeDepartmentExpenditure: LocalizedText {
    .init(zh: "部门整体支出", en: "whole-department expenditure")
  }
  package static var thePolicy: LocalizedText { .init(zh: "政策", en: "the policy") }
  package static var departmentProfile: LocalizedText { .init(zh: "部门基本情况", en: "The department") }
  package static var projectProfile: LocalizedText { .init(zh: "项目基本情况", en: "The project") }
  package static var policyProfile: LocalizedText { .init(zh: "政策基本情况", en: "The policy") }
  package static var duties: LocalizedText { .init(zh: "主要职责", en: "Duties") }
  package static var staff: LocalizedText { .init(zh: "人员编制情况", en: "Staff") }
  package static var fromYearToYear: LocalizedText { .init(zh: "各年度的数", en: "From year to year") }
  package static var whyTotalMoved: LocalizedText {
    .init(zh: "总分变动的构成", en: "Why the total moved")
  }
  package static var executionThroughYear: LocalizedText {
    .init(zh: "预算执行进度", en: "Execution through the year")
  }
  package static var marksBasis: LocalizedText { .init(zh: "得分依据", en: "What the marks rest on") }
  package static var chargedFaults: LocalizedText {
    .init(zh: "计入所评判的问题", en: "Judged faults charged")
  }
  package static var deductions: LocalizedText { .init(zh: "扣分", en: "Deductions") }
  package static var schemeCases: LocalizedText {
    .init(zh: "方案自带用例", en: "Cases carried by the schemes")
  }
  package static var cases: LocalizedText { .init(zh: "用例", en: "Cases") }
  package static var publishedResult: LocalizedText {
    .init(zh: "公布结果核对", en: "The published result")
  }
  package static var satisfactionTest: LocalizedText {
    .init(zh: "满意度检验（达到即含本数）", en: "Satisfaction (the threshold itself counts)")
  }
  package static var totalOrGrade: LocalizedText { .init(zh: "总分或等级", en: "Total or grade") }
  package static var varianceOrigins: LocalizedText {
    .init(zh: "方差分析", en: "Where the variance comes from")
  }
  package static var whatIf: LocalizedText { .init(zh: "假如", en: "What if") }
  package static var effectiveImportance: LocalizedText {
    .init(zh: "有效重要性", en: "Effective importance")
  }
  package static var compositeIndex: LocalizedText { .init(zh: "综合指数", en: "Composite index") }
  package static var rankRobustness: LocalizedText {
    .init(zh: "名次的稳健性", en: "Robustness of ranks")
  }
  package static var rankShiftOrigins: LocalizedText {
    .init(zh: "名次变动的来源", en: "Where shifts of ranks come from")
  }
  package static var leaveOneOut: LocalizedText { .init(zh: "逐项剔除", en: "Leave one out") }
  package static var methodGrid: LocalizedText { .init(zh: "方法组合", en: "Grid of methods") }
  package static var ranksUnderOtherMethods: LocalizedText {
    .init(zh: "名次随方法的变动", en: "Ranks under other methods")
  }
  package static var weightRobustness: LocalizedText {
    .init(zh: "权重稳健性", en: "Robustness to weights")
  }
  package static var weightStability: LocalizedText {
    .init(zh: "权重稳定性", en: "Stability under weights")
  }
  package static var overTheYears: LocalizedText { .init(zh: "历年变化", en: "Over the years") }
}
