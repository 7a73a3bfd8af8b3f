import HengModel
import HengScoring

extension Auditor {
  /// Tests what the scheme and the evaluation say must hold.
  ///
  /// A relation of the scheme counts where the evaluation has all its figures.
  func relationChecks() -> [CheckOutcome] {
    let ofScheme = score.scheme.relations.compactMap { relation -> CheckOutcome? in
      guard let outcome = check(relation) else { return nil }
      if case .lacks = outcome { return nil }
      return outcome
    }
    return ofScheme
      + evaluation.relations.map { relation in
        check(relation)
          ?? .lacks(
            Audit.Gap(
              id: relation.id, subject: relation.label,
              missing: [LocalizedText(zh: "可以比较的数", en: "figures that can be compared")]))
      }
  }

  private func check(_ relation: Relation) -> CheckOutcome? {
    switch relation.kind {
    case .member(let name, let list): return memberCheck(relation, name, of: list)
    case .before(let events):
      return orderCheck(id: relation.id, subject: relation.label, events, relation)
    case .reported(let facts): return reportingCheck(relation, facts)
    case .equals, .sum, .ratio, .atMost: break
    }
    let terms: [AuditTerm]
    switch self.terms(relation.terms) {
    case .known(let found): terms = found
    case .lacking(let keys): return lacking(keys, id: relation.id, subject: relation.label)
    case .inapplicable: return zeroDivisorCheck(relation)
    }
    let comparison = Comparison(
      id: relation.id, subject: relation.label, severity: relation.severity,
      tolerance: relation.tolerance, places: [relation.evidence] + terms.places,
      keys: terms.flatMap(\.keys))
    switch relation.kind {
    case .equals: return equality(terms, comparison)
    case .sum:
      let sum = SumComparison(
        Array(terms.dropLast()), whole: terms[terms.count - 1], tolerance: relation.tolerance)
      return outcome(of: sum, comparison)
    case .ratio:
      guard
        let rate = RateComparison(
          terms[0], over: terms[1], rate: terms[2], tolerance: relation.tolerance)
      else { return zeroDivisorCheck(relation) }
      return outcome(of: rate, comparison)
    case .atMost: return limit(terms[0], terms[1], .aboveLimit, comparison)
    case .member, .before, .reported: return nil
    }
  }

  /// A rate that is printed although nothing is divided by.
  private func zeroDivisorCheck(_ relation: Relation) -> CheckOutcome? {
    guard case .ratio(let dividend, let divisor, let rate) = relation.kind,
      case .known(let terms) = self.terms([dividend, divisor, rate]), terms[1].value.isZero
    else { return nil }
    let (top, bottom, printed) = (terms[0].summand, terms[1].summand, terms[2].text)
    return .finding(
      Finding(
        .rateDiffers, relation.severity, id: relation.id, subject: relation.label,
        statement: LocalizedText(
          zh: "\(top.zh) ÷ \(bottom.zh) 没有比率，却填报 \(printed.zh)",
          en: "\(top.en) ÷ \(bottom.en) is no rate, yet \(printed.en) is given"),
        figures: terms.map(\.figure), places: [relation.evidence] + terms.places))
  }

  private func memberCheck(_ relation: Relation, _ name: String, of list: [String]) -> CheckOutcome
  {
    if list.contains(name) {
      return .agrees(
        Audit.Agreement(
          id: relation.id, subject: relation.label,
          statement: LocalizedText(zh: "“\(name)”在所列之中", en: "“\(name)” is listed")))
    }
    let nearest = list.first { $0.contains(name) || name.contains($0) }
    let all = LocalizedText.joined(list.map { LocalizedText($0) })
    return .finding(
      Finding(
        .notAMember, relation.severity, id: relation.id, subject: relation.label,
        statement: LocalizedText(
          zh: "“\(name)”不在所列之中：\(all.zh)", en: "“\(name)” isn't among those listed: \(all.en)"),
        explanation: nearest.map {
          LocalizedText(zh: "可能是“\($0)”", en: "most likely “\($0)” is meant")
        }, places: [relation.evidence]))
  }

  private func reportingCheck(_ relation: Relation, _ facts: [String]) -> CheckOutcome {
    var keys: [FactKey] = []
    for text in facts {
      guard let measure = try? Measure(parsing: text) else { continue }
      keys += measure.facts.filter { key in
        if case .quantity = outcome(of: key) { false } else { true }
      }
    }
    let names = LocalizedText.joined(keys.map(book.label(of:)))
    if keys.isEmpty {
      return .agrees(
        Audit.Agreement(
          id: relation.id, subject: relation.label,
          statement: LocalizedText(zh: "已填报", en: "reported")))
    }
    return .finding(
      Finding(
        .notReported, id: relation.id, subject: relation.label,
        statement: LocalizedText(zh: "没有填报\(names.zh)", en: "not reported: \(names.en)"),
        explanation: relation.evidence.reason,
        places: [relation.evidence] + keys.compactMap { book.given($0)?.evidence }))
  }
}
