package import HengDiagnostics
import HengModel
package import HengSources

/// Reads which tables an index file names, and what it says of their columns.
package struct IndexTableReferences {
  package let path: String
  package let context: ReadingContext

  /// A table with the sheet that is meant, and where it is named.
  package struct Reference {
    package let path: String
    package let sheet: (name: String, place: FileLocation)?
    package let place: FileLocation
    package let text: String

    /// Reads the table, or reports what keeps it from being read.
    package func open(
      wanted: [String], _ mistakes: inout [Diagnostic]
    ) -> (table: PlainTable, context: ReadingContext)? {
      let context = ReadingContext(path: path)
      let table = PlainTable(
        path: path, sheet: sheet, wanted: Set(wanted.map(\.foldedName)), in: context)
      if let table { return (table, context) }
      let found = context.takeDiagnostics()
      mistakes +=
        InvalidFiles(found).isOnlyMissingFiles
        ? [Diagnostic(.tableNotFound(text), at: place)] : found
      return nil
    }
  }

  /// Reads a table's path, alone or with a sheet.
  package func table(_ node: SourceNode, keys: [String] = []) -> (
    table: Reference, reader: MappingReader?
  )? {
    if case .scalar = node.content {
      return context.text(node).flatMap { reference($0, at: node, sheet: nil) }.map { ($0, nil) }
    }
    guard
      let reader = MappingReader(node, keys: ["table", "sheet"] + keys, in: context),
      let table = reader.required("table"), let text = context.text(table)
    else { return nil }
    var sheet: (name: String, place: FileLocation)?
    if let node = reader.optional("sheet") {
      guard let name = context.text(node) else { return nil }
      sheet = (name, FileLocation(path: path, line: node.line, column: node.column))
    }
    return reference(text, at: table, sheet: sheet).map { ($0, reader) }
  }

  private func reference(
    _ text: String, at node: SourceNode, sheet: (name: String, place: FileLocation)?
  ) -> Reference? {
    let target = FilePath.of(text, besideFile: path)
    guard let format = TableFormat(path: target) else {
      context.report(.unsupportedTable(text), at: node)
      return nil
    }
    if format == .text, let place = sheet?.place {
      context.report(.sheetOfText, line: place.line, column: place.column)
    }
    return Reference(
      path: target, sheet: sheet,
      place: FileLocation(path: path, line: node.line, column: node.column), text: text)
  }

  /// Reads the data table and where it has what.
  package func data(_ node: SourceNode) -> (table: Reference, columns: IndexDataColumns)? {
    let keys = ["code", "name", "year", "missing", "scale"]
    guard let (table, reader) = table(node, keys: keys) else { return nil }
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
    if let node = reader?.optional("missing") {
      columns.missing = MissingWords.dashes.adding(
        (context.items(node) ?? []).compactMap(context.text))
    }
    columns.scale = reader?.optional("scale").flatMap { context.choice($0, FigureScale.self) }
    return (table, columns)
  }
}
