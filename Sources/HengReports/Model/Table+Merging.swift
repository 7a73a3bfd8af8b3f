import HengModel

extension Table {
  /// How many rows the cell of each row stands for in a column; 0 where a row above covers it.
  ///
  /// Rows below each other share a cell of one of the leading columns that merge if they agree in
  /// it and in all columns before it.
  func rowSpans(column: Int) -> [Int] {
    guard column < mergedColumnCount else { return rows.map { _ in 1 } }
    var spans = [Int](repeating: 0, count: rows.count)
    var start = 0
    for index in rows.indices {
      if rows[index].cells.prefix(column + 1) != rows[start].cells.prefix(column + 1) {
        start = index
      }
      spans[start] += 1
    }
    return spans
  }

  /// How many columns the footer's first text stands for: those of the merged ones, and the one
  /// behind them, that the footer leaves empty.
  var footerSpan: Int {
    guard let footer, mergedColumnCount > 0 else { return 1 }
    let empty = footer.cells.dropFirst().prefix(mergedColumnCount).prefix { $0 == "" }
    return 1 + empty.count
  }

  /// The rows with shared cells kept in the first of the rows that share them, for formats whose
  /// cells can't span rows.
  var rowsWithoutRepetition: [Row] {
    if mergedColumnCount == 0 { return rows }
    var kept = rows
    for column in columns.indices.prefix(mergedColumnCount) {
      for (index, span) in rowSpans(column: column).enumerated() where span == 0 {
        kept[index].cells[column] = ""
      }
    }
    return kept
  }
}
