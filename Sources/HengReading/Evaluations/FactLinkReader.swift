import HengDiagnostics
import HengForms
package import HengModel
import HengScoring
package import HengSources

/// Reads what ties facts to other figures of a document: the whole that one is a part of, and the
/// places where it stands again.
package struct FactLinkReader {
  package let expressions: ExpressionReader

  private var context: ReadingContext { expressions.context }

  /// Returns a fact with the whole that it is a part of, which measures the same.
  package func linked(_ placed: FactReader.Placed) -> Fact {
    var fact = placed.fact
    if let whole = placed.whole.flatMap(expressions.expression) {
      expressions.check(whole, against: expressions.dimension(of: fact.key))
      if whole.measure.onlyFact == fact.key {
        context.report(.partOfItself([fact.key.name, fact.key.name]), at: whole.node)
      }
      fact.whole = whole.text
    }
    return fact
  }
}

extension FactReader {
  /// Reads the places where a fact stands again.
  package func repetitions(_ node: SourceNode, unit: UnitOfMeasure?) -> [Fact.Repetition] {
    (context.list(node, count: 1...ReadingContext.listLimit) ?? []).compactMap { item in
      guard let reader = MappingReader(item, keys: ["value", "place", "quote"], in: context),
        let value = reader.required("value")
      else { return nil }
      if needsEvidence { _ = reader.required("place") }
      let evidence = context.evidence(reader)
      return context.figure(value, expected: unit).map {
        Fact.Repetition(figure: $0, evidence: evidence)
      }
    }
  }
}
