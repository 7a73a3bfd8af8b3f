/// A row of a sheet that has cells with content.
public struct ReadRow: Hashable, Sendable {
  /// The row's number from 1.
  public var number: Int
  /// The cells with content, by rising column.
  public var cells: [ReadCell]

  /// Returns the cell of a column, `nil` if it has no content.
  public subscript(column column: Int) -> ReadCell? {
    let index = cells.partitioningIndex { $0.column >= column }
    return index < cells.count && cells[index].column == column ? cells[index] : nil
  }
}

/// A cell with content.
public struct ReadCell: Hashable, Sendable {
  /// What a cell holds.
  public enum Value: Hashable, Sendable {
    /// Text that isn't empty, except as the result of a formula.
    case text(String)
    /// A number as plain decimal text without an exponent; see ``PlainDecimal``.
    case number(String)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// A day as `yyyy-MM-dd`, with a time of day other than midnight as `yyyy-MM-dd HH:mm:ss`.
    case date(String)
    /// An error such as `#DIV/0!`.
    case error(String)
    /// A formula whose result isn't in the file, because no program has calculated it.
    case uncalculated
  }

  /// The column from 1.
  public var column: Int
  /// What the cell holds.
  public var value: Value
  /// Whether the number is shown as a percentage; the value is the fraction, 0.774 for 77.4 %.
  public var isPercent: Bool
  /// Whether the value is the result of a formula.
  public var hasFormula: Bool
}

extension Array {
  /// Returns the first index whose element meets a condition that none before it does and all
  /// after it do; the count if there is none.
  func partitioningIndex(where isInSecondHalf: (Element) -> Bool) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        isInSecondHalf(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}

extension ReadCell {
  /// The bytes of its text, 0 for other values.
  var textBytes: Int { if case .text(let text) = value { text.utf8.count } else { 0 } }
}

extension ReadRow {
  /// The bytes of the texts of its cells.
  var textBytes: Int { cells.reduce(0) { $0 + $1.textBytes } }
}
