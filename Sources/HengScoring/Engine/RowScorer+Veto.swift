import HengModel

/// Vetoes, which have no marks of their own.
extension RowScorer {
  func vetoScore(_ rule: VetoRule) -> RowScore {
    let (state, basis) = vetoState(rule)
    let branch =
      switch state.isExercised {
      case true?: LocalizedText(zh: "已行使：", en: "exercised: ") + rule.effectText
      case false?: Term.notExercised
      case nil: Term.undecided
      }
    var score = RowScore(
      row: row,
      result: RuleResult(state.isExercised == nil ? .undecided : .scored, marks: 0, branch: branch),
      marks: 0, admissible: MarkRange(0), charged: MarkRange(0),
      shares: [BasisShare(basis: basis, available: 0, awarded: 0)],
      deductions: [], facts: factTrail, judgement: judgement)
    score.veto = state
    return score
  }

  private func vetoState(_ rule: VetoRule) -> (VetoState, Basis) {
    if let judgement, let state = VetoState(judgement) { return (state, judgement.grounds.basis) }
    func holds(_ values: [FactKey: MeasureOutcome]) -> Bool? {
      let outcome = rule.condition?.outcome { values[$0] ?? .missing([$0]) }
      guard case .truth(let holds) = outcome else { return nil }
      return holds
    }
    let exercised = holds(book.everything)
    let readings = reportedReadings().map { $0.map(holds) } ?? [nil]
    let agreed = Set(readings).count == 1 ? readings[0] : nil
    let basis =
      exercised == nil ? Basis.missing : row.facts.map(book.basis(of:)).reduce(.reported, max)
    return (VetoState(isExercised: exercised, isSettled: agreed, isCharged: false), basis)
  }
}
