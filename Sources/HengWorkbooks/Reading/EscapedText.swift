/// Text in which characters that XML can't hold are written as `_xHHHH_`.
///
/// Source: ISO/IEC 29500-1, 22.9.2.19, `ST_Xstring`.
enum EscapedText {
  /// Returns the text with each escaped UTF-16 unit in its place; a lone surrogate becomes U+FFFD.
  static func decoded(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "_")) else { return text }
    let units = Array(text.utf16)
    var result: [UInt16] = []
    var index = 0
    while index < units.count {
      if let unit = escape(in: units[index...].prefix(7)) {
        result.append(unit)
        index += 7
      } else {
        result.append(units[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  private static func escape(in units: ArraySlice<UInt16>) -> UInt16? {
    let ascii = units.compactMap { UInt8(exactly: $0) }
    guard ascii.count == 7, ascii.starts(with: "_x".utf8), ascii[6] == UInt8(ascii: "_") else {
      return nil
    }
    return UInt16(String(decoding: ascii[2..<6], as: UTF8.self), radix: 16)
  }
}
