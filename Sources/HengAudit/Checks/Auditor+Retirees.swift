import HengModel
import HengScoring

extension Auditor {
  /// Finds retired people among the posts or the staff that they are counted with, in sums that
  /// agree and as a part (其中) of a fact.
  func retireeChecks() -> [CheckOutcome] {
    let sums = (score.scheme.relations + evaluation.relations).compactMap {
      relation -> (id: String, parts: [AuditTerm], whole: AuditTerm)? in
      guard case .sum = relation.kind, case .known(let terms) = terms(relation.terms),
        let whole = terms.last,
        SumComparison(terms.dropLast(), whole: whole).isWithinRounding
      else { return nil }
      return (relation.id, terms.dropLast(), whole)
    }
    let parts = evaluation.facts.compactMap {
      fact -> (id: String, parts: [AuditTerm], whole: AuditTerm)? in
      guard let whole = fact.whole, let part = figure(of: fact.key),
        case .known(let wholes) = term(Relation.Term(whole))
      else { return nil }
      return (fact.key.name, [part], wholes[0])
    }
    return (sums + parts).compactMap { id, parts, whole in
      guard whole.names(StaffWords.staff), !whole.names(StaffWords.retired) else { return nil }
      let retired = parts.filter { !$0.value.isZero && $0.names(StaffWords.retired) }
      return retired.isEmpty ? nil : finding(id, retired, in: whole)
    }
  }

  private func finding(
    _ id: String, _ retired: [AuditTerm], in whole: AuditTerm
  ) -> CheckOutcome {
    let names = LocalizedText.joined(retired.map(\.named))
    let all = whole.named
    let rest = whole.text(of: whole.value - retired.reduce(0) { $0 + $1.value })
    return .finding(
      Finding(
        .retireesCounted, id: id, subject: whole.label ?? "",
        statement: LocalizedText(
          zh: "\(all.zh)中计有\(names.zh)，不计则为 \(rest.zh)",
          en: "\(all.en) counts \(names.en); without them it is \(rest.en)"),
        figures: (retired + [whole]).map(\.figure), places: (retired + [whole]).places))
  }
}

/// Words by which tables of staff name posts, staff and the retired.
private enum StaffWords {
  /// Posts and those who hold them.
  static let staff = ["编制", "在编", "在职", "在岗", "establishment", "in post", "posts"]
  /// People who have left the service.
  static let retired = ["退休", "离休", "retired", "retirees"]
}

extension AuditTerm {
  /// Whether one of some words is part of the name in either language.
  fileprivate func names(_ words: [String]) -> Bool {
    guard let label else { return false }
    return words.contains { label.zh.contains($0) || label.en.lowercased().contains($0) }
  }
}
