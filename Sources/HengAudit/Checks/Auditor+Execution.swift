import HengModel

extension Auditor {
  /// Tests the spending through the year: it only rises, and ends at the year's spending.
  func executionChecks() -> [CheckOutcome] {
    guard let record = evaluation.execution else { return [] }
    let entries = record.spending.filter { $0.grounds.basis == .reported }
      .sorted { $0.day < $1.day }
    let falls = zip(entries, entries.dropFirst()).compactMap { earlier, later -> CheckOutcome? in
      guard later.value < earlier.value else { return nil }
      let (before, after) = (AuditTerm(earlier), AuditTerm(later))
      let (old, new) = (before.named, after.named)
      return .finding(
        Finding(
          .spendingFalls, id: "execution",
          subject: Term.cumulativeSpending.inSentence,
          statement: LocalizedText(zh: "\(new.zh)，低于\(old.zh)", en: "\(new.en), below \(old.en)"),
          figures: [before, after].map(\.figure), places: [before, after].places))
    }
    guard falls.isEmpty, let last = entries.last, last.day.month == 12, last.day.day == 31,
      let total = totalLine.flatMap({ knownAmount(.expenditure, of: $0) })
    else { return falls }
    let terms = [AuditTerm(last), total]
    return [
      equality(
        terms,
        Comparison(
          id: "execution", subject: Term.spendingOfYear,
          places: terms.places, keys: total.keys))
    ]
  }
}

extension AuditTerm {
  /// Creates a term of an entry of the execution record, which keeps no printed places: its own
  /// count, in 万元.
  fileprivate init(_ entry: ExecutionRecord.Entry) {
    let unit = UnitOfMeasure("万元") ?? .one
    let figure = Fact.Figure(
      Quantity(entry.value, dimension: unit.dimension), unit: unit)
    self.init(
      figure,
      label: CalendarPeriod(year: entry.day.year, month: entry.day.month, day: entry.day.day)?.text,
      evidence: entry.grounds.evidence)
  }
}
