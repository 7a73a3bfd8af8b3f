extension String {
  /// The text with full-width ASCII (U+FF01…U+FF5E), the ideographic space and the minus sign in
  /// their plain forms.
  package var halfWidth: String {
    if utf8.isPlainText || utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: plain.append(" ")
      case 0x2212: plain.append("-")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The digits behind the point of a decimal number, needless zeros included.
  package var writtenPlaces: Int {
    firstIndex(of: ".").map { distance(from: $0, to: endIndex) - 1 } ?? 0
  }

  /// The text without white space at its ends.
  package var trimmed: String {
    if utf8.isPlainText { return self }
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}

extension Character {
  package var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
