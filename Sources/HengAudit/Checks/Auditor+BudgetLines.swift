import HengModel
import HengScoring

extension Auditor {
  /// Tests the spending on each line against its budget, and against the claim that no line was
  /// overspent where the document makes it.
  func budgetLineChecks() -> [CheckOutcome] {
    untestableClaims()
      + evaluation.budgetLines.flatMap { line -> [CheckOutcome] in
        // A claim that is made twice contradicts a figure once.
        let claims = [BudgetAmount.initial, .adjusted].compactMap { stage in
          evaluation.claims.first { $0.covers(line, at: stage) }.map { ($0, stage) }
        }
        if claims.isEmpty { return [withoutClaim(line)].compactMap { $0 } }
        return claims.compactMap { claim, stage in tested(line, claim, stage) }
      }
  }

  /// Tests a line against a claim; a line without the budget that is claimed isn't meant, unless the
  /// claim names it.
  private func tested(_ line: BudgetLine, _ claim: Claim, _ stage: BudgetAmount) -> CheckOutcome? {
    guard let amounts = amounts([.expenditure, stage], of: line) else {
      guard claim.names(line) else { return nil }
      return .lacks(
        Audit.Gap(
          id: claim.id, subject: line.label, missing: [stage.label, BudgetAmount.expenditure.label])
      )
    }
    return outcome(line, amounts, stage, claim)
  }

  private func withoutClaim(_ line: BudgetLine) -> CheckOutcome? {
    if line.adjusted != nil {
      guard let amounts = amounts([.expenditure, .adjusted], of: line) else { return nil }
      if case .known(let terms) = amounts, Auditor.looksLikeUnits(terms[0], terms[1]) { return nil }
      return outcome(line, amounts, .adjusted, nil)
    }
    // Initial budgets are adjusted through the year, so that only one of zero tells anything.
    guard let amounts = amounts([.expenditure, .initial], of: line),
      case .known(let terms) = amounts, terms[1].value.isZero
    else { return nil }
    return outcome(line, amounts, .initial, nil)
  }

  /// Claims that no line was overspent where no line can show it.
  private func untestableClaims() -> [CheckOutcome] {
    evaluation.claims.compactMap { claim -> CheckOutcome? in
      guard case .withinBudget(let stage, let lines) = claim.statement, lines == nil,
        !evaluation.budgetLines.contains(where: {
          amounts([.expenditure, stage.amount], of: $0) != nil
        })
      else { return nil }
      return withoutFigure(claim, [stage.amount.label, BudgetAmount.expenditure.label])
    }
  }

  private func outcome(
    _ line: BudgetLine, _ amounts: Terms, _ stage: BudgetAmount, _ claim: Claim?
  ) -> CheckOutcome? {
    switch amounts {
    case .known(let terms) where terms[1].value.isNegative:
      return .lacks(
        Audit.Gap(
          id: claim?.id ?? line.id, subject: line.label,
          missing: [LocalizedText(zh: "不小于零的预算", en: "a budget of zero or more")]))
    case .known(let terms): return outcome(line, terms[0], terms[1], stage, claim)
    case .lacking(let keys): return lacking(keys, id: claim?.id ?? line.id, subject: line.label)
    case .inapplicable: return nil
    }
  }

