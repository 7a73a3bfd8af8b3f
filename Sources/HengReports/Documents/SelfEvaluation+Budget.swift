import HengModel
import HengScoring

/// The part of a budget that a line belongs to, by its identifier or its printed name.
private enum BudgetPart {
  case basic
  case project
  case officialExpenses
  case governmentFund
  case otherFund
  case generalBudget
  case other

  init(_ line: BudgetLine) {
    func isNamed(_ ids: [String], _ words: [String]) -> Bool {
      ids.contains(line.id) || words.contains { line.label.zh.contains($0) }
    }
    self =
      switch line.kind {
      case .total: .generalBudget
      case .nature where isNamed(["basic"], ["基本支出"]): .basic
      case .nature where isNamed(["project"], ["项目支出"]): .project
      case .fund where isNamed(["government-fund"], ["政府性基金"]): .governmentFund
      case .fund where isNamed(["general-public-budget"], ["一般公共预算"]): .generalBudget
      case .fund: .otherFund
      case .item
      where isNamed(
        ["official-expenses", "vehicles", "reception", "travel-abroad"],
        ["三公", "公务用车", "公车", "公务接待", "因公出国"]):
        .officialExpenses
      case .nature, .item: .other
      }
  }
}

extension SelfEvaluation {
  func addPublicBudget(to body: inout DocumentBody) {
    body.startSection(Term.generalBudgetExpenditure)
    if !score.budget.isEmpty {
      body.add(.table(score.budgetTable))
      body.add(
        .note(
          LocalizedText(
            zh: "金额单位：万元。“–”为数据中没有的数。表中是数据列出的全部分项，不限于一般公共预算。",
            en:
              "Amounts in ten-thousand-yuan (万元); – is a figure that the data lacks. The table has "
              + "every line of the data, not only those of the general public budget.")))
      for line in score.budget where line.line.kind == .total {
        body.add(.paragraph(statement(of: line) + Term.fullStop))
      }
      body.add(budgetSplitBlocks)
    }
    body.startPart(Term.basicExpenditureSection)
    addLines(.basic, Term.basicExpenditure, to: &body)
    body.startPart(Term.projectExpenditureSection)
    addLines(.project, Term.projectExpenditure, to: &body)
    body.add(
      .paragraph(
        .blank(
          LocalizedText(
            zh: "决算与年初预算差异的主要原因", en: "why the final accounts differ from the initial budget"))))
    body.startPart(Term.officialExpensesSection)
    addLines(
      .officialExpenses, Term.officialExpenses, to: &body)
    if lines(.other).isEmpty { return }
    body.startPart(Term.otherLines)
    addLines(.other, "", to: &body)
  }

  func addGovernmentFunds(to body: inout DocumentBody) {
    body.startSection(Term.governmentFundsSection)
    addLines(
      .governmentFund, Term.governmentFundExpenditure,
      to: &body)
    if !lines(.governmentFund).isEmpty {
      body.add(
        .paragraph(
          .blank(
            LocalizedText(
              zh: "政府性基金的主要用途，以及是否计入总支出",
              en: "what the government funds were used for, and whether all spending includes them")
          )))
    }
    let others = lines(.otherFund)
    if !others.isEmpty {
      body.add(
        zh: "其他资金来源：" + others.map { statement(of: $0).zh }.joined(separator: "；") + "。",
        en: "Other sources of funds: " + others.map { statement(of: $0).en }.joined(separator: "; ")
          + ".")
    }
  }

  private func lines(_ part: BudgetPart) -> [BudgetExecution] {
    score.budget.filter { BudgetPart($0.line) == part }
  }

  /// Adds a sentence for each line of a part, or a blank for the whole part.
  private func addLines(_ part: BudgetPart, _ name: LocalizedText, to body: inout DocumentBody) {
    let lines = lines(part)
    if lines.isEmpty {
      body.add(
        .paragraph(
          .blank(
            LocalizedText(
              zh: "\(name.zh)的预算数和执行数；没有的填“无”",
              en: "budget and spending of \(name.en), or “none”"))))
    }
    for line in lines {
      body.add(.paragraph(statement(of: line) + Term.fullStop))
    }
  }

  private static func shown(_ yuan: Rational) -> LocalizedText {
    let figure = yuan.tenThousandYuanText
    return LocalizedText(zh: " \(figure) 万元", en: "\(figure) ten-thousand-yuan")
  }

  /// What was planned and spent on a line, in words; what the data lacks is left blank.
  private func statement(of execution: BudgetExecution) -> LocalizedText {
    let name = execution.line.label
    func amount(_ yuan: Rational?, _ blank: LocalizedText) -> LocalizedText {
      yuan.map(SelfEvaluation.shown) ?? .blank(blank)
    }
    let initial = amount(
      execution.initial,
      LocalizedText(zh: "\(name.zh)年初预算数", en: "initial budget of \(name.en)"))
    let spent = amount(
      execution.expenditure, LocalizedText(zh: "\(name.zh)执行数", en: "spending on \(name.en)"))
    let adjusted = execution.adjusted.map(SelfEvaluation.shown)
    var parts = [LocalizedText(zh: "年初预算\(initial.zh)", en: "initial budget \(initial.en)")]
    if let adjusted {
      parts.append(LocalizedText(zh: "全年预算\(adjusted.zh)", en: "adjusted budget \(adjusted.en)"))
    }
    parts.append(LocalizedText(zh: "执行\(spent.zh)", en: "spent \(spent.en)"))
    if let total = score.budget.first(where: { $0.line.kind == .total })?.expenditure,
      execution.line.kind == .nature, let own = execution.expenditure, total > 0
    {
      let share = (own / total).percentText
      parts.append(LocalizedText(zh: "占总支出的 \(share)", en: "\(share) of all spending"))
    }
    if execution.line.kind == .total, let before = execution.initial,
      let after = execution.expenditure, before != after
    {
      let difference = SelfEvaluation.shown(before < after ? after - before : before - after)
      parts.append(
        before < after
          ? LocalizedText(zh: "较年初预算增加\(difference.zh)", en: "\(difference.en) more")
          : LocalizedText(zh: "较年初预算减少\(difference.zh)", en: "\(difference.en) less"))
    }
    if let rate = execution.againstInitial.words(
      LocalizedText(zh: "年初预算", en: "the initial budget"))
    {
      parts.append(rate)
    }
    if execution.basis > .reported {
      parts.append(
        LocalizedText(
          zh: "其中有\(execution.basis.label.zh)数",
          en: "with figures that are \(execution.basis.label.en)"))
    }
    return name + Term.colon + LocalizedText.joined(parts, with: Term.comma)
  }
}

extension ExecutionRate {
  /// The outcome as a part of a sentence; nothing where it isn't known.
  fileprivate func words(_ budget: LocalizedText) -> LocalizedText? {
    switch self {
    case .rate(let rate):
      LocalizedText(
        zh: "为\(budget.zh)的 \(rate.percentText)", en: "\(rate.percentText) of \(budget.en)")
    case .unknown: nil
    default: text
    }
  }
}
