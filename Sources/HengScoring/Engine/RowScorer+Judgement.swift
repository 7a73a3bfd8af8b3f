import HengModel

/// Marks from a judgement.
extension RowScorer {
  func judgedScore(_ judgement: Judgement) -> RowScore? {
    let grounds = judgement.grounds
    switch (judgement.decision, row.rule) {
    case (.marks(let marks), _):
      return simpleScore(
        marks, judgement,
        branch: LocalizedText(zh: "直接评判 \(marks) 分", en: "judged at \(marks) marks"))
    case (.notApplicable, _):
      let marks = row.notApplicableMarks
      var score = simpleScore(
        marks, judgement,
        branch: marks.map {
          LocalizedText(
            zh: "不适用；方案规定计 \($0) 分", en: "not applicable; the scheme gives \($0) marks")
        } ?? LocalizedText(zh: "不适用；规则未覆盖", en: "not applicable; not covered by the rule"))
      score.result.outcome = marks == nil ? .notCovered : .notApplicable
      return score
    case (.carriedOver(let part, let whole), .external(let rule)):
      let context = RuleContext(
        fullMarks: fullMarks, unit: row.unit, label: book.label(of:), fact: { .missing([$0]) })
      let result = rule.result(score: part, outOf: whole, in: context)
      return simpleScore(result.marks, judgement, branch: result.branch)
    case (.level(let id, let marks, let marksBasis), .levels(let rule)):
      guard let level = rule.level(named: id) else { return nil }
      return levelScore(level, marks: marks, marksBasis: marksBasis, judgement)
    case (.checklist(let answers), .checklist(let rule)):
      return checklistScore(rule, answers, judgement)
    case (.incidents(let incidents), .incidents(let rule)):
      return incidentsScore(rule, incidents, grounds: grounds, judgement)
    default:
      return nil
    }
  }

  private func simpleScore(
    _ exact: Rational?, _ judgement: Judgement, branch: LocalizedText
  ) -> RowScore {
    let basis = exact == nil ? Basis.missing : judgement.grounds.basis
    let marks = exact.map(rounding.indicatorMarks)
    let admissible = basis == .reported ? marks.map { MarkRange($0) } ?? range : range
    return RowScore(
      row: row, measured: row.factResult(book.everything, book: book).measured,
      result: RuleResult(marks == nil ? .undecided : .scored, marks: exact, branch: branch),
      marks: marks, admissible: admissible,
      charged: basis == .judged ? admissible.capped(at: marks ?? fullMarks) : admissible,
      shares: [BasisShare(basis: basis, available: fullMarks, awarded: marks ?? 0)],
      deductions: lost(marks, basis, judgement, otherwise: branch),
      facts: factTrail, judgement: judgement)
  }

  private func lost(
    _ marks: Rational?, _ basis: Basis, _ judgement: Judgement, otherwise branch: LocalizedText
  ) -> [Deduction] {
    let evidence = judgement.grounds.evidence
    return lost(marks, basis, because: evidence.reason ?? branch, evidence: [evidence])
  }

  private func levelScore(
    _ level: LevelsRule.Level, marks chosen: Rational?, marksBasis: Basis, _ judgement: Judgement
  ) -> RowScore {
    let levelRange = level.marks(quantum: rounding.quantum)
    let exact = chosen ?? level.onlyMarks
    let marks = exact.map(rounding.indicatorMarks)
    let name =
      LocalizedText(zh: "等次「", en: "level “") + level.label
      + LocalizedText(zh: "」可计 ", en: "”: ") + "\(level.range.notation)"
      + LocalizedText(zh: " 分", en: " marks")
    let levelBasis = judgement.grounds.basis
    // A level with one value leaves no marks to choose.
    let choiceBasis = level.onlyMarks == nil ? marksBasis : levelBasis
    let basis: Basis = marks == nil ? .missing : max(levelBasis, choiceBasis)
    var admissible = range
    if levelBasis == .reported {
      admissible = choiceBasis == .reported ? marks.map { MarkRange($0) } ?? levelRange : levelRange
    }
    var charged = admissible
    if levelBasis <= .judged {
      let cap = choiceBasis <= .judged ? marks ?? levelRange.maximum : levelRange.maximum
      charged = admissible.capped(at: cap)
    }
    return RowScore(
      row: row,
      result: RuleResult(marks == nil ? .undecided : .scored, marks: exact, branch: name),
      marks: marks, admissible: admissible, charged: charged,
      shares: [BasisShare(basis: basis, available: fullMarks, awarded: marks ?? 0)],
      deductions: lost(marks, basis, judgement, otherwise: name),
      facts: [], judgement: judgement)
  }

