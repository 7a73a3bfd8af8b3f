package import HengDiagnostics
import HengModel
package import HengWorkbooks

extension TablePlan {
  /// Returns the merged ranges that have cells of figures or decisions, or one unit's name for
  /// several rows.
  package func ranges(among merges: [CellRange]) -> [CellRange] {
    merges.filter { range in
      let columns = range.first.column...range.last.column
      return dataCells.contains { columns.contains($0 + 1) }
        || (range.last.row > range.first.row && columns.contains(unit + 1))
    }
  }

  /// Finds the merged ranges over several cells that are read, of which only the first has content.
  ///
  /// - Parameters:
  ///   - ranges: Those of the sheet's merged ranges that have cells of figures or decisions.
  ///   - lines: The rows that were read, rising; a note merged over columns isn't among them.
  ///   - sheet: The table's sheet.
  /// - Returns: The rows of each range with its mistake, in the order of the ranges.
  package func faults(
    of ranges: [CellRange], over lines: [Int], sheet: FileLocation.Sheet?
  ) -> [(rows: ClosedRange<Int>, mistake: Diagnostic)] {
    ranges.compactMap { range in
      let (rows, columns) = (
        range.first.row...range.last.row, range.first.column...range.last.column
      )
      // The count of cells beyond one doesn't matter.
      let start = lines.partitionIndex { $0 >= rows.lowerBound }
      let rowCount = lines[start...].prefix(2).count { $0 <= rows.upperBound }
      let cellCount = rowCount * cells.count { columns.contains($0 + 1) }
      guard cellCount > 1 else { return nil }
      // A name that is merged over rows leaves the second one without.
      let isName = rowCount > 1 && columns == unit + 1...unit + 1
      let location = FileLocation(
        path: map.tablePath, sheet: sheet, line: rows.lowerBound + (isName ? 1 : 0),
        column: columns.lowerBound)
      return (rows, Diagnostic(.mergedCells(range.text), at: location))
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
