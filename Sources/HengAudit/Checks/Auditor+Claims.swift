import HengModel
import HengScoring

extension Auditor {
  /// Tests what the document claims in words, but for claims on budget lines, which are tested
  /// line by line.
  func claimChecks() -> [CheckOutcome] {
    evaluation.claims.flatMap { claim -> [CheckOutcome] in
      switch claim.statement {
      case .withinBudget: []
      case .changed(let direction, let facts): changes(claim, direction, facts)
      case .explains(let difference, let direction):
        [explanation(claim, difference, direction)]
      case .reached(let actual, let target, let aim): [goal(claim, actual, target, aim)]
      case .fulfilled(let rows): rows.compactMap { fulfilment(claim, $0) }
      case .published: [publication(claim)]
      }
    }
  }

  private func changes(
    _ claim: Claim, _ direction: Claim.Direction, _ facts: [String]
  ) -> [CheckOutcome] {
    var unknown: [FactKey] = []
    var outcomes: [CheckOutcome] = []
    for id in facts {
      let keys = [FactKey(id), FactKey(id, .prior)]
      let found = terms(keys.map { Relation.Term($0.name) })
      guard case .known(let terms) = found else {
        if case .lacking(let lacking) = found {
          unknown += lacking
        } else {
          unknown += keys.filter { !book.knows($0) }
        }
        continue
      }
      outcomes.append(change(claim, direction, from: terms[1], to: terms[0]))
    }
    if !unknown.isEmpty { outcomes.append(withoutFigure(claim, unknown.map(name(of:)))) }
    return outcomes
  }

  private func change(
    _ claim: Claim, _ direction: Claim.Direction, from before: AuditTerm, to after: AuditTerm
  ) -> CheckOutcome {
    let actual = Claim.Direction(after.value - before.value)
    let (old, new) = (before.named, after.text)
    let moved = after.changed(
      to: abs(after.value - before.value), step: [before, after].finestStep
    ).text
    let verb = actual.label
    let statement =
      actual == .unchanged
      ? LocalizedText(
        zh: "\(old.zh)，本年 \(new.zh)，没有变化", en: "\(old.en), this year \(new.en): unchanged")
      : LocalizedText(
        zh: "\(old.zh)，本年 \(new.zh)，\(verb.zh) \(moved.zh)",
        en: "\(old.en), this year \(new.en): \(verb.en) by \(moved.en)")
    let subject = claim.label ?? after.label ?? ""
    if actual == direction {
      return .agrees(
        Audit.Agreement(
          id: claim.id, subject: subject, statement: statement, keys: before.keys + after.keys))
    }
    return .finding(
      Finding(
        .changeContradictsClaim, id: claim.id, subject: subject, statement: statement,
        explanation: claim.contradicted, figures: [before, after].map(\.figure),
        places: [claim.evidence] + [before, after].places, keys: before.keys + after.keys))
  }

  private func explanation(
    _ claim: Claim, _ difference: String, _ direction: Claim.Direction
  ) -> CheckOutcome {
    let subject = claim.label ?? LocalizedText(zh: "差异的原因", en: "reason of a difference")
    let term: AuditTerm
    switch self.term(Relation.Term(difference)) {
    case .known(let terms): term = terms[0]
    case .lacking(let keys): return lacking(keys, id: claim.id, subject: subject)
    case .inapplicable: return incomparable(claim.id, subject)
    }
    let actual = Claim.Direction(term.value)
    let (name, size) = (term.label ?? "", term.text(of: abs(term.value)))
    let (verb, given) = (actual.label, direction.label)
    let found =
      actual == .unchanged
      ? LocalizedText(zh: "\(name.zh)没有差额", en: "\(name.en) comes to nothing")
      : LocalizedText(
        zh: "\(name.zh)是\(verb.zh) \(size.zh)", en: "\(name.en) has \(verb.en) by \(size.en)")
    if actual == direction {
      return .agrees(
        Audit.Agreement(id: claim.id, subject: subject, statement: found, keys: term.keys))
    }
    return .finding(
      Finding(
        .explanationContradictsChange, id: claim.id, subject: subject,
        statement: LocalizedText(
          zh: "\(found.zh)，所给的原因却说\(given.zh)",
          en: "\(found.en), but the reason given is something that \(given.en)"),
        explanation: claim.contradicted, figures: [term.figure],
        places: [claim.evidence] + term.evidence, keys: term.keys))
  }

