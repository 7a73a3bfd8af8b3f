// Budgets and their execution.

extension Term {
  package static var projectExpenditure: LocalizedText {
    .init(zh: "项目支出", en: "project expenditure")
  }
  package static var executionRate: LocalizedText { .init(zh: "执行率", en: "Execution rate") }
  package static var againstAdjusted: LocalizedText { .init(zh: "对全年", en: "vs adjusted") }
  package static var asOf: LocalizedText { .init(zh: "截至", en: "By") }
  package static var generalBudgetExpenditure: LocalizedText {
    .init(zh: "一般公共预算支出情况", en: "Expenditure of the general public budget")
  }
  package static var basicExpenditureSection: LocalizedText {
    .init(zh: "基本支出情况", en: "Basic expenditure")
  }
  package static var basicExpenditure: LocalizedText { .init(zh: "基本支出", en: "basic expenditure") }
  package static var projectExpenditureSection: LocalizedText {
    .init(zh: "项目支出情况", en: "Project expenditure")
  }
  package static var officialExpensesSection: LocalizedText {
    .init(zh: "“三公”经费执行情况", en: "The three official expenses")
  }
  package static var officialExpenses: LocalizedText {
    .init(zh: "“三公”经费", en: "three official expenses")
  }
  package static var otherLines: LocalizedText { .init(zh: "其他分项支出情况", en: "Other lines") }
  package static var governmentFundsSection: LocalizedText {
    .init(zh: "政府性基金预算支出情况", en: "Expenditure of government funds")
  }
  package static var governmentFundExpenditure: LocalizedText {
    .init(zh: "政府性基金预算支出", en: "government fund expenditure")
  }
  package static var lineInTenThousandYuan: LocalizedText {
    .init(zh: "项目（万元）", en: "Line (ten-thousand-yuan)")
  }
  package static var againstInitial: LocalizedText { .init(zh: "对年初", en: "vs initial") }
  package static var noBudgetNoSpending: LocalizedText {
    .init(zh: "无预算无支出", en: "no budget, no spending")
  }
  package static var overZeroBudget: LocalizedText { .init(zh: "零预算有支出", en: "over a zero budget") }
  package static var negativeBudget: LocalizedText { .init(zh: "预算为负", en: "negative budget") }
  package static var returnedOnZeroBudget: LocalizedText {
    .init(zh: "零预算有退回", en: "returned on a zero budget")
  }
  package static var budgetLine: LocalizedText { .init(zh: "预算行", en: "Budget line") }
  package static var budgetInTenThousandYuan: LocalizedText {
    .init(zh: "预算（万元）", en: "Budget (ten-thousand-yuan)")
  }
  package static var planned: LocalizedText { .init(zh: "计划", en: "Planned") }
  package static var goalsReached: LocalizedText { .init(zh: "目标完成", en: "Goals reached") }
  package static var moneyAndResults: LocalizedText { .init(zh: "双监控", en: "Money and results") }
  package static var noFigureOfDay: LocalizedText { .init(zh: "当日无数", en: "no figure of the day") }
  package static var inStep: LocalizedText { .init(zh: "同步", en: "in step") }
  package static var noSpendingOfDay: LocalizedText {
    .init(zh: "当日无支出数", en: "no spending figure of the day")
  }
  package static var initialBudget: LocalizedText { .init(zh: "年初预算数", en: "Initial budget") }
  package static var adjustedBudget: LocalizedText { .init(zh: "全年预算数", en: "Adjusted budget") }
  package static var expenditure: LocalizedText { .init(zh: "全年执行数", en: "Expenditure") }
  package static var cumulativeSpending: LocalizedText {
    .init(zh: "累计支出", en: "Cumulative spending")
  }
  package static var budgetExecutionRate: LocalizedText {
    .init(zh: "预算执行率", en: "Budget execution rate")
  }
  package static var annualExecutionRate: LocalizedText {
    .init(zh: "年度预算执行率", en: "Annual budget execution rate")
  }
}
