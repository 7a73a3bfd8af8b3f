package import HengDiagnostics
import HengForms
package import HengModel
package import HengScoring
package import HengSources

/// Reads expressions over the facts of a file, with what they measure.
package struct ExpressionReader {
  package let context: ReadingContext
  package let facts: FactBook
  /// Every fact that is declared or given.
  private let names: KnownNames

  /// An expression that can be read.
  package struct Expression {
    package var measure: Measure
    /// What the expression measures; `nil` if that depends on a fact that nothing tells the unit of.
    package var dimension: Dimension?
    package var node: SourceNode

    package var text: String { measure.text }
  }

  package init(context: ReadingContext, facts: FactBook) {
    (self.context, self.facts) = (context, facts)
    names = KnownNames(facts.keys.map(\.id).uniqued())
  }

  /// Reads an expression that comes to a quantity.
  package func expression(_ node: SourceNode) -> Expression? {
    guard !context.isFull, let measure = context.measure(node) else { return nil }
    do throws(MeasureError) {
      return Expression(measure: measure, dimension: try dimension(of: measure), node: node)
    } catch {
      context.report(error, in: node, names: names.all)
      return nil
    }
  }

  /// Reports an expression that measures something else than is expected of it.
  package func check(_ expression: Expression, against expected: Dimension?) {
    guard let expected, let found = expression.dimension, found != expected else { return }
    context.report(
      MeasureError(.unitMismatch(left: expected, right: found), at: 0), in: expression.node,
      names: names.all)
  }

  /// Reads the name of a fact, `prior(…)` for the year before.
  package func fact(_ node: SourceNode) -> (key: FactKey, text: String)? {
    guard !context.isFull, let text = context.text(node) else { return nil }
    guard let key = (try? Measure(parsing: text))?.onlyFact else {
      context.report(.notAFact(text), at: node)
      return nil
    }
    if names.contains(key.id) { return (key, text) }
    context.report(MeasureError(.unknownFact(key.id), at: 0), in: node, names: names.all)
    return nil
  }

  /// Returns what a fact measures, if a value or a declaration of either year tells.
  package func dimension(of key: FactKey) -> Dimension? {
    facts.dimension(of: key)
      ?? facts.dimension(of: FactKey(key.id, key.period == .current ? .prior : .current))
  }

  /// Returns the unit in which an expression is written, that of the first of its figures which
  /// measures the same as the whole; `nil` if there is none.
  package func unit(of expression: Expression) -> UnitOfMeasure? {
    var found: UnitOfMeasure?
    expression.measure.expression.visit { node in
      let unit: UnitOfMeasure? =
        switch node.kind {
        case .number(_, let unit): unit
        case .fact(let key): facts.unit(of: key)
        default: nil
        }
      if found == nil, let unit, unit.dimension == expression.dimension, unit.isNamed {
        found = unit
      }
    }
    return found
  }

  // MARK: Units

  private func dimension(of measure: Measure) throws(MeasureError) -> Dimension? {
    // Facts that nothing tells the unit of are taken for one kind of thing and then for another:
    // what is the same both times doesn't depend on them.
    let (first, second) = (outcome(of: measure, taking: "?"), outcome(of: measure, taking: "??"))
    return first == second ? try first.get() : nil
  }

  private func outcome(
    of measure: Measure, taking mark: String
  ) -> Result<Dimension, MeasureError> {
    Result { () throws(MeasureError) in
      try measure.quantityDimension { key in
        dimension(of: key) ?? (names.contains(key.id) ? Dimension(of: mark + key.id) : nil)
      }
    }
  }
}

extension UnitOfMeasure {
  /// Whether the unit has a symbol, or needs none.
  fileprivate var isNamed: Bool { !symbol.isEmpty || dimension == .none }
}
