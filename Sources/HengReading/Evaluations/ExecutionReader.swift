package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// Reads an evaluation's dated figures of spending, budget changes and goals.
package struct ExecutionReader {
  package let context: ReadingContext
  package let year: Int
  package let facts: FactBook

  private static let keys = ["initial", "changes", "spending", "plan", "attainment", "place"]

  /// What the values of a list are.
  private enum Kind {
    /// Amounts added to the budget; several may be of one day.
    case changes
    /// Cumulative amounts, one a day.
    case spending
    /// Rates, one a day.
    case plan, attainment

    /// The key of the value.
    var valueKey: String {
      switch self {
      case .changes: "amount"
      case .spending: "total"
      case .plan, .attainment: "rate"
      }
    }
  }

  package func record(_ node: SourceNode) -> ExecutionRecord? {
    guard let reader = MappingReader(node, keys: ExecutionReader.keys, in: context) else {
      return nil
    }
    let initial = reader.required("initial")
    let formula = initial.flatMap(context.measure)?.text
    if let initial { context.checkMoney(initial, facts: facts) }
    let place = reader.optional("place").flatMap(context.text)
    let changes = entries(reader.optional("changes"), .changes, place: place)
    let spending = entries(reader.optional("spending"), .spending, place: place)
    let plan = entries(reader.optional("plan"), .plan, place: place)
    let attainment = entries(reader.optional("attainment"), .attainment, place: place)
    return formula.map {
      ExecutionRecord(
        initialBudget: $0, changes: changes, spending: spending,
        plan: plan.sorted { $0.day < $1.day }, attainment: attainment)
    }
  }

  private func entries(
    _ node: SourceNode?, _ kind: Kind, place: String?
  ) -> [ExecutionRecord.Entry] {
    var days: Set<CalendarDay> = []
    var read: [(entry: ExecutionRecord.Entry, node: SourceNode)] = []
    for item in node.flatMap(context.items) ?? [] {
      guard let entry = self.entry(item, kind, place: place) else { continue }
      let isNew = days.insert(entry.day).inserted
      if !isNew, kind != .changes {
        context.report(
          .repeatedDay("\(entry.day)"), at: item["date"] ?? item)
      }
      read.append((entry, item))
    }
    if kind == .plan { checkRising(read.sorted { $0.entry.day < $1.entry.day }) }
    return read.map(\.entry)
  }

  /// Reports planned rates, which are cumulative, that fall below an earlier day's.
  private func checkRising(_ plan: [(entry: ExecutionRecord.Entry, node: SourceNode)]) {
    for (earlier, later) in zip(plan, plan.dropFirst())
    where later.entry.value < earlier.entry.value {
      func text(_ rate: Rational) -> String { Quantity(rate).text(in: .percent).zh }
      context.report(
        .numberOutOfRange(text(later.entry.value), range: "[\(text(earlier.entry.value)), 100%]"),
        at: later.node["rate"] ?? later.node)
    }
  }

  private func entry(
    _ node: SourceNode, _ kind: Kind, place: String?
  ) -> ExecutionRecord.Entry? {
    let own = kind == .changes ? ["label"] : []
    let keys = ["date", kind.valueKey] + own + JudgementReader.groundsKeys
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let day = reader.required("date").flatMap { self.day($0, isPlan: kind == .plan) }
    let value = reader.required(kind.valueKey).flatMap { self.value($0, kind) }
    let label = kind == .changes ? reader.required("label").flatMap(context.label) : nil
    let grounds = self.grounds(reader, place: place)
    guard let day, let value else { return nil }
    return ExecutionRecord.Entry(day: day, value: value, label: label, grounds: grounds)
  }

  private func value(_ node: SourceNode, _ kind: Kind) -> Rational? {
    switch kind {
    case .changes, .spending:
      return context.figure(node, expected: UnitOfMeasure("万元"))?.quantity.value
    case .plan, .attainment:
      let rate = context.figure(node, expected: .percent)?.quantity.value
      guard let rate, rate < 0 || (kind == .plan && rate > 1) else { return rate }
      let range = kind == .plan ? "[0%, 100%]" : "[0%, +∞)"
      let text = Quantity(rate).text(in: .percent).zh
      context.report(.numberOutOfRange(text, range: range), at: node)
      return nil
    }
  }

  private func day(_ node: SourceNode, isPlan: Bool) -> CalendarDay? {
    guard let text = context.text(node) else { return nil }
    guard let period = CalendarPeriod(text), period.day != nil else {
      context.report(.notADate(text), at: node)
      return nil
    }
    let day = period.first
    if day.year != year {
      context.report(.outsideYear(text, year: year), at: node)
      return nil
    }
    if isPlan, day.month == 2, day.day == 29 {
      context.report(.leapDay, at: node)
      return nil
    }
    return day
  }

  /// What a figure rests on: it is reported, at its own place or the section's, or assumed for a
  /// reason.
  private func grounds(_ reader: MappingReader, place: String?) -> Judgement.Grounds {
    var basis = Basis.reported
    if let node = reader.optional("status"), let text = context.text(node) {
      let choices: [Basis] = [.reported, .assumed]
      if let found = choices.first(where: { $0.rawValue == text }) {
        basis = found
      } else {
        context.reportUnknownChoice(text, among: choices.map(\.rawValue), at: node)
      }
    }
    var evidence = context.evidence(reader)
    if basis == .reported {
      evidence.place = evidence.place ?? place
      if reader.optional("place") == nil, place == nil {
        context.report(.placeMissing, at: reader.node)
      }
    } else if reader.optional("reason") == nil {
      context.report(.reasonMissing(.assumed), at: reader.node)
    }
    return Judgement.Grounds(basis: basis, evidence: evidence)
  }
}
