extension Collection<UInt8> {
  /// Whether text in UTF-8 has nothing but visible ASCII and U+4000…U+9FFF, the common Chinese
  /// characters.
  ///
  /// Nearly every cell is such a text. It has no white space and no full-width forms, so that
  /// nothing of it is to be trimmed or folded.
  package var isPlainText: Bool {
    // A character's first byte tells its range; those that follow are 0x80…0xBF.
    allSatisfy { 0x21...0x7E ~= $0 || 0x80...0xBF ~= $0 || 0xE4...0xE9 ~= $0 }
  }
}