  private func outcome(
    _ line: BudgetLine, _ spent: AuditTerm, _ planned: AuditTerm, _ stage: BudgetAmount,
    _ claim: Claim?
  ) -> CheckOutcome {
    let excess = spent.value - planned.value
    let (amount, budget) = (spent.text, planned.text)
    let name = stage.label
    var zh = "执行 \(amount.zh)，\(name.zh) \(budget.zh)"
    var en = "spent \(amount.en), \(name.en) \(budget.en)"
    if excess <= 0 || excess < spent.slack + planned.slack {
      return .agrees(
        Audit.Agreement(
          id: line.id, subject: line.label, statement: LocalizedText(zh: zh, en: en),
          keys: spent.keys + planned.keys))
    }
    let over = spent.changed(to: excess, step: [spent, planned].finestStep).text
    if planned.value > 0 {
      let share = (excess / planned.value * 100).decimalText(digits: 2)
      zh += "，超 \(over.zh)（\(share)%）"
      en += ", \(over.en) over (\(share)%)"
    } else {
      zh += "，超 \(over.zh)"
      en += ", \(over.en) over"
    }
    let code: FindingCode =
      planned.value.isZero
      ? .overZeroBudget : claim == nil ? .overAdjustedBudget : .overBudgetAgainstClaim
    return .finding(
      Finding(
        code, claim == nil ? nil : .error, id: line.id, subject: line.label,
        statement: LocalizedText(zh: zh, en: en), explanation: claim.map(\.contradicted),
        figures: [spent, planned].map(\.figure),
        places: [spent, planned].places + [claim?.evidence].compactMap { $0 },
        keys: spent.keys + planned.keys))
  }

  /// Finds amounts that are about ten thousand times what they stand beside, as one in 元 among
  /// 万元 is, apart from those that a check has questioned.
  func suspiciousMagnitudes(besides outcomes: [CheckOutcome]) -> [CheckOutcome] {
    let questioned = Set(outcomes.compactMap(\.finding).flatMap(\.keys))
    var pairs: [(AuditTerm, AuditTerm)] = evaluation.budgetLines.compactMap { line in
      guard let spent = knownAmount(.expenditure, of: line),
        let planned = knownAmount(.adjusted, of: line) ?? knownAmount(.initial, of: line)
      else { return nil }
      return (spent, planned)
    }
    pairs += evaluation.facts.compactMap { fact in
      guard fact.key.period == .current, let own = figure(of: fact.key),
        let prior = figure(of: FactKey(fact.key.id, .prior))
      else { return nil }
      return (own, prior)
    }
    var seen = questioned
    return pairs.compactMap { first, second -> CheckOutcome? in
      guard first.unit.dimension == Dimension(of: "money"), first.keys != second.keys,
        !(first.keys + second.keys).contains(where: seen.contains),
        Auditor.looksLikeUnits(first, second)
      else { return nil }
      let ratio = max(first.value / second.value, second.value / first.value)
      seen.formUnion(first.keys + second.keys)
      let (one, other) = (first.named, second.named)
      return .finding(
        Finding(
          .unitOff, .warning, id: first.fact?.name, subject: first.label ?? "",
          statement: LocalizedText(
            zh: "\(one.zh)，\(other.zh)，相差约 \(ratio.decimalText(digits: 0)) 倍",
            en: "\(one.en), but \(other.en), about \(ratio.decimalText(digits: 0)) times apart"),
          explanation: LocalizedText(
            zh: "可能一个以元计、一个以万元计", en: "one may be in 元 and the other in 万元"),
          figures: [first, second].map(\.figure), places: [first, second].places))
    }
  }

  /// Whether amounts are as far apart as 元 and 万元, give or take a factor of two.
  private static func looksLikeUnits(_ first: AuditTerm, _ second: AuditTerm) -> Bool {
    guard first.value > 0, second.value > 0 else { return false }
    return (5_000...20_000).contains(
      max(first.value / second.value, second.value / first.value))
  }
}

extension Claim {
  /// Whether it names a budget line.
  fileprivate func names(_ line: BudgetLine) -> Bool {
    if case .withinBudget(_, let lines?) = statement { lines.contains(line.id) } else { false }
  }

  /// Whether it says that a line stays within its budget of a stage.
  fileprivate func covers(_ line: BudgetLine, at stage: BudgetAmount) -> Bool {
    guard case .withinBudget(let claimed, let lines) = statement else { return false }
    return claimed.amount == stage && lines?.contains(line.id) ?? true
  }

  /// That the claim doesn't hold.
  var contradicted: LocalizedText {
    guard let quote = evidence.quote else {
      return LocalizedText(zh: "与文中的说法不符", en: "the document claims otherwise")
    }
    return LocalizedText(zh: "与“\(quote)”不符", en: "contradicts “\(quote)”")
  }
}
