import HengModel
import HengScoring

extension SelfEvaluation {
  func addRemarks(to body: inout DocumentBody) {
    body.startSection(Term.otherMatters)
    body.startPart(Term.papersAndScheme)
    body.add(.pairs(origin))
    addAudit(to: &body)
    addTable(Term.correctedFigures, corrections, to: &body)
    addTable(Term.assumptions, assumptions, to: &body)
    addTable(Term.missingFigures, gaps, to: &body)
    addTable(
      Term.unverifiedRows, unverifiedRows,
      to: &body)
    let notes = score.noteStatements
    if notes.isEmpty { return }
    body.startPart(Term.notes)
    body.add(.list(notes))
  }

  private func addTable(_ title: LocalizedText, _ table: Table, to body: inout DocumentBody) {
    if table.rows.isEmpty { return }
    body.startPart(title)
    body.add(.table(table))
  }

  private var origin: [Report.Pair] {
    var pairs = [
      Report.Pair(
        Term.scheme,
        score.scheme.label.qualified(by: LocalizedText(score.scheme.id)))
    ]
    for source in evaluation.sources {
      let copy = source.isOfficial ? "" : Term.thirdPartyCopy.inParentheses
      let address = source.address.map { LocalizedText(zh: "，\($0)", en: ", \($0)") } ?? ""
      pairs.append(
        Report.Pair(Term.source, source.title + copy + address))
    }
    pairs.append(
      Report.Pair(Term.computedBy, LocalizedText("heng \(HengVersion.current)")))
    return pairs
  }

  private var corrections: Table {
    let facts = evaluation.facts.filter { $0.status == .corrected }
    return Table(
      columns: [
        .init(Term.fact, wraps: true, width: 20),
        .init(Term.asPrinted, .trailing),
        .init(Term.correctedTo, .trailing),
        .init(Term.reason, wraps: true, width: 50),
      ],
      rows: facts.map { fact in
        Table.Row([
          score.facts.label(of: fact.key), fact.printed?.text ?? "–", value(of: fact.key),
          fact.evidence.reason ?? "–",
        ])
      })
  }

  private func value(of key: FactKey) -> LocalizedText {
    guard case .quantity(let value) = score.facts.outcome(of: key) else { return "–" }
    return value.text(in: score.facts.unit(of: key))
  }

  /// The facts and the judgements that nothing in the papers states.
  private var assumptions: Table {
    var rows = evaluation.facts.filter { $0.status == .assumed }.map { fact in
      Table.Row([
        score.facts.label(of: fact.key), value(of: fact.key), fact.evidence.reason ?? "–",
      ])
    }
    for row in score.rows {
      guard let judgement = row.judgement else { continue }
      let grounds = judgement.assumedGrounds
      if grounds.isEmpty { continue }
      var reasons = grounds.compactMap(\.evidence.reason).uniqued()
      if reasons.isEmpty { reasons = [judgement.grounds.evidence.reason].compactMap { $0 } }
      let marks = row.marks.map(score.marksText) ?? "–"
      rows.append(
        Table.Row([
          row.row.indicator.label, LocalizedText(zh: "\(marks) 分", en: "\(marks) marks"),
          reasons.isEmpty ? "–" : LocalizedText.joined(reasons, with: Term.semicolon),
        ]))
    }
    return Table(
      columns: [
        .init(Term.factOrIndicator, wraps: true, width: 26),
        .init(Term.takenAs, .trailing),
        .init(Term.reason, wraps: true, width: 56),
      ], rows: rows)
  }

  /// The figures that the scheme or the papers ask for and that aren't there.
  private var gaps: Table {
    let missing = score.facts.keys.filter { key in
      if case .missing = score.facts.outcome(of: key) { return true }
      return false
    }
    return Table(
      columns: [
        .init(Term.fact, wraps: true, width: 26),
        .init(Term.placeAndNotes, wraps: true, width: 66),
      ],
      rows: missing.map { key in
        let evidence = score.facts.given(key)?.evidence
        let notes = [evidence?.placeText, evidence?.reason].compactMap { $0 }
        return Table.Row([
          score.facts.label(of: key),
          notes.isEmpty ? "–" : LocalizedText.joined(notes, with: Term.semicolon),
        ])
      })
  }

  private var unverifiedRows: Table {
    let rows = score.rows.filter { $0.row.indicator.provenance.standing > .verified }
    return Table(
      columns: [
        .init(Term.schemeRow, wraps: true, width: 26),
        .init(Term.fullMarks, .trailing),
        .init(Term.marksStanding),
        .init(Term.ruleStanding),
        .init(Term.note, wraps: true, width: 40),
      ],
      rows: rows.map { row in
        let indicator = row.row.indicator
        return Table.Row([
          indicator.label, LocalizedText(indicator.fullMarks.shortText()),
          indicator.provenance.marks.label, indicator.provenance.rule.label,
          indicator.provenance.note ?? "–",
        ])
      })
  }
}

extension Judgement {
  /// The statements of the judgement that are assumed.
  fileprivate var assumedGrounds: [Grounds] {
    var all: [Grounds]
    switch decision {
    case .checklist(let answers): all = answers.map(\.grounds)
    case .incidents(let incidents) where !incidents.isEmpty: all = incidents.map(\.grounds)
    case .level(_, _, marksBasis: .assumed) where grounds.basis != .assumed:
      all = [Grounds(basis: .assumed, evidence: grounds.evidence)]
    default: all = [grounds]
    }
    all.removeAll { $0.basis != .assumed }
    return all
  }
}
