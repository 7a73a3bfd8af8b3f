package import HengDiagnostics
import HengModel
package import HengWorkbooks

extension TablePlan {
  /// Finds the merged ranges over several cells that are read, of which only the first has content.
  ///
  /// - Parameters:
  ///   - merges: The ranges of the sheet.
  ///   - lines: The rows that were read, rising; a note merged over columns isn't among them.
  ///   - path: The table.
  ///   - sheet: Its sheet.
  /// - Returns: A mistake for each range, in their order.
  package func mistakes(
    of merges: [CellRange], over lines: [Int], path: String, sheet: FileLocation.Sheet?
  ) -> [Diagnostic] {
    merges.compactMap { range in
      let (rows, columns) = (
        range.first.row...range.last.row, range.first.column...range.last.column
      )
      guard dataCells.contains(where: { columns.contains($0 + 1) }) else { return nil }
      // The count of cells beyond one doesn't matter.
      let start = lines.partitionIndex { $0 >= rows.lowerBound }
      let rowCount = lines[start...].prefix(2).count { $0 <= rows.upperBound }
      let cellCount = rowCount * cells.count { columns.contains($0 + 1) }
      guard cellCount > 1 else { return nil }
      let location = FileLocation(
        path: path, sheet: sheet, line: rows.lowerBound, column: columns.lowerBound)
      return Diagnostic(.mergedCells(range.text), at: location)
    }
  }
}

extension [Int] {
  /// The first index whose value meets a condition that all later ones meet.
  fileprivate func partitionIndex(where isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
