import HengModel

/// Divides the width of a page among the columns of a table.
enum ColumnWidths {
  /// The width of a narrow character of 10.5 points, in twentieths of a point.
  private static let characterWidth = 105
  /// The room beside a cell's text, left and right together.
  private static let padding = 134
  /// No column gets narrower than this many narrow characters, as far as there is room.
  private static let smallest = 6

  /// Returns the width of each column, with a sum of just the total.
  ///
  /// Every column gets what its longest text takes, or the width it asks for if that is less. What
  /// is left goes to all in proportion; where the room is short the widest give way first, those
  /// whose texts may wrap before the others.
  static func widths(of table: Table, in language: Language, total: Int) -> [Int] {
    let count = table.columns.count
    let room = max(count, (total - padding * count) / characterWidth)
    var characters = table.columns.indices.map { natural(of: $0, in: table, language) }
    for mayWrap in [true, false] {
      while characters.reduce(0, +) > room {
        let widest = characters.indices
          .filter { (!mayWrap || table.columns[$0].wraps) && characters[$0] > smallest }
          .max { characters[$0] < characters[$1] }
        guard let widest else { break }
        characters[widest] -= 1
      }
    }
    let sum = characters.reduce(0, +)
    let text = total - padding * count
    // Ends of the columns are rounded, not widths, so that the sum is exact.
    var ends = [0]
    var passed = 0
    for width in characters {
      passed += width
      ends.append(text * passed / max(1, sum))
    }
    return zip(ends, ends.dropFirst()).map { $1 - $0 + padding }
  }

  private static func natural(of column: Int, in table: Table, _ language: Language) -> Int {
    let texts =
      [table.columns[column].title]
      + (table.rows + [table.footer].compactMap { $0 })
      .map { $0.cells[column] }
    let longest = texts.map { DisplayWidth.of($0[language]) }.max() ?? 0
    let indent = column == 0 ? 2 * (table.rows.map(\.indent).max() ?? 0) : 0
    return max(smallest, min(longest + indent, table.columns[column].width ?? .max))
  }
}
