import HengModel

/// Scores one row of a scheme from facts or from a judgement.
struct RowScorer {
  let row: SchemeRow
  let rounding: MarkRounding
  let book: FactBook
  let judgement: Judgement?

  private var fullMarks: Rational { row.indicator.fullMarks }
  private var range: MarkRange {
    row.rule.range(fullMarks: fullMarks, quantum: rounding.quantum)
  }

  func score(published: Rational?) -> RowScore {
    var score =
      if case .veto(let rule) = row.rule {
        vetoScore(rule)
      } else if let judgement, let judged = judgedScore(judgement) {
        judged
      } else {
        factScore()
      }
    score.published = published
    return score
  }

  // MARK: Marks from facts

  private func factScore() -> RowScore {
    let (measured, result) = evaluate(book.everything)
    let reads = row.measure != nil || !row.rule.measures.isEmpty
    let basis: Basis =
      result.marks == nil
      ? .missing : row.facts.map(book.basis(of:)).reduce(.reported, max)
    let marks = result.marks.map(rounding.indicatorMarks)
    var score = RowScore(
      row: row, measured: measured, result: result, marks: marks,
      admissible: reads ? admissibleFromFacts() : range, charged: range,
      shares: [BasisShare(basis: basis, available: fullMarks, awarded: marks ?? 0)],
      deductions: [], facts: factTrail)
    score.charged = score.admissible
    if let marks, marks < fullMarks {
      score.deductions = [
        Deduction(
          marks: fullMarks - marks, basis: basis, reason: result.branch,
          evidence: book.sources(of: row.facts).compactMap { book.given($0)?.evidence }.uniqued())
      ]
    }
    return score
  }

  /// The facts of the row and, behind each computed one, what it is computed from.
  private var factTrail: [FactKey] {
    row.facts.flatMap { [$0] + book.sources(of: [$0]) }.uniqued()
  }

  private func evaluate(
    _ values: [FactKey: MeasureOutcome]
  ) -> (measured: MeasureOutcome?, result: RuleResult) {
    let context = RuleContext(fullMarks: fullMarks, unit: row.unit) { key in
      values[key] ?? .missing([key])
    }
    let measured = row.measure?.outcome(fact: context.fact)
    return (measured, result(measured: measured, in: context))
  }

  private func result(measured: MeasureOutcome?, in context: RuleContext) -> RuleResult {
    func withValue(_ body: (Rational) -> RuleResult) -> RuleResult {
      guard let measured else { return undecided }
      guard case .quantity(let value) = measured else { return unmeasured(measured) }
      return body(value.value)
    }
    switch row.rule {
    case .deduct(let rule): return withValue { rule.result(of: $0, in: context) }
    case .bands(let rule): return withValue { rule.result(of: $0, in: context) }
    case .linear(let rule): return withValue { rule.result(of: $0, in: context) }
    case .proportional(let rule):
      return withValue { value in
        let target = rule.target.outcome(fact: context.fact)
        guard case .quantity(let aim) = target else { return unmeasured(target) }
        return rule.result(of: value, target: aim.value, in: context)
      }
    case .fullIf(let rule):
      let condition = rule.condition.outcome(measured: measured, fact: context.fact)
      guard case .truth(let holds) = condition else { return unmeasured(condition) }
      return rule.result(holds: holds, in: context)
    case .external(let rule):
      guard let score = rule.score, let total = rule.outOf else { return undecided }
      let (part, whole) = (score.outcome(fact: context.fact), total.outcome(fact: context.fact))
      guard case .quantity(let first) = part else { return unmeasured(part) }
      guard case .quantity(let second) = whole else { return unmeasured(whole) }
      return rule.result(score: first.value, outOf: second.value, in: context)
    case .checklist, .incidents, .levels, .veto:
      return undecided
    }
  }

  private var undecided: RuleResult {
    RuleResult(
      .undecided, marks: nil,
      branch: LocalizedText(zh: "需要评判", en: "a judgement is needed"))
  }

