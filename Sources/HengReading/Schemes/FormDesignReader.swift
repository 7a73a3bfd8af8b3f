package import HengDiagnostics
package import HengForms
import HengModel
package import HengScoring
package import HengSources

/// Reads how a scheme's data-entry workbook lays out its figures.
package struct FormDesignReader {
  package let context: ReadingContext
  package let scheme: Scheme

  /// What stands for an empty cell.
  private static let emptyCell = "none"
  private static let columnLimit = 8

  package func design(_ node: SourceNode) -> FormDesign {
    let keys = ["facts", "blocks", "budget"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return FormDesign() }
    let own = reader.optional("facts").map { facts($0) } ?? []
    let dimensions = (scheme.facts + own).reduce(into: [String: Dimension]()) {
      $0[$1.id] = $1.unit.dimension
    }
    let blocks = reader.optional("blocks").flatMap(context.items)?.compactMap {
      block($0, dimensions)
    }
    var names = UniqueNames()
    let lines = reader.optional("budget").flatMap(context.items)?.compactMap {
      line($0, dimensions, &names)
    }
    return FormDesign(facts: own, blocks: blocks ?? [], budgetLines: lines ?? [])
  }

  /// Reads what the form asks for besides the scheme's facts.
  private func facts(_ node: SourceNode) -> [FactDeclaration] {
    for pair in context.pairs(node) ?? [] where scheme.declaration(of: pair.key) != nil {
      context.report(.duplicateIdentifier(pair.key, firstLine: nil), atKeyOf: pair)
    }
    return FactDeclarationReader(context: context).facts(node)
  }

  private func block(_ node: SourceNode, _ dimensions: [String: Dimension]) -> FormDesign.Block? {
    guard let reader = MappingReader(node, keys: ["title", "columns", "rows"], in: context) else {
      return nil
    }
    let title = reader.required("title").flatMap(context.label)
    let columns = reader.required("columns").flatMap { list in
      context.items(list).map { items in
        if items.isEmpty { context.report(.emptyValue, at: list) }
        if items.count > FormDesignReader.columnLimit {
          context.report(
            .tooManyItems(items.count, limit: FormDesignReader.columnLimit), at: list)
        }
        return items.compactMap(context.label)
      }
    }
    guard let columns else { return nil }
    let rows = reader.required("rows").flatMap(context.items)?.compactMap {
      row($0, columnCount: columns.count, dimensions)
    }
    guard let title, let rows else { return nil }
    return FormDesign.Block(title: title, columns: columns, rows: rows)
  }

  private func row(
    _ node: SourceNode, columnCount: Int, _ dimensions: [String: Dimension]
  ) -> FormDesign.Row? {
    guard let reader = MappingReader(node, keys: ["label", "indent", "cells"], in: context) else {
      return nil
    }
    let label = reader.required("label").flatMap(context.label)
    let indent = reader.optional("indent").map { context.integer($0, in: 0...5) } ?? 0
    guard let list = reader.required("cells"), let items = context.items(list) else { return nil }
    if items.count > columnCount {
      context.report(.tooManyItems(items.count, limit: columnCount), at: list)
    }
    let cells = items.map { item -> Measure? in
      guard case .scalar(let text) = item.content, text != FormDesignReader.emptyCell else {
        _ = context.text(item)
        return nil
      }
      return checked(item, dimensions)
    }
    guard let label, let indent else { return nil }
    return FormDesign.Row(label: label, indent: indent, cells: cells)
  }

  /// Reads a cell's fact or formula, all of whose facts the scheme or the form asks for.
  private func checked(_ node: SourceNode, _ dimensions: [String: Dimension]) -> Measure? {
    guard let measure = context.measure(node) else { return nil }
    do throws(MeasureError) {
      _ = try measure.quantityDimension { dimensions[$0.id] }
      return measure
    } catch {
      context.report(error, in: node, names: dimensions.keys.sorted())
      return nil
    }
  }

  private func line(
    _ node: SourceNode, _ dimensions: [String: Dimension], _ names: inout UniqueNames
  ) -> BudgetLine? {
    let amounts = ["initial", "adjusted", "expenditure"]
    guard let reader = MappingReader(node, keys: ["id", "label", "kind"] + amounts, in: context)
    else { return nil }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.required("label").flatMap(context.label)
    let kind = reader.required("kind").flatMap { context.choice($0, BudgetLine.Kind.self) }
    let facts = amounts.map { amount -> String? in
      guard let place = reader.optional(amount), let measure = checked(place, dimensions) else {
        return nil
      }
      guard let key = measure.onlyFact, key.period == .current else {
        context.report(.notAFact(measure.text), at: place)
        return nil
      }
      return key.id
    }
    guard let id, let label, let kind else { return nil }
    return BudgetLine(
      id: id, label: label, kind: kind, initial: facts[0], adjusted: facts[1],
      expenditure: facts[2])
  }
}
