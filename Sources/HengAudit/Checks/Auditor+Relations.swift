import HengModel
import HengScoring

extension Auditor {
  /// Tests what the scheme and the evaluation say must hold.
  ///
  /// A relation of the scheme counts where the evaluation has all its figures.
  func relationChecks() -> [CheckOutcome] {
    let ofScheme = score.scheme.relations.flatMap { relation in
      (orderChecks(relation) ?? [check(relation)].compactMap { $0 }).filter {
        if case .lacks = $0 { false } else { true }
      }
    }
    return ofScheme
      + evaluation.relations.flatMap { relation in
        orderChecks(relation) ?? [check(relation) ?? incomparable(relation.id, relation.label)]
      }
  }

  private func check(_ relation: Relation) -> CheckOutcome? {
    switch relation.kind {
    case .member(let name, let list): return memberCheck(relation, name, of: list)
    case .before: return nil
    case .reported(let facts): return reportingCheck(relation, facts)
    case .equals, .sum, .ratio, .atMost: break
    }
    let terms: [AuditTerm]
    switch self.terms(relation.terms) {
    case .known(let found): terms = found
    case .lacking(let keys): return lacking(keys, id: relation.id, subject: relation.label)
    case .inapplicable: return nil
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
      let rate = RateComparison(
        terms[0], over: terms[1], rate: terms[2], tolerance: relation.tolerance)
      return rate.map { outcome(of: $0, comparison) }
        ?? rateOfNothing(terms[0], terms[1], terms[2], comparison)
    case .atMost: return limit(terms[0], terms[1], .aboveLimit, comparison)
    case .member, .before, .reported: return nil
    }
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
