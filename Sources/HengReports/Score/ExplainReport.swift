import HengModel
public import HengScoring

extension Report {
  /// Explains one row: formula, numbers, rule, branch, marks, facts with their place, provenance.
  public init(explaining row: RowScore, in score: EvaluationScore) {
    let trace = RowTrace(row: row, score: score)
    self.init(title: trace.title, blocks: trace.blocks)
  }
}

/// The trace of one row as pieces of a report.
struct RowTrace {
  let row: RowScore
  let score: EvaluationScore

  private var book: FactBook { score.facts }

  private var indicator: Indicator { row.row.indicator }

  var title: LocalizedText {
    let path = LocalizedText.joined(
      indicator.path.map(\.label) + [indicator.label], with: " › ")
    return path + " [\(indicator.id)]"
  }

  var blocks: [Report.Block] {
    [.pairs(context), .heading(Term.marks), .pairs(marks)]
      + factBlocks + judgementBlocks
      + [.heading(Term.schemeRow), .pairs(provenance)]
  }

  private var context: [Report.Pair] {
    [
      Report.Pair(Term.evaluation, score.title),
      Report.Pair(Term.scheme, score.scheme.label),
    ]
  }

  private var marks: [Report.Pair] {
    var pairs: [Report.Pair] = []
    if let formula, let substitution {
      pairs.append(Report.Pair(Term.formula, formula))
      pairs.append(Report.Pair(Term.numbers, substitution))
    }
    pairs.append(Report.Pair(Term.scoringRule, rule))
    for (kind, marks) in row.row.undefinedMarks.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let name = kind.rowOutcome.label
      pairs.append(Report.Pair(name, LocalizedText(zh: "计 \(marks) 分", en: "\(marks) marks")))
    }
    pairs += [
      Report.Pair(Term.branch, row.result.branch),
      Report.Pair(Term.marks, awarded),
      Report.Pair(
        Term.admissible, LocalizedText(score.rangeText(row.admissible))),
      Report.Pair(Term.basis, row.basis.label),
    ]
    if let published = row.published {
      pairs.append(
        Report.Pair(Term.published, LocalizedText(score.marksText(published))))
    }
    return pairs
  }

  /// The measure over facts by their printed names, if the row has one.
  var formula: LocalizedText? {
    row.row.measure.map { $0.expression.text(fact: book.label(of:)) }
  }

  /// The measure with the figures put in, and what it comes to.
  var substitution: LocalizedText? { row.row.measure.map { numbers(in: $0) + result } }

  /// The rule in words.
  var rule: LocalizedText {
    row.row.rule.text(fullMarks: indicator.fullMarks, unit: row.row.unit, label: book.label(of:))
  }

  private var result: LocalizedText {
    switch row.measured {
    case .quantity(let value):
      let isExact = value.figure(in: row.row.unit).exactDecimalText != nil
      return LocalizedText(isExact ? " = " : " ≈ ") + value.text(in: row.row.unit, digits: 4)
    case nil: return ""
    default: return Term.colon + row.measuredText
    }
  }

  private var awarded: LocalizedText {
    let full = indicator.fullMarks.shortText()
    guard let marks = row.marks else {
      return LocalizedText(zh: "无（", en: "none (") + row.result.outcome.label
        + LocalizedText(zh: "）/ \(full)", en: ") / \(full)")
    }
    let exact = row.result.marks.flatMap { $0 == marks ? nil : $0 }
    let rounded = exact.map { value in
      LocalizedText(
        zh: "（由 \(value.shortText(digits: 6)) 舍入）",
        en: " (rounded from \(value.shortText(digits: 6)))")
    }
    return LocalizedText("\(score.marksText(marks)) / \(full)") + (rounded ?? "")
  }

  /// The formula with each fact replaced by its figure.
  private func numbers(in measure: Measure) -> LocalizedText {
    measure.expression.text { key in
      guard case .quantity(let value) = book.outcome(of: key) else { return "?" }
      return value.text(in: book.unit(of: key))
    }
  }

  // MARK: Facts and judgements

  private var factBlocks: [Report.Block] {
    guard !row.facts.isEmpty else { return [] }
    return [
      .heading(Term.facts),
      .table(
        Table(
          columns: [
            .init(Term.fact),
            .init(Term.value, .trailing),
            .init(Term.status),
            .init(Term.placeAndNotes, wraps: true),
          ], rows: row.facts.map(factRow))),
    ]
  }

  private func factRow(_ key: FactKey) -> Table.Row {
    let fact = book.given(key)
    var value: LocalizedText = "–"
    if case .quantity(let quantity) = book.outcome(of: key) {
      value = quantity.text(in: book.unit(of: key))
    }
    var notes: [LocalizedText] = []
    if let formula = book.formula(of: key) {
      notes.append("= " + formula.expression.text(fact: book.label(of:)))
    }
    if let printed = fact?.printed {
      notes.append(
        LocalizedText(zh: "原文印作 \(printed.text.zh)", en: "printed as \(printed.text.en)"))
    }
    notes += [fact?.evidence.placeText, fact?.evidence.reason].compactMap { $0 }
    let status = fact?.status ?? (book.formula(of: key) == nil ? .missing : .derived)
    return Table.Row([
      book.label(of: key) + " [\(key.name)]", value, status.label,
      LocalizedText.joined(notes, with: Term.semicolon),
    ])
  }

  private var judgementBlocks: [Report.Block] {
    guard let judgement = row.judgement else { return [] }
    var rows: [Table.Row] = []
    func add(_ what: LocalizedText, _ grounds: Judgement.Grounds) {
      let notes = [grounds.evidence.placeText, grounds.evidence.reason].compactMap { $0 }
      rows.append(
        Table.Row([what, grounds.basis.label, LocalizedText.joined(notes, with: Term.semicolon)]))
    }
    switch judgement.decision {
    case .checklist(let answers):
      guard case .checklist(let rule) = row.row.rule else { break }
      for item in rule.items {
        guard let answer = answers.first(where: { $0.item == item.id }) else {
          add(item.label, .init(basis: .missing))
          continue
        }
        let mark = answer.isMet ? Term.met : Term.notMet
        add(mark + Term.colon + item.label, answer.grounds)
      }
    case .incidents(let incidents):
      for incident in incidents {
        add(
          LocalizedText(zh: "\(incident.count) 例", en: "\(incident.count) cases"), incident.grounds)
      }
      if incidents.isEmpty { add(Term.noneFound, judgement.grounds) }
    default:
      add(row.result.branch, judgement.grounds)
    }
    return [
      .heading(Term.judgement),
      .table(
        Table(
          columns: [
            .init(Term.matter, wraps: true),
            .init(Term.basis),
            .init(Term.placeAndReason, wraps: true),
          ], rows: rows)),
    ]
  }

  // MARK: Provenance

  private var provenance: [Report.Pair] {
    let origin = indicator.provenance
    var pairs = [
      Report.Pair(
        Term.fullMarks,
        LocalizedText(indicator.fullMarks.shortText()) + Term.comma
          + origin.marks.label),
      Report.Pair(Term.scoringRule, origin.rule.label),
    ]
    for source in origin.sources {
      let copy = source.isOfficial ? "" : Term.thirdPartyCopy.inParentheses
      pairs.append(
        Report.Pair(
          Term.source,
          source.title + copy + LocalizedText(source.address.map { "  " + $0 } ?? "")))
    }
    for value in row.row.datedValues {
      pairs.append(
        Report.Pair(
          Term.inForceSince,
          LocalizedText(
            zh: "\(value.key) 自 \(value.since) 起", en: "\(value.key) since \(value.since)")))
    }
    if let note = origin.note {
      pairs.append(Report.Pair(Term.note, note))
    }
    return pairs
  }
}
