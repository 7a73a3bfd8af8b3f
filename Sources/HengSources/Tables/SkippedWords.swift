/// The words by which a spec or map tells rows to leave out, such as 合计, `注*` or `* total`.
package struct SkippedWords: Sendable {
  private let words: Set<String>
  /// What cells have in them that a word with asterisks means: at their start, their end, or anywhere.
  private let patterns: [(text: String, startsAnywhere: Bool, endsAnywhere: Bool)]

  package init(_ words: [String]) {
    let folded = words.map(\.foldedName)
    self.words = Set(folded.filter { !$0.contains("*") })
    patterns = folded.compactMap { word in
      let (startsAnywhere, endsAnywhere) = (word.hasPrefix("*"), word.hasSuffix("*"))
      let text = word.dropFirst(startsAnywhere ? 1 : 0).dropLast(endsAnywhere ? 1 : 0)
      return text.isEmpty || !(startsAnywhere || endsAnywhere)
        ? nil : (String(text), startsAnywhere, endsAnywhere)
    }
  }

  /// Returns what leaves out the rows whose first cell begins like a text, as `skip` takes it.
  package static func word(leavingOut text: String) -> String {
    if let end = text.firstIndex(where: { "：:".contains($0) }), end > text.startIndex {
      return text[..<end] + "*"
    }
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber } && text.count <= 20
    return isPlain ? text : YAMLText.quoted(text)
  }

  package var isEmpty: Bool { words.isEmpty && patterns.isEmpty }

  /// Returns whether a cell's text is one of the words.
  package func contains(_ text: String) -> Bool {
    let folded = text.foldedName
    if words.contains(folded) { return true }
    return patterns.contains { pattern in
      switch (pattern.startsAnywhere, pattern.endsAnywhere) {
      case (true, true): folded.contains(pattern.text)
      case (true, false): folded.hasSuffix(pattern.text)
      default: folded.hasPrefix(pattern.text)
      }
    }
  }
}
