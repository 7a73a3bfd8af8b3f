package import HengDiagnostics
import HengModel
package import HengScoring
package import HengSources

/// Reads the facts that a scheme asks for.
package struct FactDeclarationReader {
  package let context: ReadingContext

  package func facts(_ node: SourceNode) -> [FactDeclaration] {
    let pairs = context.pairs(node) ?? []
    let declarations = pairs.compactMap { pair -> FactDeclaration? in
      let declaration = declaration(pair)
      if declaration == nil { context.brokenNames.insert(pair.key) }
      return declaration
    }
    // Every formula that can't be used is reported, in the order of the file.
    for invalid in FactBook(checking: declarations, facts: []).invalidFacts {
      guard let formula = node[invalid.key.id]?["formula"] else { continue }
      context.report(invalid.error, in: formula, names: declarations.map(\.id))
    }
    return declarations
  }

  private func declaration(_ pair: SourceNode.Pair) -> FactDeclaration? {
    let id = context.factName(keyOf: pair)
    let keys = ["label", "unit", "formula", "measured-by"]
    guard let reader = MappingReader(pair.value, keys: keys, in: context) else { return nil }
    let label = reader.required("label").flatMap(context.label)
    let unit = reader.required("unit").flatMap(context.unit)
    let formula = reader.optional("formula").flatMap(context.measure)
    var isSurvey = false
    if let node = reader.optional("measured-by"), let text = context.text(node) {
      isSurvey = text == "survey"
      if !isSurvey { context.reportUnknownChoice(text, among: ["survey"], at: node) }
    }
    guard let id, let label, let unit else { return nil }
    return FactDeclaration(
      id: id, label: label, unit: unit, formula: formula, isMeasuredBySurvey: isSurvey)
  }
}
