import HengModel

/// A way to divide a budget.
private struct BudgetSplit {
  let kind: BudgetLine.Kind
  let id: String
  let label: LocalizedText

  static let all = [
    BudgetSplit(
      kind: .fund, id: "budget-by-fund",
      label: Term.splitByFund),
    BudgetSplit(
      kind: .nature, id: "budget-by-nature",
      label: Term.splitByNature),
  ]
}

extension Auditor {
  /// Tests the parts of the budget against its total, or one split against the other where there
  /// is no total.
  func budgetSplitChecks() -> [CheckOutcome] {
    BudgetAmount.allCases.flatMap { stage -> [CheckOutcome] in
      var lacking: [CheckOutcome] = []
      let splits = BudgetSplit.all.compactMap { split -> (BudgetSplit, [AuditTerm])? in
        switch parts(of: split, at: stage) {
        case .known(let terms)?: return (split, terms)
        case .lacking(let keys)?:
          lacking.append(
            self.lacking(keys, id: split.id, subject: comparison(split, stage, []).subject))
          return nil
        case .inapplicable?, nil: return nil
        }
      }
      guard let total = totalLine.flatMap({ knownAmount(stage, of: $0) }) else {
        return splitsWithoutTotal(splits, at: stage)
      }
      return lacking
        + splits.map { split, parts in
          let sum = SumComparison(parts, whole: total)
          var comparison = comparison(split, stage, parts + [total])
          comparison.otherwise =
            splits.lazy.filter { $0.0.id != split.id }.compactMap {
              other, parts in self.agreeing(other, parts, total)
            }.first
          return outcome(of: sum, comparison)
        }
    } + incompleteSplits()
  }

  private func agreeing(
    _ split: BudgetSplit, _ parts: [AuditTerm], _ total: AuditTerm
  ) -> LocalizedText? {
    let sum = SumComparison(parts, whole: total)
    guard sum.isWithinRounding else { return nil }
    let text = total.text(of: sum.sum)
    return LocalizedText(
      zh: "\(split.label.zh)合计 \(text.zh)，与总数相符，多半是这一分法漏列",
      en: "\(split.label.en) the parts add up to \(text.en), as the total says, so most likely "
        + "this split leaves something out")
  }

  private func splitsWithoutTotal(
    _ splits: [(BudgetSplit, [AuditTerm])], at stage: BudgetAmount
  ) -> [CheckOutcome] {
    guard splits.count == 2 else { return [] }
    let sums = splits.map { split, parts in
      var sum = parts[0].changed(
        to: parts.reduce(0) { $0 + $1.value }, step: parts.finestStep)
      sum.slack = parts.slack
      sum.label = split.label
      sum.fact = nil
      return sum
    }
    var comparison = comparison(splits[0].0, stage, splits.flatMap(\.1))
    comparison.subject = LocalizedText(
      zh: "两种分法的\(stage.label.zh)", en: "\(stage.label.en), divided in two ways")
    return [equality(sums, comparison)]
  }

  private func comparison(
    _ split: BudgetSplit, _ stage: BudgetAmount, _ terms: [AuditTerm]
  ) -> Comparison {
    Comparison(
      id: split.id,
      subject: LocalizedText(
        zh: "\(split.label.zh)的\(stage.label.zh)", en: "\(stage.label.en) \(split.label.en)"),
      places: terms.places, keys: terms.flatMap(\.keys))
  }

  /// The amounts of a split; `nil` if it has less than two lines or a line doesn't give its amount.
  private func parts(of split: BudgetSplit, at stage: BudgetAmount) -> Terms? {
    let lines = lines(of: split.kind)
    let expressions = lines.compactMap { line in
      stage.expression(of: line).map { Relation.Term($0, label: line.label) }
    }
    guard lines.count > 1, expressions.count == lines.count else { return nil }
    return terms(expressions)
  }

  /// Splits of which only one line is listed, so that nobody can tell whether the total holds it.
  private func incompleteSplits() -> [CheckOutcome] {
    BudgetSplit.all.compactMap { split -> CheckOutcome? in
      let lines = lines(of: split.kind)
      guard lines.count == 1, let line = lines.first, let totalLine else { return nil }
      for stage in [BudgetAmount.expenditure, .adjusted, .initial] {
        guard let part = knownAmount(stage, of: line),
          let total = knownAmount(stage, of: totalLine), !part.value.isZero,
          abs(part.value - total.value) > part.slack + total.slack
        else { continue }
        let name = part.named
        let (rest, both) = (
          total.text(of: total.value - part.value), total.text(of: total.value + part.value)
        )
        let all = total.named
        return .finding(
          Finding(
            .splitIncomplete, id: split.id,
            subject: LocalizedText(
              zh: "\(split.label.zh)的\(stage.label.zh)",
              en: "\(stage.label.en) \(split.label.en)"),
            statement: LocalizedText(
              zh: "只列出\(name.zh)，没有写明是否含在\(all.zh)之内",
              en: "only \(name.en) is listed, and whether \(all.en) includes it isn't stated"),
            explanation: part.value > total.value
              ? nil
              : LocalizedText(
                zh: "若含在内，其余为 \(rest.zh)；若在其外，总计为 \(both.zh)",
                en: "with it inside, the rest is \(rest.en); with it outside, all is \(both.en)"),
            figures: [part, total].map(\.figure), places: [part, total].places))
      }
      return nil
    }
  }

  /// Tests lines that are a part (其中) of another against it.
  func budgetPartChecks() -> [CheckOutcome] {
    let lines = Dictionary(evaluation.budgetLines.map { ($0.id, $0) }) { first, _ in first }
    return evaluation.budgetLines.flatMap { line -> [CheckOutcome] in
      guard let whole = line.wholeID.flatMap({ lines[$0] }) else { return [] }
      return BudgetAmount.allCases.compactMap { stage -> CheckOutcome? in
        guard let part = knownAmount(stage, of: line), let all = knownAmount(stage, of: whole)
        else { return nil }
        return limit(
          part, all, .partAboveWhole,
          Comparison(
            id: line.id, subject: line.label + Term.qualifierGap + stage.label,
            places: [part, all].places, keys: part.keys + all.keys))
      }
    } + partSumChecks()
  }

  /// Tests lines that are parts of one another line, each within it, together against it.
  private func partSumChecks() -> [CheckOutcome] {
    let families = Dictionary(grouping: evaluation.budgetLines.filter { $0.wholeID != nil }) {
      $0.wholeID
    }
    return evaluation.budgetLines.flatMap { whole -> [CheckOutcome] in
      guard let lines = families[whole.id], lines.count > 1 else { return [] }
      return BudgetAmount.allCases.compactMap { stage -> CheckOutcome? in
        let parts = lines.compactMap { knownAmount(stage, of: $0) }
        guard let all = knownAmount(stage, of: whole), parts.count > 1,
          parts.allSatisfy({ $0.value <= all.value + $0.slack + all.slack })
        else { return nil }
        let sum = SumComparison(parts, whole: all)
        guard sum.gap > 0, !sum.isWithinRounding else { return nil }
        return .finding(
          Finding(
            .partAboveWhole, id: whole.id,
            subject: whole.label + Term.qualifierGap + stage.label,
            statement: sum.statement, figures: (parts + [all]).map(\.figure),
            places: (parts + [all]).places))
      }
    }
  }
}