  private func checklistScore(
    _ rule: ChecklistRule, _ answers: [Judgement.Answer], _ judgement: Judgement
  ) -> RowScore {
    var shares: [BasisShare] = []
    var deductions: [Deduction] = []
    var admissible = MarkRange(0)
    var charged = MarkRange(0)
    var marks: Rational? = 0
    var met: [LocalizedText] = []
    for item in rule.items {
      let answer = answers.first { $0.item == item.id }
      let awarded = answer.map { $0.isMet ? item.marks : 0 }
      let basis = answer?.grounds.basis ?? .missing
      let open = MarkRange(0, item.marks)
      shares.append(BasisShare(basis: basis, available: item.marks, awarded: awarded ?? 0))
      admissible = admissible + (basis == .reported ? MarkRange(awarded ?? 0) : open)
      charged =
        charged
        + (basis == .reported
          ? MarkRange(awarded ?? 0) : basis == .judged ? open.capped(at: awarded ?? 0) : open)
      marks = marks.flatMap { sum in awarded.map { sum + $0 } }
      if let answer, !answer.isMet {
        deductions.append(
          Deduction(
            marks: item.marks, basis: basis,
            reason: answer.grounds.evidence.reason ?? LocalizedText(zh: "未达到：", en: "not met: ")
              + item.label,
            evidence: [answer.grounds.evidence]))
      } else if answer != nil {
        met.append(item.label)
      }
    }
    let branch = LocalizedText(
      zh: "\(rule.items.count) 项中 \(met.count) 项达到",
      en: "\(met.count) of \(rule.items.count) items met")
    return RowScore(
      row: row,
      result: RuleResult(marks == nil ? .undecided : .scored, marks: marks, branch: branch),
      marks: marks, admissible: admissible, charged: charged, shares: shares,
      deductions: deductions, facts: [], judgement: judgement)
  }

  private func incidentsScore(
    _ rule: IncidentsRule, _ incidents: [Judgement.Incident], grounds: Judgement.Grounds,
    _ judgement: Judgement
  ) -> RowScore {
    func left(_ bases: Set<Basis>) -> Rational {
      let count = incidents.filter { bases.contains($0.grounds.basis) }.reduce(0) { $0 + $1.count }
      return rule.marks(after: count, of: fullMarks)
    }
    let marks = left([.reported, .judged, .assumed])
    let count = incidents.reduce(0) { $0 + $1.count }
    // That there are no further cases rests on the judgement as a whole.
    let basis = incidents.map(\.grounds.basis).reduce(grounds.basis, max)
    // Cases beyond those found may exist, so the charged cases only bound the marks from above.
    let settled = incidents.isEmpty && grounds.basis == .reported
    var (remaining, deductions): (Rational, [Deduction]) = (fullMarks, [])
    for incident in incidents {
      let loss = min(remaining, Rational(incident.count) * rule.marksPerCase)
      remaining = remaining - loss
      deductions.append(
        Deduction(
          marks: loss, basis: incident.grounds.basis,
          reason: incident.grounds.evidence.reason
            ?? LocalizedText(zh: "\(incident.count) 例", en: "\(incident.count) cases"),
          evidence: [incident.grounds.evidence]))
    }
    return RowScore(
      row: row,
      result: .scored(
        marks,
        LocalizedText(
          zh: "\(count) 例 × \(rule.marksPerCase) 分",
          en: "\(count) cases × \(rule.marksPerCase) marks")),
      marks: marks,
      admissible: settled ? MarkRange(marks) : MarkRange(0, left([.reported])),
      charged: settled ? MarkRange(marks) : MarkRange(0, left([.reported, .judged])),
      shares: [BasisShare(basis: basis, available: fullMarks, awarded: marks)],
      deductions: deductions, facts: [], judgement: judgement)
  }
}
