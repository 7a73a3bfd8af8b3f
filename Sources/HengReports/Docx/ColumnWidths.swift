import HengModel

/// Divides the width of a page among the columns of a table.
struct ColumnWidths {
  let table: Table
  let language: Language

  /// The room beside a cell's text, left and right together, in twentieths of a point.
  private static let padding = 134
  /// Room for letters wider than the common ones, such as % and bold ones, in narrow characters.
  private static let slack = 1
  /// No column gets narrower than this many narrow characters.
  private static let smallest = 5

  /// Returns the width of each column in twentieths of a point, with a sum of just the total.
  ///
  /// Every column gets what its longest text takes, or the width it asks for if that is less. What
  /// is left goes to all in proportion; where the room is short the widest give way first, those
  /// whose texts may wrap before the others, and none below its longest word as long as it can be
  /// helped.
  ///
  /// - Parameters:
  ///   - total: The width of the table.
  ///   - characterWidth: The width of a narrow character.
  func widths(total: Int, characterWidth: Int) -> [Int] {
    let columns = table.columns.indices
    let text = total - ColumnWidths.padding * columns.count
    let words = columns.map { column in
      texts(of: column).map(ColumnWidths.longestWord).max() ?? 0
    }
    var widths = columns.map(natural)
    let least = columns.map {
      min(widths[$0], max(ColumnWidths.smallest, words[$0] + ColumnWidths.slack))
    }
    let giving: [[Int]] = [columns.filter { table.columns[$0].wraps }, Array(columns)]
    for (columns, least) in [
      (giving[0], least), (giving[1], least), (giving[1], widths.map { _ in 1 }),
    ] {
      while widths.reduce(0, +) > text / characterWidth {
        let widest = columns.filter { widths[$0] > least[$0] }.max { widths[$0] < widths[$1] }
        guard let widest else { break }
        widths[widest] -= 1
      }
    }
    let sum = max(1, widths.reduce(0, +))
    // Ends of the columns are rounded, not widths, so that the sum is exact.
    var (ends, passed) = ([0], 0)
    for width in widths {
      passed += width
      ends.append(text * passed / sum)
    }
    return zip(ends, ends.dropFirst()).map { $1 - $0 + ColumnWidths.padding }
  }

  private func texts(of column: Int) -> [String] {
    let rows = table.rows + [table.footer].compactMap { $0 }
    return ([table.columns[column].title] + rows.map { $0.cells[column] }).map { $0[language] }
  }

  /// The width that a column takes if it may, in narrow characters.
  private func natural(_ column: Int) -> Int {
    let longest = texts(of: column).map(DisplayWidth.of).max() ?? 0
    let indent = column == 0 ? 2 * (table.rows.map(\.indent).max() ?? 0) : 0
    let wish = table.columns[column].width ?? .max
    return max(ColumnWidths.smallest, min(longest + indent + ColumnWidths.slack, wish))
  }

  /// The width of the longest stretch without a place to break: a space, a hyphen, or either side
  /// of a wide character.
  private static func longestWord(of text: String) -> Int {
    var (longest, current) = (0, 0)
    for character in text {
      let width = DisplayWidth.of(String(character))
      current = width == 2 ? 2 : character == " " ? 0 : current + width
      longest = max(longest, current)
      if width == 2 || character == "-" { current = 0 }
    }
    return longest
  }
}
