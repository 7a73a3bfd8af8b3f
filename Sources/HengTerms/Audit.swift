// Findings of checks, and what they are about.

extension Term {
  package static var matter: LocalizedText { .init(zh: "事项", en: "Matter") }
  package static var findingKind: LocalizedText { .init(zh: "问题", en: "Kind") }
  package static var problem: LocalizedText { .init(zh: "问题", en: "Problem") }
  package static var severity: LocalizedText { .init(zh: "级别", en: "Severity") }
  package static var unchecked: LocalizedText { .init(zh: "未能核对", en: "Unchecked") }
  package static var splitByFund: LocalizedText {
    .init(zh: "按收入性质（资金来源）分", en: "by source of funds")
  }
  package static var splitByNature: LocalizedText { .init(zh: "按支出性质分", en: "by nature") }
  package static var goal: LocalizedText { .init(zh: "目标", en: "goal") }
  package static var publicity: LocalizedText { .init(zh: "公开", en: "publication") }
  package static var claim: LocalizedText { .init(zh: "说法", en: "claim") }
  package static var increased: LocalizedText { .init(zh: "增加", en: "increased") }
  package static var decreased: LocalizedText { .init(zh: "减少", en: "decreased") }
  package static var stayedTheSame: LocalizedText { .init(zh: "不变", en: "stayed the same") }
  package static var yearEnd: LocalizedText { .init(zh: "评价年度终了", en: "end of the evaluated year") }
  package static var selfEvaluationDay: LocalizedText { .init(zh: "自评", en: "self-evaluation") }
  package static var signature: LocalizedText { .init(zh: "落款", en: "signature") }
  package static var publication: LocalizedText { .init(zh: "公布", en: "publication") }
  package static var orderOfDates: LocalizedText { .init(zh: "日期先后", en: "order of dates") }
  package static var spendingOfYear: LocalizedText { .init(zh: "全年支出", en: "the year's spending") }
  package static var figuresNeeded: LocalizedText { .init(zh: "所需数据", en: "figures needed") }
  package static var figuresAssumed: LocalizedText { .init(zh: "假定数据", en: "figures assumed") }
  package static var partShares: LocalizedText { .init(zh: "各项占比", en: "shares of the parts") }
  package static var sumOfMarks: LocalizedText { .init(zh: "得分合计", en: "sum of marks") }
  package static var publishedDeductions: LocalizedText {
    .init(zh: "公布的扣分", en: "published deductions")
  }
  package static var error: LocalizedText { .init(zh: "错误", en: "error") }
  package static var warning: LocalizedText { .init(zh: "疑点", en: "warning") }
  package static var notice: LocalizedText { .init(zh: "提示", en: "notice") }
  package static var byEvaluation: LocalizedText { .init(zh: "各份评价", en: "By evaluation") }
  package static var byFindingKind: LocalizedText { .init(zh: "各类问题", en: "By kind of finding") }
  package static var findings: LocalizedText { .init(zh: "问题数", en: "Findings") }
  package static var whatAgrees: LocalizedText { .init(zh: "核对相符的", en: "What agrees") }
  package static var whatCannotBeChecked: LocalizedText {
    .init(zh: "缺少数据、未能核对的", en: "What can't be checked for want of a figure")
  }
  package static var hint: LocalizedText { .init(zh: "线索", en: "Hint") }
  package static var agreeing: LocalizedText { .init(zh: "相符", en: "Agree") }
  package static var finding: LocalizedText { .init(zh: "发现", en: "Found") }
  package static var remedy: LocalizedText { .init(zh: "处理", en: "To do") }
}
