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
      let lines = evaluation.budgetLines.filter { $0.kind == kind && $0.wholeID == nil }
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
    let whole = AuditTerm(
      Fact.Figure(Quantity(1), unit: .percent), label: LocalizedText(zh: "合计", en: "the whole"))
    return outcome(
      of: SumComparison(shares, whole: whole.changed(to: 1, step: 0)),
      Comparison(
        subject: LocalizedText(zh: "各项占比", en: "shares of the parts"), places: [],
        code: .sharesNotWhole))
  }

  /// Tests printed execution rates.
  func printedRateChecks() -> [CheckOutcome] {
    evaluation.budgetLines.compactMap { line -> CheckOutcome? in
      guard let rate = line.printedRate, let spent = knownAmount(.expenditure, of: line),
        let planned = knownAmount(.adjusted, of: line) ?? knownAmount(.initial, of: line)
      else { return nil }
      return tested(
        rate, of: line, spent, over: planned,
        LocalizedText(zh: "\(line.label.zh)执行率", en: "execution rate of \(line.label.en)"))
    }
  }

  private func tested(
    _ rate: Fact.Figure, of line: BudgetLine, _ dividend: AuditTerm, over divisor: AuditTerm,
    _ subject: LocalizedText
  ) -> CheckOutcome? {
    RateComparison(dividend, over: divisor, rate: AuditTerm(rate, label: subject)).map {
      outcome(
        of: $0,
        Comparison(
          id: line.id, subject: subject, places: [dividend, divisor].places,
          keys: dividend.keys + divisor.keys))
    }
  }
}

extension AuditTerm {
  /// Creates a term of a printed figure that is no fact.
  init(_ figure: Fact.Figure, label: LocalizedText?, evidence: Evidence? = nil) {
    self.init(
      label: label, value: figure.quantity.value, unit: figure.unit, step: figure.step, fact: nil,
      keys: [], isComposite: false, evidence: [evidence].compactMap { $0 })
  }
}

extension Fact.Figure {
  /// One unit of the last printed place, in base units; 0 for a whole count, which is exact.
  var step: Rational {
    let isCount = unit.dimension != Dimension(of: "money") && unit != .percent
    if places == 0, isCount { return 0 }
    return (0..<places).reduce(unit.factor) { step, _ in step / 10 }
  }
}
