package import HengDiagnostics
import HengModel

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

  /// Reads the row of the column names, or the rows where names are broken over several.
  package func headerRows(_ node: SourceNode) -> [Int]? {
    guard case .list(let items) = node.content else {
      return integer(node, in: 1...TableLimits.rows).map { [$0] }
    }
    var lines: [Int] = []
    for item in items {
      let next = (lines.last ?? 0) + 1
      guard next <= TableLimits.rows, let line = integer(item, in: next...TableLimits.rows) else {
        return nil
      }
      lines.append(line)
    }
    if lines.isEmpty { report(.emptyValue, at: node) }
    return lines.isEmpty ? nil : lines
  }

  /// Reads which rows of a table are left out: words, and columns with words, as in
  /// `[合计*, { 类别: [小计] }]`.
  package func skippedRows(
    _ node: SourceNode
  ) -> (words: SkippedWords, values: [(column: SourceNode.Pair, words: SkippedWords)]) {
    var words: [String] = []
    var values: [(column: SourceNode.Pair, words: SkippedWords)] = []
    for item in items(node) ?? [] {
      if case .mapping = item.content {
        values += (pairs(item) ?? []).map { pair in
          (pair, SkippedWords((items(pair.value) ?? []).compactMap(text)))
        }
      } else if let word = text(item) {
        words.append(word)
      }
    }
    return (SkippedWords(words), values)
  }

  private func location(of node: SourceNode) -> FileLocation {
    FileLocation(path: path, line: node.line, column: node.column)
  }
}
