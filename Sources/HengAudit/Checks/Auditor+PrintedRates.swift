import HengModel

extension Auditor {
  /// Tests printed shares of all spending, each by its figures, and all together where a figure is
  /// missing.
  func printedShareChecks() -> [CheckOutcome] {
    let total = totalLine.flatMap { knownAmount(.expenditure, of: $0) }
    let shared = evaluation.budgetLines.filter { $0.printedShare != nil }
    let single = shared.compactMap { line -> CheckOutcome? in
      guard let share = line.printedShare, let total,
        let spent = knownAmount(.expenditure, of: line)
      else { return nil }
      return tested(
        share, of: line, spent, over: total,
        LocalizedText(zh: "\(line.label.zh)占总支出", en: "share of \(line.label.en) in all spending"))
    }
    let kinds: [BudgetLine.Kind] = [.nature, .fund]
    let sums = kinds.compactMap { kind -> CheckOutcome? in
      let lines = lines(of: kind)
      let untested = lines.contains { knownAmount(.expenditure, of: $0) == nil } || total == nil
      guard lines.count > 1, untested, lines.allSatisfy({ $0.printedShare != nil }) else {
        return nil
      }
      return sumOfShares(lines)
    }
    return single + sums
  }

  private func sumOfShares(_ lines: [BudgetLine]) -> CheckOutcome {
    let shares = lines.compactMap { line in
      line.printedShare.map { AuditTerm($0, label: line.label) }
    }
    var whole = AuditTerm(
      Fact.Figure(Quantity(1), unit: .percent), label: LocalizedText(zh: "合计", en: "the whole"))
    whole.slack = 0
    return outcome(
      of: SumComparison(shares, whole: whole),
      Comparison(
        subject: Term.partShares,
        places: lines.compactMap { knownAmount(.expenditure, of: $0) }.places,
        code: .sharesNotWhole))
  }

  /// Tests printed execution rates.
  func printedRateChecks() -> [CheckOutcome] {
    evaluation.budgetLines.compactMap { line -> CheckOutcome? in
      let budget: BudgetAmount = line.adjusted == nil ? .initial : .adjusted
      guard let rate = line.printedRate, let amounts = amounts([.expenditure, budget], of: line)
      else { return nil }
      let subject = LocalizedText(
        zh: "\(line.label.zh)执行率", en: "execution rate of \(line.label.en)")
      switch amounts {
      case .known(let terms):
        return tested(rate, of: line, terms[0], over: terms[1], subject)
      case .lacking(let keys): return lacking(keys, id: line.id, subject: subject)
      case .inapplicable: return nil
      }
    }
  }

  private func tested(
    _ rate: Fact.Figure, of line: BudgetLine, _ dividend: AuditTerm, over divisor: AuditTerm,
    _ subject: LocalizedText
  ) -> CheckOutcome? {
    let comparison = Comparison(
      id: line.id, subject: subject, places: [dividend, divisor].places,
      keys: dividend.keys + divisor.keys)
    let rate = AuditTerm(rate, label: subject)
    return RateComparison(dividend, over: divisor, rate: rate).map { outcome(of: $0, comparison) }
      ?? rateOfNothing(dividend, divisor, rate, comparison)
  }
}
