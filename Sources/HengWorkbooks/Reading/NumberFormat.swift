/// What a number format makes of a number.
enum NumberFormat {
  case general, percent, date

  /// Returns what a format that every program knows by its number does.
  ///
  /// 27…36 and 50…58 are the dates of Chinese, Japanese and Korean editions.
  ///
  /// Source: ISO/IEC 29500-1, 18.8.30, `numFmt`.
  static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 9, 10: .percent
    case 14...22, 27...36, 45...47, 50...58: .date
    default: .general
    }
  }

  /// Reads a format code such as `0.00%` or `yyyy"年"m"月"`.
  ///
  /// Any of its sections decides. Quoted text, characters after `\`, `_` and `*`, and
  /// `[brackets]` other than those of elapsed time are passed over. The letters of `General`,
  /// `G/通用格式` and `E+00` are none of a date's.
  init(code: String) {
    var hasPercent = false
    var hasDate = false
    var rest = code.lowercased().unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        if let letter = inner.first, "hms".unicodeScalars.contains(letter) {
          hasDate = hasDate || inner.allSatisfy { $0 == letter }
        }
      case "%": hasPercent = true
      case "y", "m", "d", "h", "s": hasDate = true
      default: break
      }
    }
    self = hasPercent ? .percent : hasDate ? .date : .general
  }
}
