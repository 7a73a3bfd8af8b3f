package import HengDiagnostics
package import HengModel
import HengScoring
package import HengSources

/// Reads what a document says in words that its figures can bear out.
package struct ClaimReader {
  package let context: ReadingContext
  package let expressions: ExpressionReader
  /// The rows of the scheme.
  package let rows: KnownNames
  /// The evaluation's budget lines.
  package let lines: KnownNames

  /// No document says as much; the limit keeps an audit within sight.
  private static let limit = 500

  /// The word that says what is claimed.
  private enum Word: String, CaseIterable {
    case withinBudget = "within-budget"
    case increased, decreased, unchanged, reached, fulfilled, published

    /// The keys that say what is claimed of what.
    var keys: [String] {
      switch self {
      case .withinBudget: ["of", "lines"]
      case .increased, .decreased, .unchanged: ["of", "explains"]
      case .reached: ["actual", "target", "direction"]
      case .fulfilled: ["of"]
      case .published: []
      }
    }
  }

  private static let subjects = ["of", "lines", "explains", "actual", "target", "direction"]
  private static let keys = ["id", "says"] + subjects + ["label", "place", "quote"]

  package func claims(_ node: SourceNode?) -> [Claim] {
    guard let items = node.flatMap({ context.list($0, count: 0...ClaimReader.limit) }) else {
      return []
    }
    var names = UniqueNames()
    return items.compactMap { claim($0, &names) }
  }

  private func claim(_ node: SourceNode, _ names: inout UniqueNames) -> Claim? {
    guard !context.isFull, let reader = MappingReader(node, keys: ClaimReader.keys, in: context)
    else { return nil }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.optional("label").flatMap(context.label)
    let place = reader.required("place")
    let evidence = context.evidence(reader)
    let word = reader.required("says").flatMap { context.choice($0, Word.self) }
    guard let word else { return nil }
    reader.report(
      ClaimReader.subjects.filter { !word.keys.contains($0) },
      meaninglessWith: "says: \(word.rawValue)")
    guard let statement = statement(word, reader), let id, place != nil else { return nil }
    return Claim(id: id, label: label, statement: statement, evidence: evidence)
  }

  private func statement(_ word: Word, _ reader: MappingReader) -> Claim.Statement? {
    switch word {
    case .withinBudget:
      let stage = reader.optional("of").map { context.choice($0, Claim.BudgetStage.self) }
      let lines = reader.optional("lines").map { context.names($0, line) }
      guard let stage = stage ?? .initial else { return nil }
      return lines.map { $0.map { .withinBudget(stage, lines: $0) } }
        ?? .withinBudget(stage, lines: nil)
    case .increased: return change(.increased, reader)
    case .decreased: return change(.decreased, reader)
    case .unchanged: return change(.unchanged, reader)
    case .reached:
      let actual = reader.optional("actual").map(expressions.expression)
      let target = reader.optional("target").map(expressions.expression)
      if let target = target ?? nil {
        expressions.check(target, against: actual.flatMap { $0?.dimension })
      }
      let aim = reader.optional("direction").map { context.choice($0, Claim.Aim.self) }
      guard let aim = aim ?? .atLeast else { return nil }
      return .reached(actual: actual??.text, target: target??.text, aim: aim)
    case .fulfilled:
      return reader.required("of").flatMap { context.names($0, row) }.map { .fulfilled(rows: $0) }
    case .published: return .published
    }
  }

  /// Reads which facts moved, or what a movement explains.
  private func change(
    _ direction: Claim.Direction, _ reader: MappingReader
  ) -> Claim.Statement? {
    guard let name = reader.exactlyOne(of: ["of", "explains"]), let place = reader.optional(name)
    else { return nil }
    if name == "explains" {
      return expressions.expression(place).map { .explains(difference: $0.text, by: direction) }
    }
    return context.names(place, currentFact).map { .changed(direction, facts: $0) }
  }

  /// Reads the name of a fact of the evaluated year, which is compared with the year before.
  private func currentFact(_ node: SourceNode) -> String? {
    guard let (key, text) = expressions.fact(node) else { return nil }
    if key.period == .current { return key.id }
    context.report(.priorFact(text, plain: key.id), at: node)
    return nil
  }

  private func line(_ node: SourceNode) -> String? {
    context.known(node, among: lines) { .unknownBudgetLine($0, nearest: $1) }
  }

  private func row(_ node: SourceNode) -> String? {
    context.known(node, among: rows) { .unknownIndicator($0, nearest: $1) }
  }
}
