extension StringProtocol {
  /// The text in one line, without characters that XML forbids, that turn the direction of writing
  /// or that Unicode keeps for programs.
  ///
  /// Source: *Extensible Markup Language 1.0*, fifth edition, production 2; Unicode 16, 23.7.
  package var inOneLine: String {
    if unicodeScalars.allSatisfy(\.isPlain) { return String(self) }
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: " "
      default: scalar.properties.isNoncharacterCodePoint ? " " : scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  /// Whether it is visible ASCII, a space, or one of the common Chinese characters, which no line
  /// is without.
  fileprivate var isPlain: Bool { 0x20...0x7E ~= value || 0x4E00...0x9FFF ~= value }
}
