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
  func sameNameChecks() -> [CheckOutcome] {
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
      guard same.count > 1, same[0] == figure else { return nil }
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
      let isUnit =
        !printed.quantity.value.isZero
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
          explanation: support ?? fact.evidence.reason,
          figures: [
            Finding.Figure(label: label, value: printed.quantity.value, text: before),
            Finding.Figure(label: label, value: figure.quantity.value, text: after),
          ], places: [fact.evidence]))
    }
  }

  /// Finds figures printed to two places or more beyond what their kind customarily has.
  func precisionChecks() -> [CheckOutcome] {
    let printed = evaluation.facts.compactMap { fact -> (Fact, Fact.Figure)? in
      guard fact.key.period == .current, fact.status == .reported,
        case .figure(let figure) = fact.content, figure.places > 0
      else { return nil }
      return (fact, figure)
    }
    let families = Dictionary(grouping: printed) { $0.1.unit }
    return families.sorted { $0.key.symbol < $1.key.symbol }.compactMap { unit, family in
      guard let usual = family.map(\.1.places).mostFrequent else { return nil }
      let odd = family.filter { $0.1.places >= usual + 2 }
      if odd.isEmpty { return nil }
      let names = LocalizedText.joined(
        odd.map { book.label(of: $0.0.key) + " " + $0.1.text })
      return .finding(
        Finding(
          .mixedPrecision, id: odd[0].0.key.name,
          subject: LocalizedText(
            zh: "以\(unit.symbol)计的数", en: "figures in \(unit.englishSymbol)"),
          statement: LocalizedText(
            zh: "多为 \(usual) 位小数，而\(names.zh)的位数更多",
            en: "mostly given to \(usual) decimal places, but \(names.en)"),
          figures: odd.map {
            Finding.Figure(
              label: book.label(of: $0.0.key), value: $0.1.quantity.value, text: $0.1.text)
          }, places: odd.map(\.0.evidence)))
    }
  }

  /// Finds retired people among the posts or the staff that they are counted with.
  func retireeChecks() -> [CheckOutcome] {
    let sums = (score.scheme.relations + evaluation.relations).compactMap {
      relation -> (id: String, SumComparison)? in
      guard case .sum = relation.kind, case .known(let terms) = terms(relation.terms),
        let whole = terms.last
      else { return nil }
      return (relation.id, SumComparison(Array(terms.dropLast()), whole: whole))
    }
    return sums.compactMap { id, sum -> CheckOutcome? in
      guard sum.isWithinRounding, sum.whole.label?.names(StaffWords.staff) ?? false,
        !(sum.whole.label?.names(StaffWords.retired) ?? false)
      else { return nil }
      let retired = sum.parts.filter {
        !$0.value.isZero && ($0.label?.names(StaffWords.retired) ?? false)
      }
      if retired.isEmpty { return nil }
      let names = LocalizedText.joined(retired.map(\.named))
      let whole = sum.whole.named
      let rest = sum.whole.text(of: sum.whole.value - retired.reduce(0) { $0 + $1.value })
      return .finding(
        Finding(
          .retireesCounted, id: id, subject: sum.whole.label ?? "",
          statement: LocalizedText(
            zh: "\(whole.zh)中计有\(names.zh)，不计则为 \(rest.zh)",
            en: "\(whole.en) counts \(names.en); without them it is \(rest.en)"),
          figures: (retired + [sum.whole]).map(\.figure), places: (retired + [sum.whole]).places))
    }
  }
}

/// Words by which tables of staff name posts, staff and the retired.
private enum StaffWords {
  /// Posts and those who hold them.
  static let staff = ["编制", "在编", "在职", "在岗", "establishment", "staff", "posts"]
  /// People who have left the service.
  static let retired = ["退休", "离休", "retired", "retirees"]
}

extension LocalizedText {
  /// Whether one of some words is part of the text in either language.
  fileprivate func names(_ words: [String]) -> Bool {
    words.contains { zh.contains($0) || en.lowercased().contains($0) }
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

extension [Int] {
  /// The most frequent number, the smallest of several.
  fileprivate var mostFrequent: Int? {
    let counts = Dictionary(grouping: self) { $0 }.mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
  }
}
