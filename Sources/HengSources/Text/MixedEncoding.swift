/// Finds words of UTF-8 among those of another encoding, as files have that were pasted together.
///
/// Bytes beyond ASCII that follow each other in GB18030 are practically never valid UTF-8 with
/// characters of three bytes, which Chinese ones have there. What is neither, such as a broken byte,
/// says nothing.
struct MixedEncoding {
  /// How many words there are of a kind, and where the first starts, in characters from 1 as far as
  /// the line is ASCII before it.
  private typealias Words = (count: Int, first: (line: Int, column: Int)?)

  private var utf8: Words = (0, nil)
  private var other: Words = (0, nil)
  private var check = UTF8Check()
  private var (line, column): (Int, Int) = (1, 1)
  private var start: Int?
  private var (hasLongCharacter, isInPairs, length) = (false, true, 0)
  private var isAfterCR = false

  /// Where the kind of which there is less starts; `nil` if all words are alike.
  var place: (line: Int, column: Int)? {
    guard let inUTF8 = utf8.first, let inOther = other.first else { return nil }
    return utf8.count <= other.count ? inUTF8 : inOther
  }

  /// Looks at the next bytes.
  mutating func take(_ bytes: ArraySlice<UInt8>) {
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte >= 0x80 {
        if start == nil { start = column }
        if 0xE1...0xEF ~= byte { hasLongCharacter = true }
        // The common characters of GB18030 are pairs of such bytes.
        if byte < 0xA1 || byte == 0xFF { isInPairs = false }
        length += 1
        check.take(bytes[index...index])
      } else {
        end()
        if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && !isAfterCR) {
          line += 1
          column = 0
        }
      }
      if byte != UInt8(ascii: "\n") || !isAfterCR { column += 1 }
      isAfterCR = byte == UInt8(ascii: "\r")
    }
  }

  /// Tells that a word, or the file, has ended.
  mutating func end() {
    guard let start else { return }
    check.end()
    if check.firstInvalid != nil, isInPairs, length.isMultiple(of: 2) {
      other = (other.count + 1, other.first ?? (line, start))
    } else if check.firstInvalid == nil, hasLongCharacter {
      utf8 = (utf8.count + 1, utf8.first ?? (line, start))
    }
    (self.start, check) = (nil, UTF8Check())
    (hasLongCharacter, isInPairs, length) = (false, true, 0)
  }
}
