/// A rectangle of cells in a sheet.
public struct CellRange: Hashable, Sendable {
  /// The top left cell.
  public var first: CellAddress
  /// The bottom right cell.
  public var last: CellAddress

  /// Creates a range of its corners.
  ///
  /// - Precondition: `last` is neither above nor to the left of `first`.
  public init(first: CellAddress, last: CellAddress) {
    precondition(
      first.row <= last.row && first.column <= last.column,
      "\(last.text) isn't below and to the right of \(first.text)")
    self.first = first
    self.last = last
  }

  /// Reads a range such as `A1:C3`, or `B2` for one cell; `nil` if the text is none.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map { CellAddress($0) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(first: first, last: last)
  }

  /// The range as a sheet shows it, such as `A1:C3`; one cell as `B2`.
  public var text: String { first == last ? first.text : "\(first.text):\(last.text)" }

  /// Returns whether a cell lies in the range.
  public func contains(_ address: CellAddress) -> Bool {
    first.row <= address.row && address.row <= last.row
      && first.column <= address.column && address.column <= last.column
  }
}
