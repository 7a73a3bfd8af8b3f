import HengModel

/// Words of cells that aren't numbers.
package enum CellWords {
  /// Reads a yes or no as offices write it, such as 是, √ or TRUE; `nil` if it is neither.
  package static func answer(_ text: String) -> Bool? {
    let word = text.foldedCell
    if let answer = AnswerWord.answer(word) { return answer }
    return WrittenNumber.plain(word).flatMap { $0 == 1 ? true : $0.isZero ? false : nil }
  }

  /// Reads a year such as 2023, 2023年, 2023年度 or 2023.0; `nil` if it is none.
  package static func year(_ text: String) -> Int? {
    var word = text.foldedCell
    for end in ["年度", "年"] where word.hasSuffix(end) {
      word.removeLast(end.count)
      break
    }
    guard !word.contains(","), let number = WrittenNumber.plain(word),
      let year = Int(exactly: number), EvaluationYear.range.contains(year)
    else { return nil }
    return year
  }

  /// The words that mean the same level, from the best to the worst.
  private static let levels: [Set<String>] = [
    ["优", "优秀", "excellent"], ["良", "良好", "较好", "good"],
    ["中", "中等", "一般", "fair"], ["差", "较差", "poor"],
  ]

  /// Finds what a cell means among things that have several names each: one of the names but for
  /// width, case and white space, or else the only thing with a name that says the same level, as
  /// 较好 does for 良, or ends with such a word, as 效果较好 does.
  ///
  /// - Returns: The key of the thing, or `nil` if there is none, or more than one.
  package static func choice<Key>(
    _ text: String, among things: some Sequence<(key: Key, names: [String])>
  ) -> Key? {
    let word = text.foldedCell
    let same = things.filter { $0.names.contains { $0.foldedCell == word } }
    if !same.isEmpty { return same.count == 1 ? same[0].key : nil }
    let level = levels.first { $0.contains(word) } ?? []
    let alike = things.filter { thing in
      thing.names.contains { name in
        let folded = name.foldedCell
        return level.contains(folded) || (!level.isEmpty && folded.says(word))
      }
    }
    return alike.count == 1 ? alike[0].key : nil
  }
}

extension String {
  /// Whether the text ends with a Chinese word that nothing in front of it denies or weakens.
  fileprivate func says(_ word: String) -> Bool {
    guard word.count > 1, hasSuffix(word), !word.utf8.contains(where: { $0 < 0x80 }) else {
      return false
    }
    let before = dropLast(word.count)
    return !before.contains { "不无未非没欠".contains($0) }
      && before.last.map { !"较很最更太够".contains($0) } ?? true
  }
}
