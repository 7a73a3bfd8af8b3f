import HengModel
import HengScoring

/// The tables of a form with every fact in one of them, each entered at one place only.
struct FormPlan {
  /// The scheme's tables, then one of the facts that none of them places.
  let blocks: [FormDesign.Block]
  /// The lines of the budget.
  let budgetLines: [BudgetLine]
  /// Every fact that the form asks for: the scheme's, then the form's own.
  let declarations: [FactDeclaration]

  /// The facts in the order of their places.
  let facts: [FactKey]

  init(scheme: Scheme, design: FormDesign) {
    declarations = scheme.facts + design.facts
    budgetLines = design.budgetLines
    var placed = design.blocks.flatMap { $0.rows.flatMap { $0.cells.compactMap { $0?.onlyFact } } }
    placed += design.budgetLines.flatMap { line in
      [line.initial, line.adjusted, line.expenditure].compactMap { $0.map { FactKey($0) } }
    }
    let priors = scheme.rows.flatMap(\.facts).filter { $0.period == .prior }.uniqued()
    let rows = declarations.compactMap { declaration -> FormDesign.Row? in
      func cell(_ key: FactKey, isNeeded: Bool) -> Measure? {
        isNeeded && !placed.contains(key) ? try? Measure(parsing: key.name) : nil
      }
      let (current, prior) = (FactKey(declaration.id), FactKey(declaration.id, .prior))
      let cells = [
        cell(current, isNeeded: true), cell(prior, isNeeded: priors.contains(prior)),
      ]
      if cells.allSatisfy({ $0 == nil }) { return nil }
      return FormDesign.Row(label: declaration.label, cells: cells)
    }
    var blocks = design.blocks
    if !rows.isEmpty {
      blocks.append(
        FormDesign.Block(
          title: Term.otherFigures,
          columns: [FormColumn.current.title, FormColumn.prior.title], rows: rows))
    }
    self.blocks = blocks
    let inBlocks = blocks.flatMap { $0.rows.flatMap { $0.cells.compactMap { $0?.onlyFact } } }
    facts = (inBlocks + placed).uniqued()
  }

  func declaration(of key: FactKey) -> FactDeclaration? {
    declarations.first { $0.id == key.id }
  }
}
