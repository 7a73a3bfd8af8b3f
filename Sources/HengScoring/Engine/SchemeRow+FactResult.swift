import HengModel

extension SchemeRow {
  /// What the row's measure comes to with some values of facts, and what the rule makes of it.
  func factResult(
    _ values: [FactKey: MeasureOutcome], book: FactBook
  ) -> (measured: MeasureOutcome?, result: RuleResult) {
    let context = RuleContext(
      fullMarks: indicator.fullMarks, unit: unit, label: book.label(of:),
      fact: { values[$0] ?? .missing([$0]) })
    let measured = measure?.outcome(fact: context.fact)
    return (measured, result(measured: measured, in: context))
  }

  /// Returns whether the facts give the row marks, which leaves nothing to judge.
  public func isDecided(by book: FactBook) -> Bool {
    factResult(book.everything, book: book).result.marks != nil
  }

  private func result(measured: MeasureOutcome?, in context: RuleContext) -> RuleResult {
    func withValue(_ body: (Rational) -> RuleResult) -> RuleResult {
      guard let measured else { return undecided }
      guard case .quantity(let value) = measured else { return unmeasured(measured, in: context) }
      return body(value.value)
    }
    switch rule {
    case .deduct(let rule): return withValue { rule.result(of: $0, in: context) }
    case .bands(let rule): return withValue { rule.result(of: $0, in: context) }
    case .linear(let rule): return withValue { rule.result(of: $0, in: context) }
    case .proportional(let rule):
      return withValue { value in
        let target = rule.target.outcome(fact: context.fact)
        guard case .quantity(let aim) = target else { return unmeasured(target, in: context) }
        return rule.result(of: value, target: aim.value, in: context)
      }
    case .fullIf(let rule):
      let condition = rule.condition.outcome(measured: measured, fact: context.fact)
      guard case .truth(let holds) = condition else { return unmeasured(condition, in: context) }
      return rule.result(holds: holds, in: context)
    case .external(let rule):
      guard let score = rule.score, let total = rule.outOf else { return undecided }
      let (part, whole) = (score.outcome(fact: context.fact), total.outcome(fact: context.fact))
      guard case .quantity(let first) = part else { return unmeasured(part, in: context) }
      guard case .quantity(let second) = whole else { return unmeasured(whole, in: context) }
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
  private func unmeasured(_ outcome: MeasureOutcome, in context: RuleContext) -> RuleResult {
    switch outcome {
    case .missing(let keys):
      let names = LocalizedText.joined(keys.map(context.label))
      return RuleResult(
        .missingFacts, marks: nil, branch: LocalizedText(zh: "缺少：", en: "missing: ") + names)
    case .undefined(let kind):
      let text = kind.explanation
      guard let marks = undefinedMarks[kind] else {
        return RuleResult(
          .notCovered, marks: nil,
          branch: text + LocalizedText(zh: "；规则未覆盖", en: "; the rule doesn't cover it"))
      }
      return RuleResult(
        kind.rowOutcome, marks: marks,
        branch: text
          + LocalizedText(
            zh: "；方案规定计 \(marks) 分", en: "; the scheme gives \(marks.counted("mark"))"))
    case .tooLarge:
      return RuleResult(
        .notCovered, marks: nil,
        branch: LocalizedText(zh: "数过大，无法计算", en: "the number is too large to compute"))
    case .quantity, .truth:
      preconditionFailure("the measure has a value")
    }
  }
}
