import HengModel

/// The three amounts of a budget line.
enum BudgetAmount: CaseIterable {
  case initial, adjusted, expenditure

  /// The name of the amount.
  var label: LocalizedText {
    switch self {
    case .initial: Term.initialBudget.inSentence
    case .adjusted: Term.adjustedBudget.inSentence
    case .expenditure: Term.expenditure.inSentence
    }
  }

  /// The expression of a line's amount.
  func expression(of line: BudgetLine) -> String? {
    switch self {
    case .initial: line.initial
    case .adjusted: line.adjusted
    case .expenditure: line.expenditure
    }
  }
}

extension Claim.BudgetStage {
  /// The amount of a line that it means.
  var amount: BudgetAmount { self == .initial ? .initial : .adjusted }
}

extension Auditor {
  /// Some of a line's amounts under the line's name; `nil` where the line doesn't give one of them.
  func amounts(_ stages: [BudgetAmount], of line: BudgetLine) -> Terms? {
    let expressions = stages.compactMap { $0.expression(of: line) }
    guard expressions.count == stages.count else { return nil }
    return terms(expressions.map { Relation.Term($0, label: line.label) })
  }

  /// A line's amount if it is reported.
  func knownAmount(_ stage: BudgetAmount, of line: BudgetLine) -> AuditTerm? {
    guard case .known(let terms)? = amounts([stage], of: line) else { return nil }
    return terms[0]
  }

  /// The lines of a way to divide the budget, without the parts of other lines.
  func lines(of kind: BudgetLine.Kind) -> [BudgetLine] {
    evaluation.budgetLines.filter { $0.kind == kind && $0.wholeID == nil }
  }

  /// The line for the whole budget.
  var totalLine: BudgetLine? { evaluation.budgetLines.first { $0.kind == .total } }
}
