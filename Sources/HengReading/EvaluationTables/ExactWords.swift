import HengModel
package import HengScoring
package import HengSources

/// Words that the cells of a column are expected to hold, found by their bytes.
///
/// A cell with just such a word means its value. Any other cell is to be read as text: it may hold
/// a word in other forms, or between white space.
package struct ExactWords<Value: Sendable>: Sendable {
  private let words: [(bytes: [UInt8], value: Value)]

  /// Takes words with their values.
  package init(_ values: [String: Value]) {
    words = values.sorted { $0.key < $1.key }.map { (Array($0.key.utf8), $0.value) }
  }

  /// Returns the value of the word that a cell holds, or `nil` if it holds none as it stands.
  package func value(of cell: RecordBatch.Cell, in batch: RecordBatch) -> Value? {
    let (start, count) = (Int(cell.start), Int(cell.end - cell.start))
    search: for (bytes, value) in words where bytes.count == count {
      for offset in 0..<count where bytes[offset] != batch.bytes[start + offset] { continue search }
      return value
    }
    return nil
  }
}

/// The levels of a rule by the names that cells give them.
package struct LevelNames: Sendable {
  /// The names as they are written.
  package let exact: ExactWords<String>
  private let levels: [(key: String, names: [String])]

  package init(_ levels: [LevelsRule.Level]) {
    self.levels = levels.map { ($0.id, [$0.id, $0.label.zh, $0.label.en]) }
    var ids: [String: String] = [:]
    for level in self.levels.reversed() {
      for name in level.names { ids[name] = level.key }
    }
    exact = ExactWords(ids)
  }

  /// Every name, for messages.
  package var all: [String] { Set(levels.flatMap(\.names)).sorted() }

  /// Returns the identifier of the level that a text means, in any of its forms.
  package func level(of text: String) -> String? { CellWords.choice(text, among: levels) }
}
