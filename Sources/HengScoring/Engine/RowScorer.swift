import HengModel

/// Scores one row of a scheme from facts or from a judgement.
struct RowScorer {
  let row: SchemeRow
  let rounding: MarkRounding
  let book: FactBook
  let judgement: Judgement?

  var fullMarks: Rational { row.indicator.fullMarks }
  var range: MarkRange {
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

  private func factScore() -> RowScore {
    let (measured, result) = evaluate(book.everything)
    let reads = row.measure != nil || !row.rule.measures.isEmpty
    let factBasis = row.facts.map(book.basis(of:)).reduce(.reported, max)
    let basis = result.marks == nil && result.outcome != .notCovered ? .missing : factBasis
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
  var factTrail: [FactKey] {
    row.facts.flatMap { [$0] + book.sources(of: [$0]) }.uniqued()
  }

  func evaluate(
    _ values: [FactKey: MeasureOutcome]
  ) -> (measured: MeasureOutcome?, result: RuleResult) {
    let context = RuleContext(
      fullMarks: fullMarks, unit: row.unit, label: book.label(of:),
      fact: { values[$0] ?? .missing([$0]) })
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
      let text = kind.explanation
      guard let marks = row.undefinedMarks[kind] else {
        return RuleResult(
          .notCovered, marks: nil,
          branch: text + LocalizedText(zh: "；规则未覆盖", en: "; the rule doesn't cover it"))
      }
      return RuleResult(
        kind.rowOutcome, marks: marks,
        branch: text
          + LocalizedText(zh: "；方案规定计 \(marks) 分", en: "; the scheme gives \(marks) marks"))
    case .tooLarge:
      return RuleResult(
        .notCovered, marks: nil,
        branch: LocalizedText(zh: "数过大，无法计算", en: "the number is too large to compute"))
    case .quantity, .truth:
      preconditionFailure("the measure has a value")
    }
  }

  /// The most corrected facts whose printed readings are combined; more are read as unknown.
  private static let correctionLimit = 8

  /// The reported values of all facts, once for every way to read the row's corrected figures as
  /// printed or as corrected; `nil` if there are too many ways.
  func reportedReadings() -> [[FactKey: MeasureOutcome]]? {
    let corrected = book.sources(of: row.facts).filter { book.given($0)?.printed != nil }
    guard corrected.count <= RowScorer.correctionLimit else { return nil }
    return (0..<(1 << corrected.count)).map { choice in
      let printed = corrected.indices.filter { choice >> $0 & 1 == 1 }.map { corrected[$0] }
      return printed.isEmpty
        ? book.reported
        : book.values(FactReading(weakest: .corrected, asPrinted: Set(printed)))
    }
  }

  /// The marks that reported facts leave open: one value if they decide, and both readings of a
  /// corrected figure; else everything the rule can give.
  private func admissibleFromFacts() -> MarkRange {
    guard let readings = reportedReadings() else { return range }
    var admissible: MarkRange?
    for values in readings {
      guard let marks = evaluate(values).result.marks else { return range }
      let found = MarkRange(rounding.indicatorMarks(marks))
      admissible = admissible?.hull(found) ?? found
    }
    return admissible ?? range
  }
}
