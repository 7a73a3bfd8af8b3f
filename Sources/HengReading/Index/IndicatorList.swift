package import HengDiagnostics
package import HengModel
package import HengSources

/// Reads indicators that stand in the index file itself, as the table that they would be in a file
/// of their own.
package struct IndicatorList {
  package let context: ReadingContext

  package init(context: ReadingContext) { self.context = context }

  private static let keys = [
    "code", "label", "parent", "direction", "weight", "unit", "target", "denominator",
  ]
  private static let columns: [IndexTableColumn] = [
    .code, .chineseName, .englishName, .parent, .direction, .weight, .unit, .target, .denominator,
  ]

  /// Returns the indicators as a table.
  ///
  /// Those without a parent are the parts of the index, which stands first.
  ///
  /// - Parameters:
  ///   - node: The list: codes, or mappings.
  ///   - label: The index's name.
  /// - Returns: The table with what takes its mistakes, `nil` if there is nothing to read.
  package func table(
    _ node: SourceNode, of label: LocalizedText?
  ) -> (table: PlainTable, context: ReadingContext)? {
    guard let items = context.nonEmptyItems(node) else { return nil }
    let found = items.map(values)
    guard !found.contains(where: { $0 == nil }) else { return nil }
    let values = found.compactMap(\.self)
    let codes = Set(values.compactMap { $0[.code]?.text })
    let root = ["index", "the-index"].first { !codes.contains($0) } ?? "index-itself"
    func cell(_ text: String, at node: SourceNode) -> PlainTable.Cell {
      PlainTable.Cell(text: text, line: node.line, column: node.column)
    }
    let isWeighted = values.contains { $0[.weight] != nil }
    let first: [IndexTableColumn: String] = [
      .code: root, .chineseName: label?.zh ?? root, .englishName: label?.en ?? root,
      .weight: isWeighted ? "1" : "",
    ]
    let rows = zip(items, values).map { item, values in
      Self.columns.map { column in
        values[column] ?? cell(column == .parent ? root : "", at: item)
      }
    }
    let own = ReadingContext(path: context.path)
    let table = PlainTable(
      path: context.path, header: Self.columns.map { cell($0.rawValue, at: node) },
      rows: [Self.columns.map { cell(first[$0] ?? "", at: node) }] + rows, in: own)
    return (table, own)
  }

  /// Reads an indicator's cells, or reports what can't be one.
  private func values(_ item: SourceNode) -> [IndexTableColumn: PlainTable.Cell]? {
    func cell(_ text: String, at node: SourceNode) -> PlainTable.Cell {
      PlainTable.Cell(text: text, line: node.line, column: node.column)
    }
    if case .scalar = item.content {
      return context.text(item).map { [.code: cell($0, at: item)] }
    }
    guard let reader = MappingReader(item, keys: Self.keys, in: context),
      let code = reader.required("code"), let text = context.text(code)
    else { return nil }
    var values: [IndexTableColumn: PlainTable.Cell] = [.code: cell(text, at: code)]
    if let node = reader.optional("label") {
      guard let label = context.label(node) else { return nil }
      values[.chineseName] = cell(label.zh, at: node)
      values[.englishName] = cell(label.en, at: node)
    }
    for column in Self.columns {
      guard let node = reader.optional(column.rawValue), column != .code else { continue }
      guard let text = context.text(node) else { return nil }
      values[column] = cell(text, at: node)
    }
    return values
  }
}
