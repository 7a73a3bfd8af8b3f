import HengModel
import HengScoring

extension Auditor {
  /// Tests each fact that is a part (其中) of something against it.
  func partChecks() -> [CheckOutcome] {
    evaluation.facts.compactMap { fact -> CheckOutcome? in
      guard let whole = fact.whole else { return nil }
      let subject = book.label(of: fact.key)
      switch terms([Relation.Term(fact.key.name), Relation.Term(whole)]) {
      case .known(let terms):
        return limit(
          terms[0], terms[1], .partAboveWhole,
          Comparison(
            id: fact.key.name, subject: subject, places: terms.places,
            keys: terms.flatMap(\.keys)))
      case .lacking(let keys): return lacking(keys, id: fact.key.name, subject: subject)
      case .inapplicable: return nil
      }
    }
  }

  /// Tests facts against the other places of the document that give them.
  func repetitionChecks() -> [CheckOutcome] {
    evaluation.facts.compactMap { fact -> CheckOutcome? in
      guard !fact.repetitions.isEmpty, let own = figure(of: fact.key) else { return nil }
      let all =
        [own]
        + fact.repetitions.map {
          AuditTerm($0.figure, label: nil, evidence: $0.evidence)
        }
      return equality(
        all,
        Comparison(
          id: fact.key.name, subject: book.label(of: fact.key), places: all.places,
          keys: own.keys))
    }
  }

  /// Compares figures of one year that have the same name; amounts of budget lines are told apart
  /// by their columns.
  func sameNameChecks(besides outcomes: [CheckOutcome]) -> [CheckOutcome] {
    let questioned = Set(outcomes.compactMap(\.finding).flatMap(\.keys))
    let amounts = Set(
      evaluation.budgetLines.flatMap { line in
        BudgetAmount.allCases.compactMap { $0.expression(of: line) }
      })
    let figures = reportedFigures.filter { !amounts.contains($0.fact?.name ?? "") }
    let named = Dictionary(grouping: figures) { $0.label ?? "" }
    return figures.compactMap { figure -> CheckOutcome? in
      let same = (named[figure.label ?? ""] ?? []).filter {
        $0.unit.dimension == figure.unit.dimension
      }
      guard same.count > 1, same[0] == figure,
        !same.flatMap(\.keys).allSatisfy(questioned.contains)
      else { return nil }
      return equality(
        same,
        Comparison(
          id: figure.fact?.name, subject: figure.label ?? "", severity: .warning,
          places: same.places, keys: same.flatMap(\.keys)))
    }
  }

  /// Tells the figures that whoever copied them put right, with a check that bears it out.
  func misprints(supportedBy outcomes: [CheckOutcome]) -> [CheckOutcome] {
    evaluation.facts.compactMap { fact -> CheckOutcome? in
      guard fact.status == .corrected, let printed = fact.printed,
        case .figure(let figure) = fact.content, printed.quantity != figure.quantity
      else { return nil }
      let hasUnits = [Dimension(of: "money"), .none].contains(figure.quantity.dimension)
      let isUnit =
        hasUnits && !printed.quantity.value.isZero
        && (figure.quantity.value / printed.quantity.value).isPowerOfTen
      let label = book.label(of: fact.key)
      let (before, after) = (printed.text, figure.text)
      let support = outcomes.lazy.compactMap { outcome -> LocalizedText? in
        guard case .agrees(let agreement) = outcome, agreement.keys.contains(fact.key) else {
          return nil
        }
        return agreement.statement
      }.first
      return .finding(
        Finding(
          isUnit ? .unitOff : .misprint, id: fact.key.name, subject: label,
          statement: LocalizedText(
            zh: "印作 \(before.zh)，应为 \(after.zh)",
            en: "printed as \(before.en), should be \(after.en)"),
          explanation: support ?? fact.evidence.reason.map(\.withoutFullStop),
          figures: [
            Finding.Figure(label: label, value: printed.quantity.value, text: before),
            Finding.Figure(label: label, value: figure.quantity.value, text: after),
          ], places: [fact.evidence]))
    }
  }
}

extension LocalizedText {
  /// The text as one of several that a sentence joins.
  fileprivate var withoutFullStop: LocalizedText {
    LocalizedText(
      zh: zh.last == "。" ? String(zh.dropLast()) : zh,
      en: en.last == "." ? String(en.dropLast()) : en)
  }
}

extension Rational {
  /// Whether the value is 10, 100, … or one of their reciprocals, up to 10⁸.
  fileprivate var isPowerOfTen: Bool {
    var power: Rational = 1
    for _ in 1...8 {
      power = power * 10
      if self == power || self * power == 1 { return true }
    }
    return false
  }
}
