import HengDiagnostics
import HengModel
package import HengSources

/// Reads a table with a judgement for every two indicators.
package struct ComparisonTable {
  package let codes: JudgementCodes

  private var context: ReadingContext { codes.context }

  /// Reads rows of numbers, one row and one column for each indicator.
  ///
  /// - Parameters:
  ///   - node: The list of rows.
  ///   - number: Reads a number, or reports what keeps it from being one.
  /// - Returns: The cells, `nil` where one can't be read; `nil` as a whole, with a report, if the
  ///   table has another shape.
  package func cells(
    _ node: SourceNode, _ number: (SourceNode) -> JudgementCodes.Number?
  ) -> [[JudgementCodes.Number?]]? {
    guard let rows = context.nonEmptyItems(node) else { return nil }
    var isSquare = rows.count == codes.count
    if !isSquare {
      context.report(
        .matrixRowCount(rows.count, expected: codes.count), at: node)
    }
    var table: [[JudgementCodes.Number?]] = []
    for (place, row) in rows.enumerated() {
      guard let items = context.items(row) else {
        isSquare = false
        continue
      }
      if items.count != codes.count {
        isSquare = false
        let code = place < codes.count ? codes.codes[place] : "\(place + 1)"
        context.report(
          .matrixRowLength(items.count, of: code, expected: codes.count), at: row)
      }
      table.append(items.map(number))
    }
    return isSquare ? table : nil
  }

  /// Reports pairs of cells, and cells of the diagonal, that don't fit each other.
  ///
  /// - Parameters:
  ///   - table: The cells, one row and one column for each indicator.
  ///   - itself: What an indicator compared with itself should be, as text.
  ///   - counterpart: What one cell of a pair should be if the other is given, as text.
  ///   - fit: Whether two cells of a pair fit each other.
  package func check(
    _ table: [[JudgementCodes.Number?]], itself: String,
    counterpart: (JudgementCodes.Number) -> String,
    fit: (JudgementCodes.Number, JudgementCodes.Number) -> Bool
  ) {
    for row in codes.codes.indices {
      if let cell = table[row][row], !fit(cell, cell) {
        context.report(
          .unequalToItself(codes.codes[row], found: cell.text, expected: itself),
          at: cell.node)
      }
      for column in 0..<row {
        guard let cell = table[row][column], let other = table[column][row], !fit(cell, other)
        else { continue }
        context.report(
          .contradiction(
            self.cell(cell, row, column, expected: counterpart(other)),
            with: self.cell(other, column, row, expected: counterpart(cell))),
          at: cell.node)
      }
    }
  }

  private func cell(
    _ number: JudgementCodes.Number, _ row: Int, _ column: Int, expected: String
  ) -> WrittenComparison {
    WrittenComparison(
      row: codes.codes[row], column: codes.codes[column], text: number.text, expected: expected,
      line: number.node.line)
  }
}
