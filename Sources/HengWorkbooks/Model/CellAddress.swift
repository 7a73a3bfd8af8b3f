/// The place of a cell in a sheet.
public struct CellAddress: Hashable, Comparable, Sendable {
  /// The row from 1.
  public var row: Int
  /// The column from 1.
  public var column: Int

  /// Creates an address.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads an address such as `B5`; `nil` if the text is none within a sheet's bounds.
  public init?(_ text: some StringProtocol) {
    var (row, column) = (0, 0)
    var isInLetters = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where isInLetters:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        isInLetters = false
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      if row > CellAddress.rowLimit || column > CellAddress.columnLimit { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The last row of a sheet in the file format.
  public static let rowLimit = 1_048_576
  /// The last column of a sheet in the file format, XFD.
  public static let columnLimit = 16_384

  /// The address as a sheet shows it, such as `B5`.
  public var text: String { CellAddress.letters(ofColumn: column) + String(row) }

  /// The address that copying a formula doesn't move, such as `$B$5`.
  public var absolute: String { "$\(CellAddress.letters(ofColumn: column))$\(row)" }

  /// Returns the letters of a column, such as AB for 28.
  public static func letters(ofColumn column: Int) -> String {
    precondition(column > 0, "columns count from 1, not \(column)")
    var (rest, letters) = (column, "")
    while rest > 0 {
      rest -= 1
      letters = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))) + letters
      rest /= 26
    }
    return letters
  }

  /// Orders addresses row by row.
  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
