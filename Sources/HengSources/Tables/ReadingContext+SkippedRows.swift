package import HengDiagnostics

extension ReadingContext {
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
}
