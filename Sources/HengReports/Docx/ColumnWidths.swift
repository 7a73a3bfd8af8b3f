import HengModel

/// Divides the width of a page among the columns of a table.
///
/// Widths are counted in tenths of a narrow character, which is half as wide as the type is high.
struct ColumnWidths {
  let table: Table
  let language: Language

  /// The room beside a cell's text, left and right together, in twentieths of a point.
  private static let padding = 134
  /// Room to spare beside every text.
  private static let slack = 10
  /// No column gets narrower than this.
  private static let smallest = 40
  /// The longest word that a column is kept wide enough for.
  private static let longestKept = 260
  /// The width in which any name or sentence can be read.
  private static let readable = 160

  /// Divides a width, in twentieths of a point, so that the columns fill it exactly.
  ///
  /// Every column gets what its longest text takes, or the width it asks for if that is less. What
  /// is left goes to all in proportion. Where the room is short the widest give way first: columns
  /// whose texts may wrap before the others, words before figures, none below its longest word as
  /// long as it can be helped, and figures last of all.
  ///
  /// - Parameters:
  ///   - total: The width of the table.
  ///   - characterWidth: The width of a narrow character.
  /// - Returns: One width for each column.
  func widths(total: Int, characterWidth: Int) -> [Int] {
    let columns = Array(table.columns.indices)
    let text = total - ColumnWidths.padding * columns.count
    let room = room(total: total, characterWidth: characterWidth)
    let least = columns.map { self.least(of: $0) }
    var widths = columns.map { max(natural($0), least[$0]) }
    let words = columns.filter { !isNumeric($0) }
    ColumnWidths.narrow(&widths, columns.filter { table.columns[$0].wraps }, to: least, room)
    ColumnWidths.narrow(&widths, columns, to: least, room)
    ColumnWidths.narrow(&widths, words, to: columns.map { _ in ColumnWidths.smallest }, room)
    ColumnWidths.narrow(&widths, columns, to: columns.map { _ in 1 }, room)
    let sum = max(1, widths.reduce(0, +))
    // Ends of the columns are rounded, not widths, so that the sum is exact.
    var (ends, passed) = ([0], 0)
    for width in widths {
      passed += width
      ends.append(text * passed / sum)
    }
    return zip(ends, ends.dropFirst()).map { $1 - $0 + ColumnWidths.padding }
  }

  /// Whether every word and every figure keeps to one line.
  ///
  /// - Parameters:
  ///   - total: The width of the table, in twentieths of a point.
  ///   - characterWidth: The width of a narrow character.
  /// - Returns: The answer.
  func fit(total: Int, characterWidth: Int) -> Bool {
    table.columns.indices.reduce(0) { $0 + least(of: $1) }
      <= room(total: total, characterWidth: characterWidth)
  }

  private func room(total: Int, characterWidth: Int) -> Int {
    10 * (total - ColumnWidths.padding * table.columns.count) / characterWidth
  }

  /// Takes from the widest of some columns, down to their least widths, until all fit.
  private static func narrow(
    _ widths: inout [Int], _ columns: [Int], to least: [Int], _ room: Int
  ) {
    while widths.reduce(0, +) > room {
      let widest = columns.filter { widths[$0] > least[$0] }.max { widths[$0] < widths[$1] }
      guard let widest else { return }
      widths[widest] -= 1
    }
  }

  /// Whether a column holds figures, which must not be cut.
  private func isNumeric(_ column: Int) -> Bool {
    table.columns[column].alignment == .trailing && !table.columns[column].wraps
  }

  /// The texts below the heading.
  private func texts(of column: Int) -> [String] {
    (table.rows + [table.footer].compactMap { $0 }).map { $0.cells[column][language] }
  }

  private func title(of column: Int) -> String { table.columns[column].title[language] }

  /// The width that a column takes if it may.
  private func natural(_ column: Int) -> Int {
    let longest = texts(of: column).map { TypeWidth.of($0) }.max() ?? 0
    let heading = TypeWidth.bold(TypeWidth.of(title(of: column)))
    let indent = column == 0 ? 20 * (table.rows.map(\.indent).max() ?? 0) : 0
    let wish = table.columns[column].width.map { 10 * $0 } ?? .max
    return max(
      ColumnWidths.smallest, min(max(longest + indent, heading) + ColumnWidths.slack, wish))
  }

  /// The width in which a column's figures are whole, or its words are and its names take two lines.
  private func least(of column: Int) -> Int {
    let texts = texts(of: column)
    let longest = texts.map { TypeWidth.of($0) }.max() ?? 0
    let word = texts.map { TypeWidth.ofLongestWord(in: $0) }.max() ?? 0
    let body = isNumeric(column) ? longest : max(word, min(longest / 2, ColumnWidths.readable))
    let heading = TypeWidth.bold(TypeWidth.ofLongestWord(in: title(of: column)))
    return max(
      ColumnWidths.smallest,
      min(max(body, heading), ColumnWidths.longestKept) + ColumnWidths.slack)
  }
}
