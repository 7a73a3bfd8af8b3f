package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// Reads the judgements on rows that figures alone can't score.
package struct JudgementReader {
  package let context: ReadingContext
  package let scheme: Scheme

  private static let decisions = [
    "marks", "level", "items", "incidents", "score", "not-applicable", "exercised",
  ]
  package static let groundsKeys = ["status", "place", "quote", "reason"]

  /// A judgement with the node that a misfit is reported at.
  package struct Placed {
    package var judgement: Judgement
    package var node: SourceNode
  }

  package func judgements(_ node: SourceNode) -> [Placed] {
    (context.pairs(node) ?? []).compactMap { pair in
      guard let row = scheme.rows.first(where: { $0.indicator.id == pair.key }) else {
        context.reportUnknownIndicator(pair, in: scheme)
        return nil
      }
      return judgement(of: row, pair.value).map { Placed(judgement: $0, node: pair.value) }
    }
  }

  private func judgement(of row: SchemeRow, _ node: SourceNode) -> Judgement? {
    let keys = JudgementReader.decisions + ["of", "marks-status"] + JudgementReader.groundsKeys
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let decisions =
      reader.optional("level") == nil
      ? JudgementReader.decisions : JudgementReader.decisions.filter { $0 != "marks" }
    reader.report(["of"], uselessWithout: "score")
    reader.report(["marks-status"], uselessWithout: "level")
    let grounds = self.grounds(reader, inherited: .judged)
    guard let name = reader.exactlyOne(of: decisions), let value = reader.optional(name) else {
      return nil
    }
    guard let decision = decision(name, value, reader, row: row, grounds: grounds) else {
      return nil
    }
    let judgement = Judgement(indicatorID: row.indicator.id, decision: decision, grounds: grounds)
    guard let problem = row.problem(with: judgement, rounding: scheme.rounding) else {
      return judgement
    }
    report(problem, about: row, in: reader, decidedBy: name)
    return nil
  }

  /// Reports a misfit at the part of the judgement that it lies in.
  private func report(
    _ problem: JudgementProblem, about row: SchemeRow, in reader: MappingReader,
    decidedBy name: String
  ) {
    let label = row.indicator.label
    switch problem {
    case .unknownItem(_, let known):
      for pair in reader.optional("items").flatMap(context.pairs) ?? []
      where !known.contains(pair.key) {
        let nearest = NearestName.of(pair.key, among: known)
        context.report(.unknownChoice(pair.key, choices: known, nearest: nearest), atKeyOf: pair)
      }
    case .unknownLevel(let id, let known):
      context.reportUnknownChoice(id, among: known, at: reader.optional("level") ?? reader.node)
    case .inadmissibleMarks, .tooFineMarks, .marksOutsideLevel:
      context.report(
        .judgement(problem, row: label), at: reader.optional("marks") ?? reader.node)
    case .wrongKind:
      if let pair = reader.node.pair(name) {
        context.report(.judgement(problem, row: label), atKeyOf: pair)
      }
    case .unknownIndicator, .factsDecide:
      context.report(.judgement(problem, row: label), at: reader.node)
    }
  }

  private func decision(
    _ name: String, _ value: SourceNode, _ reader: MappingReader, row: SchemeRow,
    grounds: Judgement.Grounds
  ) -> Judgement.Decision? {
    switch name {
    case "marks": return context.number(value).map { .marks($0) }
    case "level":
      let id = context.text(value)
      let marks = reader.optional("marks").map { context.number($0) }
      let basis = reader.optional("marks-status").flatMap(basis) ?? .judged
      guard let id, marks.map({ $0 != nil }) ?? true else { return nil }
      return .level(id: id, marks: marks ?? nil, marksBasis: basis)
    case "items": return checklist(value, inherited: grounds.basis)
    case "incidents": return incidents(value, inherited: grounds.basis)
    case "score":
      let zero = Interval(lower: .init(0, isClosed: true), upper: nil)
      let positive = Interval(lower: .init(0, isClosed: false), upper: nil)
      let score = context.number(value, in: zero)
      let whole = reader.required("of").flatMap { context.number($0, in: positive) }
      guard let score, let whole else { return nil }
      if score > whole {
        context.report(.numberOutOfRange("\(score)", range: "[0, \(whole)]"), at: value)
        return nil
      }
      return .carriedOver(score: score, of: whole)
    case "not-applicable":
      guard let applies = context.boolean(value) else { return nil }
      if applies { return .notApplicable }
      context.report(.notABoolean("false", meant: "true"), at: value)
      return nil
    default: return context.boolean(value).map { .veto($0) }
    }
  }

  private func checklist(_ node: SourceNode, inherited: Basis) -> Judgement.Decision? {
    guard let pairs = context.pairs(node) else { return nil }
    let answers = pairs.compactMap { pair -> Judgement.Answer? in
      if case .scalar = pair.value.content {
        return context.boolean(pair.value).map {
          Judgement.Answer(item: pair.key, isMet: $0, grounds: .init(basis: inherited))
        }
      }
      let keys = ["met"] + JudgementReader.groundsKeys
      guard let reader = MappingReader(pair.value, keys: keys, in: context) else { return nil }
      let grounds = self.grounds(reader, inherited: inherited)
      return reader.required("met").flatMap(context.boolean).map {
        Judgement.Answer(item: pair.key, isMet: $0, grounds: grounds)
      }
    }
    return answers.count == pairs.count ? .checklist(answers) : nil
  }

  private func incidents(_ node: SourceNode, inherited: Basis) -> Judgement.Decision? {
    guard let items = context.items(node) else { return nil }
    let found = items.compactMap { item -> Judgement.Incident? in
      let keys = ["count"] + JudgementReader.groundsKeys
      guard let reader = MappingReader(item, keys: keys, in: context) else { return nil }
      let grounds = self.grounds(reader, inherited: inherited)
      let count = reader.optional("count").map { context.integer($0, in: 1...10_000) } ?? 1
      return count.map { Judgement.Incident(count: $0, grounds: grounds) }
    }
    return found.count == items.count ? .incidents(found) : nil
  }

  private func grounds(_ reader: MappingReader, inherited: Basis) -> Judgement.Grounds {
    let stated = reader.optional("status").flatMap(basis)
    let evidence = context.evidence(reader)
    if stated == .assumed, reader.optional("reason") == nil {
      context.report(.reasonMissing(.assumed), at: reader.node)
    }
    if stated == .reported, reader.optional("place") == nil {
      context.report(.placeMissing, at: reader.node)
    }
    return Judgement.Grounds(basis: stated ?? inherited, evidence: evidence)
  }

  private func basis(_ node: SourceNode) -> Basis? {
    guard let text = context.text(node) else { return nil }
    let choices: [Basis] = [.reported, .judged, .assumed]
    if let basis = choices.first(where: { $0.rawValue == text }) { return basis }
    context.reportUnknownChoice(text, among: choices.map(\.rawValue), at: node)
    return nil
  }
}
