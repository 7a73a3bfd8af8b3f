import HengModel
import HengScoring

extension Auditor {
  /// Tests the spending on each line against its budget, and against the claim that no line was
  /// overspent where the document makes it.
  func budgetLineChecks() -> [CheckOutcome] {
    evaluation.budgetLines.flatMap { line -> [CheckOutcome] in
      let claims = evaluation.claims.compactMap { claim -> (Claim, BudgetStage)? in
        guard case .withinBudget(let stage, let lines) = claim.statement,
          lines?.contains(line.id) ?? true
        else { return nil }
        return (claim, stage.stage)
      }
      if claims.isEmpty { return [withoutClaim(line)].compactMap { $0 } }
      return claims.compactMap { claim, stage in tested(line, claim, stage) }
    }
  }

  private func tested(_ line: BudgetLine, _ claim: Claim, _ stage: BudgetStage) -> CheckOutcome? {
    let other: BudgetStage = stage == .initial ? .adjusted : .initial
    guard
      let budgeted = [stage, other].first(where: { $0.expression(of: line) != nil }),
      let spent = amount(.expenditure, of: line), let planned = amount(budgeted, of: line)
    else { return nil }
    switch (spent, planned) {
    case (.known(let spent), .known(let planned)):
      return outcome(line, spent[0], planned[0], budgeted, claim)
    case (.lacking(let keys), .lacking(let others)):
      return lacking(keys + others, id: claim.id, subject: line.label)
    case (.lacking(let keys), _), (_, .lacking(let keys)):
      return lacking(keys, id: claim.id, subject: line.label)
    default: return nil
    }
  }

  private func withoutClaim(_ line: BudgetLine) -> CheckOutcome? {
    guard let spent = knownAmount(.expenditure, of: line) else { return nil }
    if line.adjusted != nil {
      guard let adjusted = knownAmount(.adjusted, of: line),
        !Auditor.looksLikeUnits(spent, adjusted)
      else { return nil }
      return outcome(line, spent, adjusted, .adjusted, nil)
    }
    // Initial budgets are adjusted through the year, so that only one of zero tells anything.
    guard let initial = knownAmount(.initial, of: line), initial.value.isZero else { return nil }
    return outcome(line, spent, initial, .initial, nil)
  }

  private func outcome(
    _ line: BudgetLine, _ spent: AuditTerm, _ planned: AuditTerm, _ stage: BudgetStage,
    _ claim: Claim?
  ) -> CheckOutcome {
    let excess = spent.value - planned.value
    let (amount, budget) = (spent.text, planned.text)
    let name = stage.label
    var zh = "执行 \(amount.zh)，\(name.zh) \(budget.zh)"
    var en = "spent \(amount.en), \(name.en) \(budget.en)"
    if excess <= [spent, planned].finestStep / 2 {
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
    var finding = Finding(
      code, claim == nil ? nil : .error, id: line.id, subject: line.label,
      statement: LocalizedText(zh: zh, en: en), explanation: claim.map(\.contradicted),
      figures: [spent, planned].map(\.figure),
      places: [spent, planned].places + [claim?.evidence].compactMap { $0 })
    finding.keys = spent.keys + planned.keys
    return .finding(finding)
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
  /// That the claim doesn't hold.
  var contradicted: LocalizedText {
    guard let quote = evidence.quote else {
      return LocalizedText(zh: "与文中的说法不符", en: "the document claims otherwise")
    }
    return LocalizedText(zh: "与“\(quote)”不符", en: "contradicts “\(quote)”")
  }
}
