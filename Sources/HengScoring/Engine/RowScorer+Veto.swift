import HengModel

/// Vetoes, which have no marks of their own.
extension RowScorer {
  func vetoScore(_ rule: VetoRule) -> RowScore {
    var exercised: Bool?
    var basis = Basis.missing
    if case .veto(let isExercised) = judgement?.decision {
      exercised = isExercised
      basis = judgement?.grounds.basis ?? .judged
    } else if case .truth(let holds) = rule.condition?.outcome(fact: book.outcome(of:)) {
      exercised = holds
      basis = row.facts.map(book.basis(of:)).reduce(.reported, max)
    }
    let branch =
      switch exercised {
      case true?: LocalizedText(zh: "已行使：", en: "exercised: ") + rule.effectText
      case false?: LocalizedText(zh: "未行使", en: "not exercised")
      case nil: LocalizedText(zh: "未评判", en: "undecided")
      }
    var score = RowScore(
      row: row,
      result: RuleResult(exercised == nil ? .undecided : .scored, marks: 0, branch: branch),
      marks: 0, admissible: MarkRange(0), charged: MarkRange(0),
      shares: exercised == nil ? [] : [BasisShare(basis: basis, available: 0, awarded: 0)],
      deductions: [], facts: factTrail, judgement: judgement)
    score.isVetoExercised = exercised
    return score
  }
}
