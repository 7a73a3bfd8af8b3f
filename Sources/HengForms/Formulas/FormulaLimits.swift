/// What spreadsheet programs take.
package enum FormulaLimits {
  /// The most characters of a formula.
  static let length = 8_192
  /// The most characters of words between quotes.
  static let wordLength = 255
  /// The deepest nesting of functions and parentheses; the format allows 64 functions.
  static let depth = 60

  /// Returns the formula, or `nil` if spreadsheet programs refuse one so long or so deep.
  package static func checked(_ formula: String) -> String? {
    // Excel counts UTF-16 units.
    guard formula.utf16.count < length else { return nil }
    var (depth, wordLength, isQuoted) = (0, 0, false)
    for unit in formula.utf16 {
      if unit == UInt16(UInt8(ascii: "\"")) {
        (isQuoted, wordLength) = (!isQuoted, 0)
      } else if isQuoted {
        wordLength += 1
      } else if unit == UInt16(UInt8(ascii: "(")) {
        depth += 1
      } else if unit == UInt16(UInt8(ascii: ")")) {
        depth -= 1
      }
      if depth > FormulaLimits.depth || wordLength > FormulaLimits.wordLength { return nil }
    }
    return formula
  }
}
