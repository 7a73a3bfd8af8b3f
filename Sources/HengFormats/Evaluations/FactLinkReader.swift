import HengForms
import HengModel
import HengScoring

/// Reads what ties facts to other figures of a document: the whole that one is a part of, and the
/// places where it stands again.
struct FactLinkReader {
  let expressions: ExpressionReader

  private var context: ReadingContext { expressions.context }

  /// Returns a fact with its whole, and reports figures that don't measure the same.
  func linked(_ placed: FactReader.Placed) -> Fact {
    var fact = placed.fact
    let own = expressions.dimension(of: fact.key)
    if let whole = placed.whole.flatMap(expressions.expression) {
      expressions.check(whole, against: own)
      if whole.measure.onlyFact == fact.key {
        context.report(.partOfItself([fact.key.name, fact.key.name]), at: whole.node)
      }
      fact.whole = whole.text
    }
    for repetition in placed.repetitions {
      let figure = repetition.figure
      guard let own, own != figure.quantity.dimension else { continue }
      context.report(
        .wrongUnit(found: figure.unit.described, expected: own.name), at: repetition.node)
    }
    fact.repetitions = placed.repetitions.map {
      Fact.Repetition(figure: $0.figure, evidence: $0.evidence)
    }
    return fact
  }
}

extension FactReader {
  /// A figure of the same quantity in another place.
  struct PlacedRepetition {
    var figure: Fact.Figure
    var evidence: Evidence
    var node: SourceNode
  }

  /// Reads the places where a fact stands again.
  func repetitions(_ node: SourceNode, unit: UnitOfMeasure?) -> [PlacedRepetition] {
    (context.list(node, count: 1...ReadingContext.listLimit) ?? []).compactMap { item in
      guard let reader = MappingReader(item, keys: ["value", "place", "quote"], in: context),
        let value = reader.required("value")
      else { return nil }
      if needsEvidence { _ = reader.required("place") }
      let evidence = context.evidence(reader)
      return context.figure(value, expected: unit).map {
        PlacedRepetition(figure: $0, evidence: evidence, node: value)
      }
    }
  }
}
