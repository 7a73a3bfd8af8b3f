/// Makes texts fit for a workbook's file.
enum CellText {
  /// The longest text of a cell in the file format, in UTF-16 units.
  static let lengthLimit = 32_767

  /// Returns a text without what the file format can't hold, which are control characters, the two
  /// noncharacters that XML excludes, and what lies beyond a length in UTF-16 units; and without
  /// what doesn't show but changes how the rest does: a space stands for every format character,
  /// such as those that turn the direction of writing or join letters.
  static func plain(_ text: String, limit: Int = lengthLimit) -> String {
    var plain = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      let kept: Unicode.Scalar =
        switch scalar.value {
        case 0x09, 0x0A: scalar
        case 0xFFFE, 0xFFFF: "\u{FFFD}"
        default:
          switch scalar.properties.generalCategory {
          case .control: "\u{FFFD}"
          case .format, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }
      length += UTF16.width(kept)
      if length > limit { break }
      plain.append(kept)
    }
    return String(plain)
  }

  /// Returns a text in which nothing reads as the escape of a character, `_x0041_` for A.
  static func cell(_ text: String) -> String {
    var escaped = ""
    var rest = plain(text)[...]
    while let start = rest.firstRange(of: "_x") {
      escaped += rest[..<start.lowerBound]
      let digits = rest[start.upperBound...].prefix(5)
      let isEscape =
        digits.count == 5 && digits.last == "_" && digits.dropLast().allSatisfy(isHexadecimal)
      escaped += isEscape ? "_x005F_x" : "_x"
      rest = rest[start.upperBound...]
    }
    return plain(escaped + rest)
  }

  private static func isHexadecimal(_ character: Character) -> Bool {
    character.isASCII && character.isHexDigit
  }
}
