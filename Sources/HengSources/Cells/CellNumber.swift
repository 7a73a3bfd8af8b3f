package import HengModel

/// A number that stands plainly in a cell, which nearly all do.
package struct CellNumber {
  /// The digits as a whole number, and how many of them stand behind the point.
  package private(set) var digits: Int64 = 0
  package private(set) var places = 0
  /// Whether commas part its thousands.
  package private(set) var hasSeparators = false
  /// Where the text behind the number starts.
  package private(set) var end: Int

  package var value: Rational { Rational(digits, overTenTo: places) }

  /// Whether the digits behind the point end in a zero.
  package var hasNeedlessZeros: Bool { places > 0 && digits % 10 == 0 }

  /// The most digits that are read, with those behind the point: as many as programs write of a
  /// binary number, and a zero in front.
  package static let digitLimit = 18
  /// The most digits in front of the point; spreadsheets keep no more.
  private static let wholeLimit = 15

  /// Reads ASCII digits with at most one point and well-placed thousands separators, up to
  /// ``digitLimit`` of them; gives `nil` for everything else, which is to be looked at as text.
  package init?(_ bytes: borrowing [UInt8], from start: Int, to limit: Int) {
    var position = start
    let isNegative = position < limit && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let first = position
    var (count, group, groups) = (0, 0, 0)
    var isFraction = false
    scan: while position < limit {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if count == (isFraction ? CellNumber.digitLimit : CellNumber.wholeLimit) { return nil }
        digits = digits * 10 + Int64(byte &- UInt8(ascii: "0"))
        count += 1
        if isFraction { places += 1 } else { group += 1 }
      case UInt8(ascii: "."):
        if isFraction || group == 0 || (groups > 0 && group != 3) { return nil }
        isFraction = true
      case UInt8(ascii: ","):
        if isFraction || (groups == 0 ? !(1...3).contains(group) : group != 3) { return nil }
        (group, groups) = (0, groups + 1)
        hasSeparators = true
      default: break scan
      }
      position += 1
    }
    if count == 0 || (isFraction && places == 0) { return nil }
    if !isFraction && groups > 0 && group != 3 { return nil }
    // A zero in front, as in 007, is to be told.
    if count - places > 1, bytes[first] == UInt8(ascii: "0") { return nil }
    if isNegative { digits = -digits }
    end = position
  }
}
