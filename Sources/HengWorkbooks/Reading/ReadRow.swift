/// A row of a sheet that has cells with content.
public struct ReadRow: Hashable, Sendable {
  /// The row's number from 1.
  public var number: Int
  /// Whether the row isn't shown, as filters leave the rows that they don't choose.
  public var isHidden = false
  /// The cells with content, by rising column.
  public var cells: [ReadCell]

  /// Returns the cell of a column, `nil` if it has no content.
  public subscript(column column: Int) -> ReadCell? {
    let index = cells.partitioningIndex { $0.column >= column }
    return index < cells.count && cells[index].column == column ? cells[index] : nil
  }
}

extension ReadRow {
  /// The bytes of the texts of its cells.
  var textBytes: Int { cells.reduce(0) { $0 + $1.textBytes } }
}
