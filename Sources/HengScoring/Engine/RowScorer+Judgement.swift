import HengModel

/// Marks from a judgement.
extension RowScorer {
  func judgedScore(_ judgement: Judgement) -> RowScore? {
    guard let judged = judging.marks(of: judgement) else { return nil }
    switch (judgement.decision, row.rule) {
    case (.marks(let marks), _):
      return simpleScore(
        judged, judgement,
        branch: LocalizedText(zh: "直接评判 \(marks) 分", en: "judged at \(marks.counted("mark"))"))
    case (.notApplicable, _):
      let marks = row.notApplicableMarks
      var score = simpleScore(
        judged, judgement,
        branch: marks.map {
          LocalizedText(
            zh: "不适用；方案规定计 \($0) 分",
            en: "not applicable; the scheme gives \($0.counted("mark"))")
        } ?? LocalizedText(zh: "不适用；规则未覆盖", en: "not applicable; not covered by the rule"))
      score.result.outcome = marks == nil ? .notCovered : .notApplicable
      return score
    case (.carriedOver(let part, let whole), .external(let rule)):
      let context = RuleContext(
        fullMarks: fullMarks, unit: row.unit, label: book.label(of:), fact: { .missing([$0]) })
      let result = rule.result(score: part, outOf: whole, in: context)
      return simpleScore(judged, judgement, branch: result.branch)
    case (.level(let id, _, _), .levels(let rule)):
      return rule.level(named: id).map { levelScore($0, judged, judgement) }
    case (.checklist(let answers), .checklist(let rule)):
      return checklistScore(rule, answers, judged, judgement)
    case (.incidents(let incidents), .incidents(let rule)):
      return incidentsScore(rule, incidents, judged, judgement)
    default:
      return nil
    }
  }

  private func simpleScore(
    _ judged: JudgedMarks, _ judgement: Judgement, branch: LocalizedText
  ) -> RowScore {
    RowScore(
      row: row, measured: row.factResult(book.everything, book: book).measured,
      result: RuleResult(
        judged.marks == nil ? .undecided : .scored, marks: judged.exact, branch: branch),
      marks: judged.marks, admissible: judged.admissible, charged: judged.charged,
      shares: [
        BasisShare(basis: judged.basis, available: fullMarks, awarded: judged.marks ?? 0)
      ],
      deductions: lost(judged.marks, judged.basis, judgement, otherwise: branch),
      facts: factTrail, judgement: judgement)
  }

  private func lost(
    _ marks: Rational?, _ basis: Basis, _ judgement: Judgement, otherwise branch: LocalizedText
  ) -> [Deduction] {
    let evidence = judgement.grounds.evidence
    return lost(marks, basis, because: evidence.reason ?? branch, evidence: [evidence])
  }

  private func levelScore(
    _ level: LevelsRule.Level, _ judged: JudgedMarks, _ judgement: Judgement
  ) -> RowScore {
    let marks =
      level.onlyMarks.map { LocalizedText(zh: "计 \($0) 分", en: $0.counted("mark")) }
      ?? LocalizedText(
        zh: "可计 \(level.range.notation) 分", en: "\(level.range.notation) marks")
    let name =
      LocalizedText(zh: "等次「", en: "level “") + level.label + LocalizedText(zh: "」", en: "”: ")
      + marks
    return RowScore(
      row: row,
      result: RuleResult(
        judged.marks == nil ? .undecided : .scored, marks: judged.exact, branch: name),
      marks: judged.marks, admissible: judged.admissible, charged: judged.charged,
      shares: [
        BasisShare(basis: judged.basis, available: fullMarks, awarded: judged.marks ?? 0)
      ],
      deductions: lost(judged.marks, judged.basis, judgement, otherwise: name),
      facts: [], judgement: judgement)
  }

  private func checklistScore(
    _ rule: ChecklistRule, _ answers: [Judgement.Answer], _ judged: JudgedMarks,
    _ judgement: Judgement
  ) -> RowScore {
    var shares: [BasisShare] = []
    var deductions: [Deduction] = []
    var metCount = 0
    for item in rule.items {
      let answer = answers.first { $0.item == item.id }
      let basis = answer?.grounds.basis ?? .missing
      let isMet = answer?.isMet == true
      shares.append(
        BasisShare(basis: basis, available: item.marks, awarded: isMet ? item.marks : 0))
      if isMet { metCount += 1 }
      guard let answer, !isMet else { continue }
      deductions.append(
        Deduction(
          marks: item.marks, basis: basis,
          reason: answer.grounds.evidence.reason ?? Term.notMet
            + Term.colon + item.label,
          evidence: [answer.grounds.evidence]))
    }
    let branch = LocalizedText(
      zh: "\(rule.items.count) 项中 \(metCount) 项达到",
      en: "\(metCount) of \(rule.items.count) items met")
    return RowScore(
      row: row,
      result: RuleResult(
        judged.marks == nil ? .undecided : .scored, marks: judged.exact, branch: branch),
      marks: judged.marks, admissible: judged.admissible, charged: judged.charged, shares: shares,
      deductions: deductions, facts: [], judgement: judgement)
  }

  private func incidentsScore(
    _ rule: IncidentsRule, _ incidents: [Judgement.Incident], _ judged: JudgedMarks,
    _ judgement: Judgement
  ) -> RowScore {
    let marks = judged.marks ?? 0
    let count = incidents.reduce(0) { $0 + $1.count }
    var (remaining, deductions): (Rational, [Deduction]) = (fullMarks, [])
    for incident in incidents {
      let loss = min(remaining, Rational(incident.count) * rule.marksPerCase)
      remaining = remaining - loss
      deductions.append(
        Deduction(
          marks: loss, basis: incident.grounds.basis,
          reason: incident.grounds.evidence.reason
            ?? LocalizedText(
              zh: "\(incident.count) 例", en: Rational(incident.count).counted("case")),
          evidence: [incident.grounds.evidence]))
    }
    return RowScore(
      row: row,
      result: .scored(
        marks,
        LocalizedText(
          zh: "\(count) 例 × \(rule.marksPerCase) 分",
          en: "\(Rational(count).counted("case")) × \(rule.marksPerCase.counted("mark"))")),
      marks: marks, admissible: judged.admissible, charged: judged.charged,
      shares: [BasisShare(basis: judged.basis, available: fullMarks, awarded: marks)],
      deductions: deductions, facts: [], judgement: judgement)
  }
}
