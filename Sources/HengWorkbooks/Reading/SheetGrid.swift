/// A whole sheet in memory.
public struct SheetGrid: Hashable, Sendable {
  /// The rows that have cells with content, from the top.
  public var rows: [ReadRow]
  /// The merged ranges, in the order of the file.
  public var merges: [CellRange]

  /// The last row with content; 0 for an empty sheet.
  public var rowCount: Int { rows.last?.number ?? 0 }

  /// The last column with content; 0 for an empty sheet.
  public var columnCount: Int { rows.lazy.compactMap(\.cells.last?.column).max() ?? 0 }

  /// Returns the cell of an address, `nil` if it has no content.
  ///
  /// - Complexity: O(log *n*).
  public subscript(address: CellAddress) -> ReadCell? {
    let index = rows.partitioningIndex { $0.number >= address.row }
    guard index < rows.count, rows[index].number == address.row else { return nil }
    return rows[index][column: address.column]
  }

  /// Returns the top left cell of the merged range that an address lies in, which holds its
  /// content; the address itself if it lies in none.
  ///
  /// - Complexity: O(*m*) in the count of merged ranges.
  public func anchor(of address: CellAddress) -> CellAddress {
    merges.first { $0.contains(address) }?.first ?? address
  }
}
