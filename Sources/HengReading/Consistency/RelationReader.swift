package import HengDiagnostics
package import HengModel
import HengScoring
package import HengSources

/// Reads what must hold between the figures, names and dates of a document.
package struct RelationReader {
  package let context: ReadingContext
  package let expressions: ExpressionReader

  /// No document has as many; the limit keeps an audit within sight.
  private static let limit = 500

  /// The key that says what must hold.
  private enum Word: String, CaseIterable {
    case equals, sum, ratio
    case atMost = "at-most"
    case member, before, reported

    /// The key of the other side, where there is one.
    var otherSide: String? {
      switch self {
      case .sum, .ratio: "is"
      case .member: "of"
      case .equals, .atMost, .before, .reported: nil
      }
    }

    /// Whether it holds between quantities, which may be a little apart.
    var isAboutQuantities: Bool {
      switch self {
      case .equals, .sum, .ratio, .atMost: true
      case .member, .before, .reported: false
      }
    }
  }

  private static let words = Word.allCases.map(\.rawValue)
  private static let keys =
    ["id", "label"] + words + ["is", "of", "tolerance", "severity", "place", "quote", "reason"]

  package func relations(_ node: SourceNode?) -> [Relation] {
    guard let items = node.flatMap({ context.list($0, count: 0...RelationReader.limit) }) else {
      return []
    }
    var names = UniqueNames()
    return items.compactMap { relation($0, &names) }
  }

  private func relation(_ node: SourceNode, _ names: inout UniqueNames) -> Relation? {
    guard !context.isFull, let reader = MappingReader(node, keys: RelationReader.keys, in: context)
    else { return nil }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.required("label").flatMap(context.label)
    let severity = reader.optional("severity").map(self.severity) ?? .error
    let evidence = context.evidence(reader)
    guard let name = reader.exactlyOne(of: RelationReader.words), let word = Word(rawValue: name),
      let place = reader.optional(name)
    else { return nil }
    let known =
      [word.otherSide].compactMap { $0 } + (word.isAboutQuantities ? ["tolerance"] : [])
      + (word == .reported ? [] : ["severity"])
    reader.report(
      ["is", "of", "tolerance", "severity"].filter { !known.contains($0) }, meaninglessWith: name)
    let other = word.otherSide.flatMap(reader.required)
    guard let (kind, yardstick) = kind(word, place, other) else { return nil }
    var tolerance: Rational?
    if word.isAboutQuantities, let node = reader.optional("tolerance") {
      tolerance = self.tolerance(node, like: yardstick)
    }
    guard let id, let label, let severity else { return nil }
    return Relation(
      id: id, label: label, kind: kind, tolerance: tolerance, severity: severity,
      evidence: evidence)
  }

  private func severity(_ node: SourceNode) -> Severity? {
    guard let text = context.text(node) else { return nil }
    let choices: [Severity] = [.error, .warning]
    if let severity = choices.first(where: { $0.rawValue == text }) { return severity }
    context.reportUnknownChoice(text, among: choices.map(\.rawValue), at: node)
    return nil
  }

  /// Reads a gap that is let pass, in the unit of an expression.
  private func tolerance(
    _ node: SourceNode, like yardstick: ExpressionReader.Expression?
  ) -> Rational? {
    let unit = yardstick.flatMap(expressions.unit)
    guard let figure = context.figure(node, expected: unit) else { return nil }
    if unit == nil, let expected = yardstick?.dimension, figure.quantity.dimension != expected {
      context.report(.wrongUnit(found: figure.unit.described, expected: expected.name), at: node)
      return nil
    }
    if figure.quantity.value >= 0 { return figure.quantity.value }
    context.report(.numberOutOfRange(context.text(node) ?? "", range: "[0, +∞)"), at: node)
    return nil
  }

  // MARK: Kinds

  /// Reads what must hold, with the side that a tolerance is measured like.
  private func kind(
    _ word: Word, _ place: SourceNode, _ other: SourceNode?
  ) -> (Relation.Kind, ExpressionReader.Expression?)? {
    let terms = TermReader(context: context, expressions: expressions)
    switch word {
    case .equals:
      let sides = terms.terms(place, count: 2...ReadingContext.listLimit)
      return sides.map { (.equals($0.map(\.term)), terms.checkAlike($0)) }
    case .sum:
      let parts = terms.terms(place, count: 2...ReadingContext.listLimit)
      let whole = other.flatMap(terms.term)
      let yardstick = terms.checkAlike((parts ?? []) + [whole].compactMap { $0 })
      guard let parts, let whole else { return nil }
      return (.sum(parts.map(\.term), whole: whole.term), yardstick)
    case .ratio:
      let sides = terms.terms(place, count: 2...2)
      let rate = other.flatMap(terms.term)
      guard let sides, sides.count == 2, let rate else { return nil }
      terms.checkQuotient(sides[0], sides[1], rate)
      return (
        .ratio(sides[0].term, over: sides[1].term, rate: rate.term), rate.expression
      )
    case .atMost:
      guard let sides = terms.terms(place, count: 2...2), sides.count == 2 else { return nil }
      return (.atMost(sides[0].term, limit: sides[1].term), terms.checkAlike(sides))
    case .member:
      let name = context.text(place)
      let list = other.flatMap { context.list($0) }?.compactMap(context.text)
      guard let name, let list else { return nil }
      return (.member(name, of: list), nil)
    case .before:
      let reader = DatesReader(context: context)
      return context.list(place, count: 2...ReadingContext.listLimit).map {
        (.before($0.compactMap(reader.event)), nil)
      }
    case .reported:
      return context.names(place) { expressions.fact($0)?.text }.map { (.reported($0), nil) }
    }
  }
}
