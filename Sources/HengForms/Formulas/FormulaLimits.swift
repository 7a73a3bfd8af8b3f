/// What spreadsheet programs take.
enum FormulaLimits {
  /// The most characters of a formula.
  static let length = 8_192
  /// The deepest nesting of functions and parentheses; the format allows 64 functions.
  static let depth = 60

  /// Returns the formula, or `nil` if spreadsheet programs refuse one so long or so deep.
  static func checked(_ formula: String) -> String? {
    // Excel counts UTF-16 units.
    guard formula.utf16.count < length else { return nil }
    var (depth, isQuoted) = (0, false)
    for byte in formula.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "(") where !isQuoted:
        depth += 1
        if depth > FormulaLimits.depth { return nil }
      case UInt8(ascii: ")") where !isQuoted: depth -= 1
      default: break
      }
    }
    return formula
  }
}
