extension StringProtocol {
  /// The text in one line, without characters that XML forbids, that turn the direction of writing
  /// or that Unicode keeps for programs.
  ///
  /// Source: *Extensible Markup Language 1.0*, fifth edition, production 2; Unicode 16, 23.7.
  package var inOneLine: String {
    if utf8.allSatisfy(\.isOfPlainText) { return String(self) }
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: " "
      default: scalar.properties.isNoncharacterCodePoint ? " " : scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension UInt8 {
  /// Whether it belongs to visible ASCII, a space, or U+4000…U+9FFF, the common Chinese characters,
  /// in UTF-8: all of a text that has nothing to replace, as nearly every one.
  fileprivate var isOfPlainText: Bool {
    0x20...0x7E ~= self || 0x80...0xBF ~= self || 0xE4...0xE9 ~= self
  }
}
