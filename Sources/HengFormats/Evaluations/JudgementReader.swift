import HengModel
import HengScoring

/// Reads the judgements on rows that figures alone can't score.
struct JudgementReader {
  let context: ReadingContext
  let scheme: Scheme

  private static let decisions = [
    "marks", "level", "items", "incidents", "score", "not-applicable", "exercised",
  ]
  private static let groundsKeys = ["status", "place", "quote", "reason"]

  /// A judgement with the node that a misfit is reported at.
  struct Placed {
    var judgement: Judgement
    var node: YAMLNode
  }

  func judgements(_ node: YAMLNode) -> [Placed] {
    (context.pairs(node) ?? []).compactMap { pair in
      guard let row = scheme.rows.first(where: { $0.indicator.id == pair.key }) else {
        let known = scheme.rows.map(\.indicator.id)
        context.report(
          .unknownIndicator(pair.key, nearest: NearestName.of(pair.key, among: known)),
          atKeyOf: pair)
        return nil
      }
      guard let judgement = judgement(of: row, pair.value) else { return nil }
      if let problem = row.problem(with: judgement, rounding: scheme.rounding) {
        context.report(.judgement(problem, row: row.indicator.label), at: pair.value)
        return nil
      }
      return Placed(judgement: judgement, node: pair.value)
    }
  }

  private func judgement(of row: SchemeRow, _ node: YAMLNode) -> Judgement? {
    let keys = JudgementReader.decisions + ["of", "marks-status"] + JudgementReader.groundsKeys
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let decisions =
      reader.optional("level") == nil
      ? JudgementReader.decisions : JudgementReader.decisions.filter { $0 != "marks" }
    guard let name = reader.exactlyOne(of: decisions), let value = reader.optional(name) else {
      return nil
    }
    let grounds = self.grounds(reader, inherited: .judged, at: node)
    return decision(name, value, reader, grounds: grounds).map {
      Judgement(indicatorID: row.indicator.id, decision: $0, grounds: grounds)
    }
  }

  private func decision(
    _ name: String, _ value: YAMLNode, _ reader: MappingReader, grounds: Judgement.Grounds
  ) -> Judgement.Decision? {
    switch name {
    case "marks": return context.number(value).map { .marks($0) }
    case "level":
      guard let id = context.text(value) else { return nil }
      let marks = reader.optional("marks").map { context.number($0) }
      if let marks, marks == nil { return nil }
      let basis = reader.optional("marks-status").flatMap(basis) ?? .judged
      return .level(id: id, marks: marks ?? nil, marksBasis: basis)
    case "items": return checklist(value, inherited: grounds.basis)
    case "incidents": return incidents(value, inherited: grounds.basis)
    case "score":
      let zero = Interval(lower: .init(0, isClosed: true), upper: nil)
      let positive = Interval(lower: .init(0, isClosed: false), upper: nil)
      let score = context.number(value, in: zero)
      let whole = reader.required("of").flatMap { context.number($0, in: positive) }
      guard let score, let whole else { return nil }
      return .carriedOver(score: score, of: whole)
    case "not-applicable":
      guard let applies = context.boolean(value) else { return nil }
      if applies { return .notApplicable }
      context.report(.notABoolean("false", meant: "true"), at: value)
      return nil
    default: return context.boolean(value).map { .veto($0) }
    }
  }

  private func checklist(_ node: YAMLNode, inherited: Basis) -> Judgement.Decision? {
    guard let pairs = context.pairs(node) else { return nil }
    let answers = pairs.compactMap { pair -> Judgement.Answer? in
      if case .scalar = pair.value.content {
        return context.boolean(pair.value).map {
          Judgement.Answer(item: pair.key, isMet: $0, grounds: .init(basis: inherited))
        }
      }
      let keys = ["met"] + JudgementReader.groundsKeys
      guard let reader = MappingReader(pair.value, keys: keys, in: context),
        let isMet = reader.required("met").flatMap(context.boolean)
      else { return nil }
      let grounds = self.grounds(reader, inherited: inherited, at: pair.value)
      return Judgement.Answer(item: pair.key, isMet: isMet, grounds: grounds)
    }
    return answers.count == pairs.count ? .checklist(answers) : nil
  }

  private func incidents(_ node: YAMLNode, inherited: Basis) -> Judgement.Decision? {
    guard let items = context.items(node) else { return nil }
    let found = items.compactMap { item -> Judgement.Incident? in
      let keys = ["count"] + JudgementReader.groundsKeys
      guard let reader = MappingReader(item, keys: keys, in: context) else { return nil }
      let count = reader.optional("count").map { context.integer($0, in: 1...10_000) }
      if let count, count == nil { return nil }
      let grounds = self.grounds(reader, inherited: inherited, at: item)
      return Judgement.Incident(count: (count ?? nil) ?? 1, grounds: grounds)
    }
    return found.count == items.count ? .incidents(found) : nil
  }

  private func grounds(
    _ reader: MappingReader, inherited: Basis, at node: YAMLNode
  ) -> Judgement.Grounds {
    let basis = reader.optional("status").flatMap(basis) ?? inherited
    let evidence = context.evidence(reader)
    if reader.optional("status") != nil, basis == .assumed, evidence.reason == nil {
      context.report(.reasonMissing(.assumed), at: node)
    }
    if reader.optional("status") != nil, basis == .reported, evidence.place == nil {
      context.report(.placeMissing, at: node)
    }
    return Judgement.Grounds(basis: basis, evidence: evidence)
  }

  private func basis(_ node: YAMLNode) -> Basis? {
    guard let text = context.text(node) else { return nil }
    let choices: [Basis] = [.reported, .judged, .assumed]
    if let basis = choices.first(where: { $0.rawValue == text }) { return basis }
    context.reportUnknownChoice(text, among: choices.map(\.rawValue), at: node)
    return nil
  }
}
