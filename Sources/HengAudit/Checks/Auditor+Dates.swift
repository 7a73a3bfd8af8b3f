import HengModel

extension Auditor {
  /// Tests the order of the year's end, the evaluation, the signature and the publication.
  func dateChecks() -> [CheckOutcome] {
    let dates = evaluation.dates
    let given: [(Relation.Event?, LocalizedText)] = [
      (
        CalendarPeriod(year: evaluation.year, month: 12, day: 31).map { Relation.Event($0) },
        LocalizedText(zh: "评价年度终了", en: "end of the evaluated year")
      ),
      (dates.evaluated, LocalizedText(zh: "自评", en: "self-evaluation")),
      (dates.signed, LocalizedText(zh: "落款", en: "signature")),
      (dates.published, LocalizedText(zh: "公布", en: "publication")),
    ]
    let events = given.compactMap { event, label in
      event.map { Relation.Event($0.period, label: $0.label ?? label, evidence: $0.evidence) }
    }
    guard events.count > 1 else { return [] }
    return [
      orderCheck(
        id: "dates", subject: LocalizedText(zh: "日期先后", en: "order of dates"), events, nil)
    ]
  }

  /// Tests whether events follow each other; what can't be told from a month or a year agrees.
  func orderCheck(
    id: String, subject: LocalizedText, _ events: [Relation.Event], _ relation: Relation?
  ) -> CheckOutcome {
    let places = [relation?.evidence].compactMap { $0 } + events.map(\.evidence)
    for index in events.indices.dropFirst() {
      let (earlier, later) = (events[index - 1], events[index])
      guard later.period.isBefore(earlier.period) else { continue }
      let (after, before) = (later.named, earlier.named)
      return .finding(
        Finding(
          .impossibleDate, relation?.severity, id: id, subject: subject,
          statement: LocalizedText(
            zh: "\(after.zh)早于\(before.zh)", en: "\(after.en) comes before \(before.en)"),
          explanation: yearSlip(at: index, of: events), places: places))
    }
    let order = events.map(\.named)
    return .agrees(
      Audit.Agreement(
        id: id, subject: subject, statement: LocalizedText.joined(order, zh: "，", en: ", ")))
  }

  /// The year in which a date would fit between its neighbors.
  private func yearSlip(at index: Int, of events: [Relation.Event]) -> LocalizedText? {
    for years in [1, 2] {
      guard let moved = events[index].period.moved(byYears: years),
        !moved.isBefore(events[index - 1].period)
      else { continue }
      if index + 1 < events.count, events[index + 1].period.isBefore(moved) { return nil }
      let text = moved.text
      return LocalizedText(
        zh: "若为\(text.zh)则相符，可能是年份有误", en: "\(text.en) would fit; the year may be wrong")
    }
    return nil
  }
}

extension Relation.Event {
  fileprivate var named: LocalizedText {
    guard let label else { return period.text }
    return LocalizedText(
      zh: "\(label.zh)（\(period.text.zh)）", en: "\(label.en) (\(period.text.en))")
  }
}
