import HengModel
import HengScoring

/// Reads the facts that a scheme asks for.
struct FactDeclarationReader {
  let context: ReadingContext

  func facts(_ node: YAMLNode) -> [FactDeclaration] {
    var declarations: [FactDeclaration] = []
    var formulas: [String: YAMLNode] = [:]
    for pair in context.pairs(node) ?? [] {
      let keys = ["label", "unit", "formula", "measured-by"]
      guard let id = context.identifier(keyOf: pair),
        let reader = MappingReader(pair.value, keys: keys, in: context)
      else { continue }
      let label = reader.required("label").flatMap(context.label)
      let unit = reader.required("unit").flatMap(context.unit)
      var isSurvey = false
      if let node = reader.optional("measured-by"), let text = context.text(node) {
        isSurvey = text == "survey"
        if !isSurvey { context.reportUnknownChoice(text, among: ["survey"], at: node) }
      }
      guard let label, let unit else { continue }
      formulas[id] = reader.optional("formula")
      declarations.append(
        FactDeclaration(
          id: id, label: label, unit: unit,
          formula: reader.optional("formula").flatMap(context.measure),
          isMeasuredBySurvey: isSurvey))
    }
    check(declarations, formulas: formulas)
    return declarations
  }

  /// Reports the first formula that names an unknown fact, mixes units, or leads back to itself.
  private func check(_ declarations: [FactDeclaration], formulas: [String: YAMLNode]) {
    do {
      _ = try FactBook(declarations: declarations, facts: [])
    } catch {
      guard let node = formulas[error.key.id] else { return }
      context.report(error.error, in: node, names: declarations.map(\.id))
    }
  }
}
