/// A rectangle of cells.
public struct CellRange: Hashable, Sendable {
  /// The top left cell.
  public var first: CellAddress
  /// The bottom right cell.
  public var last: CellAddress

  /// Creates a range; neither of the two may lie above or left of the first.
  public init(_ first: CellAddress, _ last: CellAddress) {
    precondition(
      first.row <= last.row && first.column <= last.column,
      "\(last.text) lies above or left of \(first.text)")
    self.first = first
    self.last = last
  }

  /// Reads a range such as `A1:C3`, or one cell; `nil` if the text is none.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first.flatMap({ CellAddress($0) }),
      let last = ends.last.flatMap({ CellAddress($0) }), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.init(first, last)
  }

  /// The range as a formula names it, such as `A1:C3`; one cell as `B2`.
  public var text: String { first == last ? first.text : "\(first.text):\(last.text)" }

  /// The range that copying a formula doesn't move, such as `$A$1:$C$3`.
  public var absolute: String { "\(first.absolute):\(last.absolute)" }

  /// The cells, row by row.
  public var addresses: [CellAddress] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellAddress(row: row, column: $0) }
    }
  }

  /// Returns whether a cell lies in the range.
  public func contains(_ address: CellAddress) -> Bool {
    (first.row...last.row).contains(address.row)
      && (first.column...last.column).contains(address.column)
  }
}
