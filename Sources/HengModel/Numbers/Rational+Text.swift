import BigInt

extension Rational {
  /// The largest count of digits before, and after, the decimal point of a number in a file.
  ///
  /// Eighteen digits hold a national budget in fen with room to spare; the bound keeps a typing
  /// accident or an attack from growing into arithmetic without end.
  public static let largestDigitCount = 18

  /// Parses plain decimal text: an optional minus sign, ASCII digits, and at most one point.
  ///
  /// Anything else gives `nil`, and so do more digits than ``largestDigitCount`` on a side.
  ///
  /// - Parameter text: Such as `8557.32` or `-0.5`; no separators, exponent, or spaces.
  public init?(decimal text: some StringProtocol) {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var mantissa: Int64 = 0
    var bigMantissa: BigInt?
    var (integerCount, fractionCount, seenPoint) = (0, 0, false)
    for byte in digits {
      switch byte {
      case UInt8(ascii: "."):
        if seenPoint || integerCount == 0 { return nil }
        seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if (seenPoint ? fractionCount : integerCount) == Rational.largestDigitCount { return nil }
        let digit = Int64(byte - UInt8(ascii: "0"))
        if integerCount + fractionCount < 18 {
          mantissa = mantissa * 10 + digit
        } else {
          bigMantissa = (bigMantissa ?? BigInt(mantissa)) * 10 + BigInt(digit)
        }
        if seenPoint { fractionCount += 1 } else { integerCount += 1 }
      default:
        return nil
      }
    }
    guard integerCount > 0, !seenPoint || fractionCount > 0 else { return nil }
    if bigMantissa == nil {
      self = Rational(isNegative ? -mantissa : mantissa, overTenTo: fractionCount)
      return
    }
    let magnitude = bigMantissa ?? BigInt(mantissa)
    self = Rational(
      reducing: isNegative ? -magnitude : magnitude, over: BigInt(10).power(fractionCount))
  }

  /// Writes the value with exactly as many decimal places as asked for, rounded half up.
  ///
  /// - Parameter digits: The decimal places to show, 0 or more.
  /// - Returns: Plain decimal text.
  public func decimalText(digits: Int) -> String {
    let value = rounded(to: digits, .halfUp)
    if case .small(let top, let bottom) = value.storage,
      let power = Rational.powerOfTen(digits), power % bottom == 0,
      case (let count, false) = top.multipliedReportingOverflow(by: power / bottom)
    {
      return Rational.text(count, places: digits)
    }
    let scaled = value.numerator * BigInt(10).power(digits) / value.denominator
    var text = String(scaled.magnitude)
    if digits > 0 {
      text = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -digits))
    }
    return scaled.sign == .minus && scaled != 0 ? "-" + text : text
  }

  /// The exact decimal text with no needless zeros, or `nil` if the expansion never ends.
  public var exactDecimalText: String? {
    if let (digits, places) = shortDecimal { return Rational.text(digits, places: places) }
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? decimalText(digits: max(twos, fives)) : nil
  }

  /// The value as a whole number over the least power of ten, if there is one up to 10⁹.
  private var shortDecimal: (digits: Int64, places: Int)? {
    guard case .small(let top, let bottom) = storage else { return nil }
    var (power, places): (Int64, Int) = (1, 0)
    while power % bottom != 0 {
      if places == 9 { return nil }
      (power, places) = (power * 10, places + 1)
    }
    let (digits, overflows) = top.multipliedReportingOverflow(by: power / bottom)
    return overflows ? nil : (digits, places)
  }

  /// Writes a count of units of a decimal place.
  private static func text(_ digits: Int64, places: Int) -> String {
    var text: [UInt8] = []
    append(digits, places: places, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The same as UTF-8 behind a text.
  private static func append(_ digits: Int64, places: Int, to text: inout [UInt8]) {
    // Written from the end: nineteen digits, a point and a sign.
    var characters = InlineArray<21, UInt8>(repeating: 0)
    var start = characters.count
    func put(_ character: UInt8) {
      start -= 1
      characters[start] = character
    }
    var (rest, written) = (digits.magnitude, 0)
    repeat {
      put(UInt8(ascii: "0") + UInt8(rest % 10))
      (rest, written) = (rest / 10, written + 1)
      if written == places { put(UInt8(ascii: ".")) }
    } while rest > 0 || written <= places
    if digits < 0 { put(UInt8(ascii: "-")) }
    for place in start..<characters.count { text.append(characters[place]) }
  }

  /// The decimal places of the exact decimal without needless zeros; 0 if it never ends.
  public var decimalPlaces: Int {
    exactDecimalText.flatMap { text in
      text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 }
    } ?? 0
  }

  /// A decimal with more places than these isn't short.
  private static let shortPlaces = 10

  /// Writes the exact decimal if there is one that is short, else the value rounded to some digits.
  ///
  /// - Parameter digits: The decimal places of a value whose expansion never ends, or goes on for
  ///   more than 10 places.
  /// - Returns: Plain decimal text.
  public func shortText(digits: Int = 4) -> String {
    guard let text = exactDecimalText else { return decimalText(digits: digits) }
    let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex
    let places = text.utf8[point...].count - 1
    return places > max(Rational.shortPlaces, digits) ? decimalText(digits: digits) : text
  }

  /// Adds what ``shortText(digits:)`` writes to a text in UTF-8.
  package func appendShortText(to text: inout [UInt8]) {
    if let (digits, places) = shortDecimal {
      Rational.append(digits, places: places, to: &text)
    } else {
      text += shortText().utf8
    }
  }
}

extension Rational: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    exactDecimalText ?? "\(numerator)/\(denominator)"
  }
}
