package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// Reads the facts of one year.
package struct FactReader {
  package let context: ReadingContext
  package let scheme: Scheme
  package let period: Period
  /// Whether each figure must say where it stands; a scheme's own cases needn't.
  package let needsEvidence: Bool
  /// What the scheme's form asks for besides; it is a fact of the evaluation's own here, in the
  /// form's unit.
  package var formFacts: [FactDeclaration] = []

  /// A fact with the node that a mistake in its formula is reported at.
  package struct Placed {
    package var fact: Fact
    package var node: SourceNode
    /// The whole that the fact is a part of.
    package var whole: SourceNode?
  }

  private static let keys = [
    "value", "formula", "status", "place", "quote", "reason", "printed", "label", "part-of",
    "also",
  ]

  /// Reads every fact; one that can't be used is kept as missing, so that nothing that refers to
  /// it is reported as well.
  package func facts(_ node: SourceNode) -> [Placed] {
    (context.pairs(node) ?? []).map { pair in
      if let placed = fact(pair) { return placed }
      context.brokenNames.insert(pair.key)
      let missing = Fact(key: FactKey(pair.key, period), content: .missing, status: .missing)
      return Placed(fact: missing, node: pair.value)
    }
  }

  private func fact(_ pair: SourceNode.Pair) -> Placed? {
    let id = context.factName(keyOf: pair)
    let declaration = scheme.declaration(of: pair.key)
    if id != nil, declaration == nil, pair.value["label"] == nil {
      let nearest = NearestName.of(pair.key, among: scheme.facts.map(\.id))
      if let nearest { context.doubtedNames.insert(nearest) }
      context.report(.unknownFact(pair.key, nearest: nearest), atKeyOf: pair)
    }
    let key = FactKey(pair.key, period)
    let unit = (declaration ?? formFacts.first { $0.id == pair.key })?.unit
    let placed =
      if case .scalar(let text) = pair.value.content {
        scalarFact(key, text: text, at: pair.value, unit: unit)
      } else {
        fact(key, pair.value, unit: unit)
      }
    return id == nil ? nil : placed
  }

  private func scalarFact(
    _ key: FactKey, text: String, at node: SourceNode, unit: UnitOfMeasure?
  ) -> Placed? {
    if text == FactStatus.missing.rawValue {
      return Placed(fact: Fact(key: key, content: .missing, status: .missing), node: node)
    }
    if needsEvidence { context.report(.placeMissing, at: node) }
    guard let figure = context.figure(node, expected: unit) else { return nil }
    return Placed(fact: Fact(key: key, content: .figure(figure), status: .reported), node: node)
  }

  private func fact(_ key: FactKey, _ node: SourceNode, unit: UnitOfMeasure?) -> Placed? {
    guard let reader = MappingReader(node, keys: FactReader.keys, in: context) else { return nil }
    let evidence = context.evidence(reader)
    let label = reader.optional("label").flatMap(context.label)
    reader.report(["also"], uselessWithout: "value")
    let stated = reader.optional("status").map { context.choice($0, FactStatus.self) }
    if stated == .some(.missing) {
      if reader.optional("value") != nil || reader.optional("formula") != nil {
        context.report(.statusContradictsValue(.missing), at: node)
      }
      let fact = Fact(
        key: key, label: label, content: .missing, status: .missing, evidence: evidence)
      return Placed(fact: fact, node: node, whole: reader.optional("part-of"))
    }
    guard let name = reader.exactlyOne(of: ["value", "formula"]),
      let place = reader.optional(name)
    else { return nil }
    let content: Fact.Content? =
      name == "formula"
      ? context.measure(place).map { .formula($0.text) }
      : context.figure(place, expected: unit).map { .figure($0) }
    if let stated, stated == nil { return nil }
    let status = (stated ?? nil) ?? (name == "formula" ? .derived : .reported)
    check(status, isFormula: name == "formula", reader: reader, evidence: evidence)
    // What was printed measures the same as the value, in whatever unit.
    var expected = unit
    if case .figure(let figure) = content { expected = expected ?? figure.unit }
    let printed = reader.optional("printed").flatMap { context.figure($0, expected: expected) }
    let repetitions = reader.optional("also").map { self.repetitions($0, unit: expected) } ?? []
    guard let content else { return nil }
    let fact = Fact(
      key: key, label: label, content: content, status: status, printed: printed,
      evidence: evidence, repetitions: repetitions)
    return Placed(fact: fact, node: place, whole: reader.optional("part-of"))
  }

  private func check(
    _ status: FactStatus, isFormula: Bool, reader: MappingReader, evidence: Evidence
  ) {
    let node = reader.node
    let goesWithFormula = status == .derived || status == .assumed
    if isFormula ? !goesWithFormula : status == .derived {
      context.report(.statusContradictsValue(status), at: reader.optional("status") ?? node)
    }
    if status == .corrected, reader.optional("printed") == nil {
      context.report(.printedMissing, at: node)
    }
    if status != .corrected, let printed = reader.optional("printed") {
      context.report(.printedWithoutCorrection, at: printed)
    }
    guard needsEvidence else { return }
    if status == .reported || status == .corrected, reader.optional("place") == nil {
      context.report(.placeMissing, at: node)
    }
    if status == .assumed || status == .corrected, reader.optional("reason") == nil {
      context.report(.reasonMissing(status), at: node)
    }
  }
}

extension ReadingContext {
  /// Reads the place, the words and the reason that an entry gives.
  package func evidence(_ reader: MappingReader) -> Evidence {
    Evidence(
      place: reader.optional("place").flatMap(text),
      quote: reader.optional("quote").flatMap(text),
      reason: reader.optional("reason").flatMap(label))
  }
}
