package import HengDiagnostics
import HengModel
package import HengSources

/// Reads which tables an index file names, and what it says of their columns.
package struct IndexTableReferences {
  package let path: String
  package let context: ReadingContext

  /// A table with what is said of its layout, and where it is named.
  package struct Reference {
    package let path: String
    package var layout = TableLayout()
    package let place: FileLocation
    package let text: String

    /// Reads the table, or reports what keeps it from being read.
    package func open(
      wanted: [String], _ told: inout [Diagnostic]
    ) -> (table: PlainTable, context: ReadingContext)? {
      let context = ReadingContext(path: path)
      let table = PlainTable(
        path: path, layout: layout, wanted: Set(wanted.map(\.foldedName)), in: context)
      if let table { return (table, context) }
      let found = context.takeDiagnostics()
      told +=
        InvalidFiles(found).isOnlyMissingFiles
        ? [Diagnostic(.tableNotFound(text), at: place)] : found
      return nil
    }
  }

  /// Reads a table's path, alone or with what is said of its layout.
  package func table(_ node: SourceNode, keys: [String] = []) -> (
    table: Reference, reader: MappingReader?
  )? {
    if case .scalar = node.content {
      return context.text(node).flatMap { reference($0, at: node, TableLayout()) }.map { ($0, nil) }
    }
    guard
      let reader = MappingReader(node, keys: ["table"] + TableLayout.keys + keys, in: context),
      let table = reader.required("table"), let text = context.text(table),
      let layout = context.layout(reader)
    else { return nil }
    return reference(text, at: table, layout).map { ($0, reader) }
  }

  private func reference(
    _ text: String, at node: SourceNode, _ layout: TableLayout
  ) -> Reference? {
    let target = FilePath.of(text, besideFile: path)
    guard let format = TableFormat(path: target) else {
      context.report(.unsupportedTable(text), at: node)
      return nil
    }
    if format == .text, let place = layout.sheet?.place {
      context.report(.sheetOfText, line: place.line, column: place.column)
    }
    return Reference(
      path: target, layout: layout,
      place: FileLocation(path: path, line: node.line, column: node.column), text: text)
  }

  /// Reads the data table and where it has what.
  package func data(_ node: SourceNode) -> (table: Reference, columns: IndexDataColumns)? {
    let keys = ["code", "name", "year", "missing", "scale", "series", "value"]
    guard let (found, reader) = table(node, keys: keys) else { return nil }
    var table = found
    var columns = IndexDataColumns()
    func name(_ node: SourceNode) -> IndexDataColumns.Name? {
      context.text(node).map { .init(text: $0, node: node) }
    }
    if let code = reader?.optional("code").flatMap(name) { columns.code = code }
    columns.year = reader?.optional("year").flatMap(name)
    if let node = reader?.optional("name") {
      if case .mapping = node.content {
        let names = MappingReader(node, keys: ["zh", "en"], in: context)
        columns.chineseName = names?.optional("zh").flatMap(name)
        columns.englishName = names?.optional("en").flatMap(name)
      } else {
        columns.chineseName = name(node)
      }
    }
    if let reader, reader.node["series"] != nil || reader.node["value"] != nil {
      let found = (
        reader.required("series").flatMap(name), reader.required("value").flatMap(name)
      )
      guard let series = found.0, let value = found.1 else { return nil }
      columns.series = (series, value)
    }
    if let node = reader?.optional("missing") {
      columns.missing = MissingWords.dashes.adding(
        (context.items(node) ?? []).compactMap(context.text))
    }
    columns.scale = reader?.optional("scale").flatMap { context.choice($0, FigureScale.self) }
    table.layout.unitColumns =
      ([columns.code, columns.chineseName, columns.englishName].compactMap { $0?.text })
      + IndexDataColumns.customaryCodes
    return (table, columns)
  }
}
