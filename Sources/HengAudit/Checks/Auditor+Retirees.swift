import HengModel
import HengScoring

extension Auditor {
  /// Finds retired people among the posts or the staff that they are counted with, in sums that
  /// agree and as a part (其中) of a fact.
  func retireeChecks() -> [CheckOutcome] {
    let people = Dimension(of: "人")
    let sums = (score.scheme.relations + evaluation.relations).compactMap {
      relation -> Count? in
      guard case .sum = relation.kind, case .known(let terms) = terms(relation.terms),
        let whole = terms.last,
        SumComparison(terms.dropLast(), whole: whole).isWithinRounding
      else { return nil }
      return Count(
        id: relation.id, severity: relation.severity, parts: terms.dropLast(), whole: whole)
    }
    let parts = evaluation.facts.compactMap { fact -> Count? in
      guard let whole = fact.whole, let part = figure(of: fact.key),
        case .known(let wholes) = term(Relation.Term(whole))
      else { return nil }
      return Count(id: fact.key.name, severity: .error, parts: [part], whole: wholes[0])
    }
    var told: Set<Set<FactKey>> = []
    return (sums + parts).compactMap { count in
      let retired = count.parts.filter {
        !$0.value.isZero && $0.names(StaffWords.retired)
      }
      guard count.whole.unit.dimension == people, count.whole.names(StaffWords.staff),
        !count.whole.names(StaffWords.retired), !retired.isEmpty
      else { return nil }
      // The same people in several relations are told once.
      let keys = Set((retired + [count.whole]).flatMap(\.keys))
      guard keys.isEmpty || told.insert(keys).inserted else { return nil }
      return finding(count, retired)
    }
  }

  /// People counted in something, with where they are.
  private struct Count {
    var id: String
    var severity: Severity
    var parts: [AuditTerm]
    var whole: AuditTerm
  }

  private func finding(_ count: Count, _ retired: [AuditTerm]) -> CheckOutcome {
    let whole = count.whole
    let names = LocalizedText.joined(retired.map(\.named))
    let all = whole.named
    let rest = whole.text(of: whole.value - retired.reduce(0) { $0 + $1.value })
    return .finding(
      Finding(
        .retireesCounted, count.severity, id: count.id, subject: whole.label ?? "",
        statement: LocalizedText(
          zh: "\(all.zh)中计有\(names.zh)，不计则为 \(rest.zh)",
          en: "\(all.en) counts \(names.en); without them it is \(rest.en)"),
        figures: (retired + [whole]).map(\.figure), places: (retired + [whole]).places))
  }
}

/// Words by which tables of staff name posts, staff and the retired.
private struct StaffWords {
  var chinese: [String]
  var english: [String]

  /// Posts and those who hold them.
  static let staff = StaffWords(
    chinese: ["编制", "在编", "在职", "在岗"], english: ["establishment", "in post", "posts"])
  /// People who have left the service.
  static let retired = StaffWords(
    chinese: ["退休", "离休", "离退"], english: ["retired", "retirees"])
}

extension AuditTerm {
  /// Whether one of some words is part of the name, which is Chinese unless it has no such letter.
  fileprivate func names(_ words: StaffWords) -> Bool {
    guard let label else { return false }
    if label.zh.contains(where: { !$0.isASCII }) {
      return words.chinese.contains { label.zh.contains($0) }
    }
    return words.english.contains { label.en.lowercased().contains($0) }
  }
}
