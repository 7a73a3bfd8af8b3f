/// Finds out, chunk by chunk, whether the bytes of a file are UTF-8.
package struct UTF8Check {
  /// Where the first scalar that isn't UTF-8, or the first NUL, starts.
  package private(set) var firstInvalid: Int?
  /// Where the first NUL stands, which no text has.
  package private(set) var firstNUL: Int?
  /// The bytes beyond ASCII before the first invalid one, and behind it.
  package private(set) var high = (before: 0, behind: 0)

  private var offset = 0
  /// The continuation bytes that the current scalar still needs, and where it started.
  private var needed = 0
  private var scalarStart = 0
  /// The values that the next continuation byte may have.
  private var (low, top): (UInt8, UInt8) = (0x80, 0xBF)
  private var highInScalar = 0

  /// Looks at the next bytes.
  package mutating func take(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      // Most of a file is ASCII, which says nothing between two characters.
      if needed == 0, 0x01...0x7F ~= byte {
        offset += 1
        continue
      }
      if byte == 0, firstNUL == nil { firstNUL = offset }
      if firstInvalid == nil { check(byte) } else if byte >= 0x80 { high.behind += 1 }
      offset += 1
    }
  }

  /// Tells that the file has ended.
  package mutating func end() {
    if needed > 0, firstInvalid == nil { fail() }
  }

  private mutating func check(_ byte: UInt8) {
    if needed == 0 {
      if byte < 0x80 { return }
      scalarStart = offset
      highInScalar = 1
      (low, top) = (0x80, 0xBF)
      switch byte {
      case 0xC2...0xDF: needed = 1
      case 0xE0: (needed, low) = (2, 0xA0)
      case 0xED: (needed, top) = (2, 0x9F)
      case 0xE1...0xEF: needed = 2
      case 0xF0: (needed, low) = (3, 0x90)
      case 0xF4: (needed, top) = (3, 0x8F)
      case 0xF1...0xF3: needed = 3
      default: fail()
      }
      return
    }
    guard (low...top).contains(byte) else {
      if byte >= 0x80 { highInScalar += 1 }
      fail()
      return
    }
    highInScalar += 1
    (low, top) = (0x80, 0xBF)
    needed -= 1
    if needed == 0 { high.before += highInScalar }
  }

  private mutating func fail() {
    firstInvalid = scalarStart
    high.behind += highInScalar
  }
}
