import HengModel
import HengScoring
import HengSources

/// What a column of a table seems to hold.
package struct SketchColumn {
  /// What most of its cells are.
  package enum Content: Hashable, Sendable {
    /// Numbers, from the least to the largest, as they are written.
    case figures(least: String, largest: String)
    /// Places in an order, as the column's name says or the numbers from 1 on.
    case ranks
    case years
    /// Words, and how many different ones.
    case words(distinct: Int)
    case blank
  }

  package let index: Int
  /// The column's name.
  package let name: String
  /// What stands below it in a row of units.
  package let unit: String?
  package let content: Content
  /// The rows without a value.
  package let gaps: Int
  /// Words of columns of numbers that usually say that there is none, apart from dashes.
  package let missingWords: [String]
  /// Other cells of a column of numbers that are none.
  package let unreadable: [String]
  /// Whether no two rows have the same words.
  package let isDistinct: Bool

  private static let rankWords = [
    "rank", "position", "名次", "排名", "位次", "序号", "s/n", "no.", "#",
  ]
  private static let yearWords = ["year", "年份", "年度", "年"]

  /// Looks at the cells of a column.
  package init(_ index: Int, name: String, unit: String?, rows: [SketchRows.Row]) {
    (self.index, self.name) = (index, name)
    self.unit = unit.flatMap { $0.isEmpty ? nil : $0 }
    let texts = rows.map { $0.text(index) }
    let figures = rows.map { $0.figure(index) }
    let isNone = texts.map { $0.isEmpty || MissingWords.isUsual($0) }
    let filled = isNone.count { !$0 }
    let known = figures.compactMap(\.self)
    let words = zip(texts, isNone).filter { !$0.1 }.map(\.0)
    let distinct = Set(words.map(\.foldedCell)).count
    isDistinct = distinct == words.count && distinct > 0
    let isNumeric = !known.isEmpty && 2 * known.count >= filled
    gaps = isNumeric ? rows.count - known.count : rows.count - filled
    let others = zip(texts, figures).filter { $0.1 == nil && !$0.0.isEmpty }.map(\.0)
    missingWords =
      isNumeric
      ? others.filter { MissingWords.isUsual($0) && !MissingWords.dashes.contains($0) }.uniqued()
      : []
    unreadable = isNumeric ? others.filter { !MissingWords.isUsual($0) } : []
    let folded = name.foldedCell
    if filled == 0 {
      content = .blank
    } else if !isNumeric {
      content = .words(distinct: distinct)
    } else if SketchColumn.yearWords.contains(folded),
      words.allSatisfy({ CellWords.year($0) != nil })
    {
      content = .years
    } else if SketchColumn.rankWords.contains(where: { folded.contains($0) })
      || folded.isEmpty || SketchColumn.isCount(known)
    {
      content = .ranks
    } else {
      let written = zip(figures, texts).compactMap { figure, text in figure.map { ($0, text) } }
      content = .figures(
        least: written.min { $0.0 < $1.0 }?.1 ?? "", largest: written.max { $0.0 < $1.0 }?.1 ?? "")
    }
  }

  /// Whether numbers go from 1 on, row by row.
  private static func isCount(_ values: [Rational]) -> Bool {
    values.count > 2 && zip(values, 1...).allSatisfy { $0 == Rational($1) }
  }

  /// Whether the column holds numbers that an index may be made of.
  package var isIndicator: Bool {
    if case .figures = content { true } else { false }
  }
}
