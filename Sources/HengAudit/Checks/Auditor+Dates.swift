import HengModel

extension Auditor {
  /// Tests the order of the year's end, the evaluation, the signature and the publication.
  func dateChecks() -> [CheckOutcome] {
    let dates = evaluation.dates
    let given: [(Relation.Event?, LocalizedText)] = [
      (
        CalendarPeriod(year: evaluation.year, month: 12, day: 31).map { Relation.Event($0) },
        Term.yearEnd
      ),
      (dates.evaluated, Term.selfEvaluationDay),
      (dates.signed, Term.signature),
      (dates.published, Term.publication),
    ]
    let events = given.compactMap { event, label in
      event.map { Relation.Event($0.period, label: $0.label ?? label, evidence: $0.evidence) }
    }
    return orderChecks(
      id: "dates", subject: Term.orderOfDates, events, nil)
  }

  /// Tests a relation of events that follow each other; `nil` for another relation.
  func orderChecks(_ relation: Relation) -> [CheckOutcome]? {
    guard case .before(let events) = relation.kind else { return nil }
    return orderChecks(id: relation.id, subject: relation.label, events, relation)
  }

  /// Tests whether events follow each other; what can't be told from a month or a year agrees.
  private func orderChecks(
    id: String, subject: LocalizedText, _ events: [Relation.Event], _ relation: Relation?
  ) -> [CheckOutcome] {
    guard events.count > 1, var latest = events.first else { return [] }
    var found: [CheckOutcome] = []
    for (index, event) in events.enumerated().dropFirst() {
      if !event.period.isBefore(latest.period) {
        if event.period.first > latest.period.first { latest = event }
        continue
      }
      let (after, before) = (event.named, latest.named)
      let next = index + 1 < events.count ? events[index + 1] : nil
      found.append(
        .finding(
          Finding(
            .impossibleDate, relation?.severity, id: id, subject: subject,
            statement: LocalizedText(
              zh: "\(after.zh)早于\(before.zh)", en: "\(after.en) comes before \(before.en)"),
            explanation: event.yearSlip(behind: latest, before: next),
            places: [relation?.evidence, event.evidence, latest.evidence].compactMap { $0 })))
    }
    if !found.isEmpty { return found }
    let order = events.map(\.named)
    return [
      .agrees(
        Audit.Agreement(
          id: id, subject: subject, statement: LocalizedText.joined(order, with: Term.comma)))
    ]
  }
}

extension Relation.Event {
  /// The year in which the event would fit between two others.
  fileprivate func yearSlip(
    behind earlier: Relation.Event, before later: Relation.Event?
  ) -> LocalizedText? {
    for years in [1, 2] {
      guard let moved = period.moved(byYears: years), !moved.isBefore(earlier.period) else {
        continue
      }
      if let later, later.period.isBefore(moved) { return nil }
      let text = moved.text
      return LocalizedText(
        zh: "若为\(text.zh)则相符，可能是年份有误", en: "\(text.en) would fit; the year may be wrong")
    }
    return nil
  }

  fileprivate var named: LocalizedText {
    guard let label else { return period.text }
    return LocalizedText(
      zh: "\(label.zh)（\(period.text.zh)）", en: "\(label.en) (\(period.text.en))")
  }
}
