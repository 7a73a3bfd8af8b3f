import HengSources

/// The words by which a table's map tells rows to leave out, such as 合计 or `注*`.
package struct SkippedWords: Sendable {
  private let words: Set<String>
  /// What starts the cells that a word with an asterisk behind it means.
  private let prefixes: [String]

  package init(_ words: [String]) {
    let folded = words.map(\.foldedName)
    self.words = Set(folded.filter { !$0.hasSuffix("*") })
    prefixes = folded.filter { $0.hasSuffix("*") && $0 != "*" }.map { String($0.dropLast()) }
  }

  package var isEmpty: Bool { words.isEmpty && prefixes.isEmpty }

  /// Returns whether a cell's text is one of the words.
  package func contains(_ text: String) -> Bool {
    let folded = text.foldedName
    return words.contains(folded) || prefixes.contains { folded.hasPrefix($0) }
  }
}
