import HengModel
import HengScoring

/// Reads the facts of one year.
struct FactReader {
  let context: ReadingContext
  let scheme: Scheme
  let period: Period
  /// Whether each figure must say where it stands; a scheme's own cases needn't.
  let needsEvidence: Bool

  /// A fact with the node that a mistake in its formula is reported at.
  struct Placed {
    var fact: Fact
    var node: YAMLNode
  }

  private static let keys = [
    "value", "formula", "status", "place", "quote", "reason", "printed", "label",
  ]

  func facts(_ node: YAMLNode) -> [Placed] {
    (context.pairs(node) ?? []).compactMap { pair in
      guard let id = context.identifier(keyOf: pair) else { return nil }
      let declaration = scheme.declaration(of: id)
      if declaration == nil, pair.value["label"] == nil {
        let nearest = NearestName.of(id, among: scheme.facts.map(\.id))
        context.report(.unknownFact(id, nearest: nearest), atKeyOf: pair)
        return nil
      }
      let key = FactKey(id, period)
      if case .scalar(let text, _) = pair.value.content {
        return scalarFact(key, text: text, at: pair.value, unit: declaration?.unit)
      }
      return fact(key, pair.value, unit: declaration?.unit)
    }
  }

  private func scalarFact(
    _ key: FactKey, text: String, at node: YAMLNode, unit: UnitOfMeasure?
  ) -> Placed? {
    if text == FactStatus.missing.rawValue {
      return Placed(fact: Fact(key: key, content: .missing, status: .missing), node: node)
    }
    guard let figure = context.figure(node, expected: unit) else { return nil }
    if needsEvidence { context.report(.placeMissing, at: node) }
    return Placed(fact: Fact(key: key, content: .figure(figure), status: .reported), node: node)
  }

  private func fact(_ key: FactKey, _ node: YAMLNode, unit: UnitOfMeasure?) -> Placed? {
    guard let reader = MappingReader(node, keys: FactReader.keys, in: context) else { return nil }
    let evidence = context.evidence(reader)
    let label = reader.optional("label").flatMap(context.label)
    let stated = reader.optional("status").map { context.choice($0, FactStatus.self) }
    if let stated, stated == nil { return nil }
    if stated == .missing {
      for name in ["value", "formula"] where reader.optional(name) != nil {
        context.report(.statusContradictsValue(.missing), at: node)
      }
      let fact = Fact(
        key: key, label: label, content: .missing, status: .missing, evidence: evidence)
      return Placed(fact: fact, node: node)
    }
    guard let name = reader.exactlyOne(of: ["value", "formula"]),
      let place = reader.optional(name)
    else { return nil }
    let status = (stated ?? nil) ?? (name == "formula" ? .derived : .reported)
    let isFormulaStatus = status == .derived || (status == .assumed && name == "formula")
    if (name == "formula") != isFormulaStatus {
      context.report(.statusContradictsValue(status), at: reader.optional("status") ?? node)
    }
    let printed = reader.optional("printed").flatMap { context.figure($0, expected: unit) }
    check(status, reader: reader, evidence: evidence, at: node)
    let content: Fact.Content?
    if name == "formula" {
      content = context.measure(place).map { .formula($0.text) }
    } else {
      content = context.figure(place, expected: unit).map { .figure($0) }
    }
    guard let content else { return nil }
    let fact = Fact(
      key: key, label: label, content: content, status: status, printed: printed,
      evidence: evidence)
    return Placed(fact: fact, node: place)
  }

  private func check(
    _ status: FactStatus, reader: MappingReader, evidence: Evidence, at node: YAMLNode
  ) {
    if (status == .corrected) != (reader.optional("printed") != nil) {
      context.report(
        status == .corrected ? .printedMissing : .statusContradictsValue(status), at: node)
    }
    guard needsEvidence else { return }
    if status == .reported || status == .corrected, evidence.place == nil {
      context.report(.placeMissing, at: node)
    }
    if status == .assumed || status == .corrected, evidence.reason == nil {
      context.report(.reasonMissing(status), at: node)
    }
  }
}

extension ReadingContext {
  /// Reads the place, the words and the reason that an entry gives.
  func evidence(_ reader: MappingReader) -> Evidence {
    Evidence(
      place: reader.optional("place").flatMap(text),
      quote: reader.optional("quote").flatMap(text),
      reason: reader.optional("reason").flatMap(label))
  }
}
