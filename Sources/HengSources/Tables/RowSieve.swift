import HengDiagnostics
import HengModel

/// Tells the rows of a plain table that hold units from others, and counts what is passed over.
struct RowSieve {
  private typealias Cell = PlainTable.Cell

  private let width: Int
  private let isWorkbook: Bool
  private let layout: TableLayout
  /// The columns of units.
  private let unitColumns: [Int]
  private let values: [(column: Int, words: SkippedWords)]
  private let unknown: [TableLayout.SkippedValue]

  private var passedOver = PassedOver()
  private var unitsRow: Cell?
  private var miscounted: [(cell: Cell, count: Int)] = []

  init(
    _ layout: TableLayout, _ header: [PlainTable.Cell], _ places: [String: [Int]], isWorkbook: Bool
  ) {
    (self.layout, self.isWorkbook, width) = (layout, isWorkbook, header.count)
    unitColumns = layout.unitColumns.compactMap { places[$0.foldedName]?.first }
    values = layout.skippedValues.compactMap { value in
      places[value.column.foldedName]?.first.map { ($0, value.words) }
    }
    unknown = layout.skippedValues.filter { places[$0.column.foldedName] == nil }
  }

  /// Returns the cells of a row that is to be read, as many as the header has, or `nil`.
  mutating func take(_ cells: [PlainTable.Cell], isFirst: Bool) -> [PlainTable.Cell]? {
    guard let leading = cells.first(where: { !$0.isBlank }) else { return nil }
    if isSkipped(cells, leading) {
      passedOver.skipped.add(
        text: leading.text, line: leading.line ?? 0, column: leading.column)
      return nil
    }
    if isFirst, unitsRow == nil, isUnits(cells) {
      unitsRow = leading
      return nil
    }
    var cells = cells
    while cells.count > width, cells.last?.isBlank ?? false { cells.removeLast() }
    // A note below a table of text often stands in a line without separators.
    let mayBeShort = isWorkbook || cells.dropFirst().allSatisfy(\.isBlank)
    if cells.count > width, isWorkbook {
      let others = cells[width...].filter { !$0.isBlank }
      if let first = others.first {
        passedOver.beside.add(
          others.count, text: first.text, line: first.line ?? 0, column: first.column)
      }
      cells.removeLast(cells.count - width)
      if cells.allSatisfy(\.isBlank) { return nil }
    } else if cells.count != width, cells.count > width || !mayBeShort {
      miscounted.append((cells[0], cells.count))
    }
    while cells.count < width {
      cells.append(Cell(line: cells.first?.line, column: isWorkbook ? cells.count + 1 : nil))
    }
    return cells
  }

  private func isSkipped(_ cells: [PlainTable.Cell], _ leading: PlainTable.Cell) -> Bool {
    func text(_ column: Int) -> String { column < cells.count ? cells[column].text : "" }
    if !layout.skippedWords.isEmpty {
      let named = unitColumns.map(text).filter { !$0.isEmpty }
      if ([leading.text] + named).contains(where: layout.skippedWords.contains) { return true }
    }
    return values.contains { $0.words.contains(text($0.column)) }
  }

  /// Whether a row has no unit and no figure but words, as rows of units have.
  private func isUnits(_ cells: [PlainTable.Cell]) -> Bool {
    let own = unitColumns.isEmpty ? [0] : unitColumns
    let labels = own.compactMap { $0 < cells.count ? cells[$0].text : nil }
    guard labels.allSatisfy({ $0.isEmpty || RowSieve.unitWords.contains($0.foldedName) }) else {
      return false
    }
    let others = cells.indices.filter { !own.contains($0) && !cells[$0].isBlank }
    return !others.isEmpty && cells.allSatisfy { $0.absence == nil }
      && others.allSatisfy { !cells[$0].text.halfWidth.contains(where: \.isASCIIDigit) }
  }

  private static let unitWords: Set<String> = ["单位", "计量单位", "unit", "units", "Unit", "Units"]

  /// Counts a row that a workbook doesn't show.
  mutating func countHidden(line: Int) { passedOver.hidden.add(text: "", line: line) }

  /// Tells what was passed over.
  func tell(of table: PlainTable, in context: ReadingContext) {
    for value in unknown {
      let known = table.header.map(\.text).filter { !$0.isEmpty }
      context.add(
        Diagnostic(
          .unknownColumn(
            value.column, nearest: NearestName.of(value.column, among: known), known: known),
          at: value.place))
    }
    for (cell, count) in miscounted {
      table.report(.cellCount(count, expected: width), at: cell)
    }
    if let cell = unitsRow { table.note(.unitsRow(cell.text), at: cell) }
    for note in passedOver.notes(on: table.path, table.sheet) { context.add(note) }
  }
}
