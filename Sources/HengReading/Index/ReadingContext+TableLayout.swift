import HengDiagnostics
package import HengSources

extension TableLayout {
  /// The keys of a spec that tell of a table's layout.
  package static let keys = ["sheet", "header-row", "skip"]
}

extension ReadingContext {
  /// Reads what a spec says of a table's layout, or reports what it can't mean.
  package func layout(_ reader: MappingReader) -> TableLayout? {
    var layout = TableLayout()
    if let node = reader.optional("sheet") {
      guard let name = text(node) else { return nil }
      layout.sheet = (name, location(of: node))
    }
    if let node = reader.optional("header-row") {
      guard let lines = headerRows(node) else { return nil }
      layout.headerRows = (lines, location(of: node))
    }
    if let node = reader.optional("skip") {
      let skipped = skippedRows(node)
      layout.skippedWords = skipped.words
      layout.skippedValues = skipped.values.map { pair, words in
        TableLayout.SkippedValue(
          column: pair.key, words: words,
          place: FileLocation(path: path, line: pair.keyLine, column: pair.keyColumn))
      }
    }
    return layout
  }

  private func location(of node: SourceNode) -> FileLocation {
    FileLocation(path: path, line: node.line, column: node.column)
  }
}