  private func goal(
    _ claim: Claim, _ actual: String?, _ target: String?, _ aim: Claim.Aim
  ) -> CheckOutcome {
    let subject = claim.label ?? Term.goal
    let names = [
      (actual, LocalizedText(zh: "实际完成值", en: "the actual value")),
      (target, LocalizedText(zh: "目标值", en: "the target")),
    ]
    let absent = names.filter { $0.0 == nil }.map(\.1)
    if !absent.isEmpty { return withoutFigure(claim, absent) }
    switch terms([actual, target].compactMap { $0 }.map { Relation.Term($0) }) {
    case .lacking(let keys): return withoutFigure(claim, keys.map(name(of:)))
    case .inapplicable: return incomparable(claim.id, subject)
    case .known(let terms):
      let (done, goal) = (terms[0].named, terms[1].named)
      let statement = LocalizedText(
        zh: "实际 \(done.zh)，目标 \(goal.zh)", en: "actual: \(done.en), target: \(goal.en)")
      let excess = terms[0].value - terms[1].value
      if aim == .atLeast ? excess >= 0 : excess <= 0 {
        return .agrees(
          Audit.Agreement(
            id: claim.id, subject: subject, statement: statement, keys: terms.flatMap(\.keys)))
      }
      return .finding(
        Finding(
          .goalNotReached, id: claim.id, subject: subject, statement: statement,
          explanation: claim.contradicted, figures: terms.map(\.figure),
          places: [claim.evidence] + terms.places, keys: terms.flatMap(\.keys)))
    }
  }

  private func fulfilment(_ claim: Claim, _ id: String) -> CheckOutcome? {
    guard let row = score.rows.first(where: { $0.row.indicator.id == id }) else { return nil }
    let label = row.row.indicator.label
    let faults = row.deductions.filter { $0.basis <= .judged }
    if faults.isEmpty {
      if row.marks == nil {
        return .lacks(Audit.Gap(id: claim.id, subject: label, missing: [label]))
      }
      return .agrees(
        Audit.Agreement(
          id: claim.id, subject: label,
          statement: LocalizedText(zh: "没有扣分", en: "lost no marks")))
    }
    let lost = faults.reduce(0) { $0 + $1.marks }.shortText()
    let reasons = LocalizedText.joined(faults.map(\.reason), with: Term.semicolon)
    return .finding(
      Finding(
        .claimContradictsMarks, id: claim.id, subject: label,
        statement: LocalizedText(
          zh: "因故扣 \(lost) 分：\(reasons.zh)", en: "lost \(lost) marks for a fault: \(reasons.en)"),
        explanation: claim.contradicted, places: [claim.evidence] + faults.flatMap(\.evidence)))
  }

  private func publication(_ claim: Claim) -> CheckOutcome {
    if let event = evaluation.dates.published {
      return .agrees(
        Audit.Agreement(
          id: claim.id, subject: claim.label ?? Term.publicity,
          statement: event.period.text))
    }
    return withoutFigure(claim, [LocalizedText(zh: "公开日期", en: "the date of publication")])
  }

  func withoutFigure(_ claim: Claim, _ missing: [LocalizedText]) -> CheckOutcome {
    let names = LocalizedText.joined(missing)
    let words = claim.evidence.quote.map { LocalizedText("“\($0)”") }
    return .finding(
      Finding(
        .claimWithoutFigure, id: claim.id,
        subject: claim.label ?? words ?? Term.claim,
        statement: LocalizedText(
          zh: "没有\(names.zh)，无从检验", en: "can't be tested without \(names.en)"),
        explanation: claim.evidence.reason, places: [claim.evidence]))
  }
}

extension Claim.Direction {
  /// The direction of a difference.
  fileprivate init(_ difference: Rational) {
    self = difference.isZero ? .unchanged : difference > 0 ? .increased : .decreased
  }

  /// The direction as a verb.
  fileprivate var label: LocalizedText {
    switch self {
    case .increased: Term.increased
    case .decreased: Term.decreased
    case .unchanged: Term.stayedTheSame
    }
  }
}
