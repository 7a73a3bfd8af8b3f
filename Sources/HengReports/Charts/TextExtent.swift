/// How much room text takes, estimated without a font at hand.
enum TextExtent {
  /// The width of a text, rather too wide than too narrow.
  ///
  /// Wide characters take one em, and so do all others beyond ASCII, as the Chinese fonts draw
  /// quotation marks and dashes that wide. The Latin widths are those of Noto Sans CJK SC, rounded
  /// up by groups; its bold is up to 8 % wider.
  ///
  /// - Parameters:
  ///   - text: One line.
  ///   - size: The font size.
  ///   - isBold: Whether the text is set in bold.
  /// - Returns: The width, in the unit of the size.
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + ems(of: $1) } * size * (isBold ? 1.08 : 1)
  }

  /// Breaks a text into lines no wider than a limit, as far as it has places to break.
  static func lines(
    of text: String, size: Double, isBold: Bool = false, width limit: Double
  ) -> [String] {
    // A character takes a third of an em for a column of its own, at the least.
    var columns = max(1, Int(3 * limit / size))
    while true {
      let lines = LineWrapping.lines(of: text, width: columns)
      let fit = lines.allSatisfy { width(of: $0, size: size, isBold: isBold) <= limit }
      if fit || columns == 1 { return lines }
      columns -= 1
    }
  }

  /// The width of the widest line.
  static func width(of lines: [String], size: Double) -> Double {
    lines.map { width(of: $0, size: size) }.max() ?? 0
  }

  private static func ems(of character: Character) -> Double {
    if DisplayWidth.of(String(character)) == 0 { return 0 }
    switch character {
    case "m", "w", "M", "W", "@", "%": return 0.95
    case "A"..."H", "J"..."Z", "&": return 0.75
    case "0"..."9", "+", "<", "=", ">", "~": return 0.57
    case "i", "j", "l", "I", "!", "'", ",", ".", ":", ";", "|", " ", "(", ")", "[", "]": return 0.34
    case "f", "r", "t", "-", "/": return 0.4
    default: return character.isASCII ? 0.62 : 1
    }
  }
}
