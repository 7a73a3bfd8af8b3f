package import HengDiagnostics
package import HengModel
import HengScoring
package import HengSources

/// Reads the sides of relations and checks that they can be compared.
package struct TermReader {
  package let context: ReadingContext
  package let expressions: ExpressionReader

  /// A side with what it measures and where its expression stands.
  package struct Placed {
    package var term: Relation.Term
    package var expression: ExpressionReader.Expression
  }

  /// Reads a list of sides, of which those that can't be used are reported and left out.
  package func terms(_ node: SourceNode, count: ClosedRange<Int>) -> [Placed]? {
    context.list(node, count: count)?.compactMap(term)
  }

  /// Reads a side: an expression, or one with its name and place.
  package func term(_ node: SourceNode) -> Placed? {
    guard case .mapping = node.content else {
      return expressions.expression(node).map {
        Placed(term: Relation.Term($0.text), expression: $0)
      }
    }
    let keys = ["value", "label", "place", "quote"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let expression = reader.required("value").flatMap(expressions.expression)
    let label = reader.optional("label").flatMap(context.label)
    let evidence = context.evidence(reader)
    return expression.map {
      Placed(term: Relation.Term($0.text, label: label, evidence: evidence), expression: $0)
    }
  }

  /// Reports sides that measure something else than most do.
  ///
  /// - Returns: The first side that measures what most do.
  package func checkAlike(_ sides: [Placed]) -> ExpressionReader.Expression? {
    let dimensions = sides.compactMap(\.expression.dimension)
    let counts = Dictionary(grouping: dimensions, by: \.self).mapValues(\.count)
    let most = counts.values.max()
    guard let usual = dimensions.first(where: { counts[$0] == most }) else { return nil }
    for side in sides { expressions.check(side.expression, against: usual) }
    return sides.first { $0.expression.dimension == usual }?.expression
  }

  /// Reports a rate that doesn't measure what a quotient does.
  package func checkQuotient(_ dividend: Placed, _ divisor: Placed, _ rate: Placed) {
    guard let above = dividend.expression.dimension, let below = divisor.expression.dimension,
      let found = rate.expression.dimension, found != above / below
    else { return }
    context.report(
      .wrongUnit(found: found.name, expected: (above / below).name), at: rate.expression.node)
  }
}
