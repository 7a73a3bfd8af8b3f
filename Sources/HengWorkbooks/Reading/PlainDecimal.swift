/// Numbers of cells as the decimal text that a person typed and sees.
///
/// A sheet stores binary numbers and writes 17 digits of them: 8557.32 becomes
/// `8557.3199999999997`. The shortest decimal that stands for the same binary number restores it.
/// Where even that has more than 15 significant digits, as 0.1 + 0.2 has
/// (`0.30000000000000004`), it is rounded to 15, because spreadsheets show and take no more.
package enum PlainDecimal {
  /// The significant digits that a spreadsheet shows.
  ///
  /// Source: Microsoft, "Excel specifications and limits", number precision.
  private static let significantDigits = 15

  /// Reads a number of XML such as `8557.3199999999997` or `1.5E-3`; `nil` if it isn't finite.
  ///
  /// - Returns: Plain decimal text without an exponent, trailing zeros or a negative zero.
  package static func text(ofStored text: String) -> String? {
    value(ofStored: text).map(PlainDecimal.text(of:))
  }

  /// Reads a number of XML; `nil` if it isn't a finite decimal one.
  static func value(ofStored text: String) -> Double? {
    // Double also reads hexadecimal numbers and the names of infinity.
    let isDecimal = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isDecimal, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// Returns the decimal text of a finite number.
  static func text(of value: Double) -> String {
    let description = value.magnitude.description
    // Fast for most numbers: the description is plain already.
    if description.utf8.count <= significantDigits, !description.utf8.contains(UInt8(ascii: "e")) {
      let plain = description.hasSuffix(".0") ? String(description.dropLast(2)) : description
      return value < 0 ? "-" + plain : plain
    }
    let parts = description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var digits = (mantissa[0] + fraction).utf8.map { Int($0 - UInt8(ascii: "0")) }
    var pointPlace = mantissa[0].utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let leadingZeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leadingZeros)
    pointPlace -= leadingZeros
    if round(&digits) { pointPlace += 1 }
    while digits.last == 0 { digits.removeLast() }
    return (value < 0 ? "-" : "") + plain(digits, pointPlace: pointPlace)
  }

  /// Rounds digits half away from zero, and returns whether they gained one in front.
  private static func round(_ digits: inout [Int]) -> Bool {
    guard digits.count > significantDigits else { return false }
    let goesUp = digits[significantDigits] >= 5
    digits.removeLast(digits.count - significantDigits)
    guard goesUp else { return false }
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return false
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    return true
  }

  /// Returns digits with a point after the first `pointPlace` of them.
  private static func plain(_ digits: [Int], pointPlace: Int) -> String {
    let text = digits.map(String.init).joined()
    if digits.isEmpty { return "0" }
    if pointPlace <= 0 { return "0." + String(repeating: "0", count: -pointPlace) + text }
    if pointPlace >= digits.count {
      return text + String(repeating: "0", count: pointPlace - digits.count)
    }
    return text.prefix(pointPlace) + "." + text.dropFirst(pointPlace)
  }
}
