import Glibc

/// Turns the bytes of an office file into text.
package enum TextDecoding {
  /// A byte that belongs to none of the encodings in use.
  package struct Failure: Error, Hashable {
    package var byteOffset: Int
    /// Where a line in another encoding than the others starts to differ, if that is it.
    package var line: Int?
    package var column: Int?
  }

  /// The encoding of Chinese office programs, which is tried where text isn't UTF-8.
  static let customary = "GB18030"

  /// Decodes UTF-8 (with or without a byte-order mark), UTF-16 with one, or GB18030.
  ///
  /// Valid UTF-8 is taken as such; anything else is tried as GB18030, whose text is practically
  /// never valid UTF-8.
  package static func text(of bytes: [UInt8]) throws(Failure) -> String {
    try decoded(bytes).text
  }

  /// Decodes likewise, and tells the encoding where it was guessed.
  package static func decoded(
    _ bytes: [UInt8]
  ) throws(Failure) -> (text: String, guess: String?) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard let text = String(validating: bytes.dropFirst(3), as: UTF8.self) else {
        throw Failure(byteOffset: firstInvalidByte(bytes))
      }
      return (text, nil)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return (try convert(bytes, from: "UTF-16"), nil) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (try convert(bytes, from: "UTF-16"), nil) }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
    let offset = firstInvalidByte(bytes)
    if isMostlyUTF8(bytes, upTo: offset) { throw Failure(byteOffset: offset) }
    var mix = MixedEncoding()
    mix.take(bytes[...])
    mix.end()
    if let place = mix.place {
      throw Failure(byteOffset: offset, line: place.line, column: place.column)
    }
    do {
      return (try convert(bytes, from: customary), customary)
    } catch {
      throw Failure(byteOffset: max(offset, error.byteOffset))
    }
  }

  /// Whether more bytes beyond ASCII lie before the first one that isn't UTF-8 than behind it: then
  /// the file is broken UTF-8 and not GB18030, which would make garbage of it.
  private static func isMostlyUTF8(_ bytes: [UInt8], upTo offset: Int) -> Bool {
    let before = bytes[..<offset].count { $0 >= 0x80 }
    return before > bytes[offset...].count { $0 >= 0x80 }
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset
  }

  private static func convert(_ bytes: [UInt8], from encoding: String) throws(Failure) -> String {
    guard let converter = unsafe iconv_open("UTF-8", encoding),
      unsafe converter != iconv_t(bitPattern: -1)
    else { throw Failure(byteOffset: 0) }
    defer { _ = unsafe iconv_close(converter) }
    // Each input byte becomes at most three bytes of UTF-8 in either encoding.
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
    var input = bytes.map { CChar(bitPattern: $0) }
    var (inputLeft, outputLeft) = (input.count, output.count)
    // Safety: iconv reads `inputLeft` and writes `outputLeft` bytes at most, the two arrays'
    // counts, and keeps neither pointer after it returns.
    let result = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        return unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard result != -1 else {
      throw Failure(byteOffset: bytes.count - inputLeft)
    }
    let decoded = output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
    return String(decoding: decoded, as: UTF8.self)
  }
}