  /// The result where the measure has no value.
  private func unmeasured(_ outcome: MeasureOutcome) -> RuleResult {
    switch outcome {
    case .missing(let keys):
      let names = LocalizedText.joined(keys.map(book.label(of:)))
      return RuleResult(
        .missingFacts, marks: nil, branch: LocalizedText(zh: "缺少：", en: "missing: ") + names)
    case .undefined(let kind):
      let text: LocalizedText =
        kind == .zeroOverZero
        ? LocalizedText(zh: "分子分母均为零，比率无意义", en: "zero over zero: no rate exists")
        : LocalizedText(zh: "分母为零而分子不为零，比率无意义", en: "over zero: no rate exists")
      guard let marks = row.undefinedMarks[kind] else {
        return RuleResult(
          .notCovered, marks: nil,
          branch: text + LocalizedText(zh: "；规则未覆盖", en: "; the rule doesn't cover it"))
      }
      return RuleResult(
        kind == .zeroOverZero ? .zeroOverZero : .overZero, marks: marks,
        branch: text
          + LocalizedText(zh: "；方案规定计 \(marks) 分", en: "; the scheme gives \(marks) marks"))
    case .quantity, .truth:
      preconditionFailure("the measure has a value")
    }
  }

  /// The most corrected facts whose printed readings are combined; more are read as unknown.
  private static let correctionLimit = 8

  /// The marks that reported facts leave open: one value if they decide, and both readings of a
  /// corrected figure; else everything the rule can give.
  private func admissibleFromFacts() -> MarkRange {
    let corrected = book.sources(of: row.facts).filter { book.given($0)?.printed != nil }
    guard corrected.count <= RowScorer.correctionLimit else { return range }
    var admissible: MarkRange?
    for choice in 0..<(1 << corrected.count) {
      let printed = corrected.indices.filter { choice >> $0 & 1 == 1 }.map { corrected[$0] }
      let values =
        printed.isEmpty
        ? book.reported
        : book.values(FactReading(weakest: .corrected, asPrinted: Set(printed)))
      guard let marks = evaluate(values).result.marks else { return range }
      let found = MarkRange(rounding.indicatorMarks(marks))
      admissible = admissible?.hull(found) ?? found
    }
    return admissible ?? range
  }

  // MARK: Marks from a judgement

  private func judgedScore(_ judgement: Judgement) -> RowScore? {
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
      let context = RuleContext(fullMarks: fullMarks, unit: row.unit) { .missing([$0]) }
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
      row: row, measured: evaluate(book.everything).measured,
      result: RuleResult(marks == nil ? .undecided : .scored, marks: exact, branch: branch),
      marks: marks, admissible: admissible,
      charged: basis == .judged ? admissible.capped(at: marks ?? fullMarks) : admissible,
      shares: [BasisShare(basis: basis, available: fullMarks, awarded: marks ?? 0)],
      deductions: lost(marks, basis, judgement.grounds.evidence, otherwise: branch),
      facts: factTrail, judgement: judgement)
  }

  private func lost(
    _ marks: Rational?, _ basis: Basis, _ evidence: Evidence, otherwise branch: LocalizedText
  ) -> [Deduction] {
    guard let marks, marks < fullMarks else { return [] }
    return [
      Deduction(
        marks: fullMarks - marks, basis: basis, reason: evidence.reason ?? branch,
        evidence: [evidence])
    ]
  }

  private func levelScore(
    _ level: LevelsRule.Level, marks chosen: Rational?, marksBasis: Basis, _ judgement: Judgement
  ) -> RowScore {
    let levelRange = level.marks(quantum: rounding.quantum)
    let marks = chosen ?? level.onlyMarks
    let name =
      LocalizedText(zh: "等次「", en: "level “") + level.label
      + LocalizedText(zh: "」可计 ", en: "”: ") + "\(level.range.notation)"
      + LocalizedText(zh: " 分", en: " marks")
    let levelBasis = judgement.grounds.basis
    let basis: Basis =
      marks == nil ? .missing : level.onlyMarks == nil ? max(levelBasis, marksBasis) : levelBasis
    let admissible =
      levelBasis == .reported
      ? (marksBasis == .reported && marks != nil ? MarkRange(marks ?? 0) : levelRange) : range
    return RowScore(
      row: row, result: RuleResult(marks == nil ? .undecided : .scored, marks: marks, branch: name),
      marks: marks, admissible: admissible,
      charged: basis == .judged ? admissible.capped(at: marks ?? fullMarks) : admissible,
      shares: [BasisShare(basis: basis, available: fullMarks, awarded: marks ?? 0)],
      deductions: lost(marks, basis, judgement.grounds.evidence, otherwise: name),
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
    let basis = incidents.map(\.grounds.basis).max() ?? grounds.basis
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

  // MARK: Vetoes

  private func vetoScore(_ rule: VetoRule) -> RowScore {
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
