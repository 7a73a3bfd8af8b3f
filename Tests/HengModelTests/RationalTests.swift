import BigInt
import HengModel
import HengTestSupport
import Testing

@Suite struct RationalTests {
  @Test func `a third taken three times is one`() {
    #expect(Rational(1, over: 3) * 3 == 1)
    #expect(Rational(1, over: 3) + Rational(1, over: 3) + Rational(1, over: 3) == .one)
  }

  @Test func `fractions are kept in lowest terms with a positive denominator`() {
    #expect(Rational(6, over: -4) == Rational(-3, over: 2))
    #expect(Rational(6, over: -4).description == "-1.5")
    #expect(Rational(0, over: -7) == .zero)
    #expect(Rational(0, over: -7).hashValue == Rational.zero.hashValue)
  }

  @Test(arguments: [
    ("8557.32", "8557.32"), ("-0.5", "-0.5"), ("0.10", "0.1"), ("007", "7"), ("12", "12"),
    ("123456789012345678.123456789012345678", "123456789012345678.123456789012345678"),
  ])
  func `reads plain decimals`(text: String, shown: String) throws {
    #expect(try #require(Rational(decimal: text)).description == shown)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1.2.3", "1,000", "1e5", "NaN", "inf", "+5", " 5", "５", "--1", "0x1",
    "1234567890123456789", "0.1234567890123456789",
  ])
  func `refuses anything else`(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  /// Worked by hand: the digit behind the last one kept is 5 or next to it, of either sign.
  @Test(arguments: [
    ("2.675", RoundingMode.halfUp, "2.68"), ("-2.675", .halfUp, "-2.68"),
    ("2.665", .halfEven, "2.66"),
    ("2.675", .halfEven, "2.68"), ("-2.665", .halfEven, "-2.66"), ("2.679", .down, "2.67"),
    ("-2.671", .down, "-2.68"), ("2.671", .up, "2.68"), ("-2.679", .up, "-2.67"),
    ("1.005", .halfUp, "1.01"), ("2.67", .up, "2.67"),
  ])
  func `rounds by the mode asked for`(text: String, mode: RoundingMode, expected: String) throws {
    let value = try #require(Rational(decimal: text))
    #expect(value.rounded(to: 2, mode).decimalText(digits: 2) == expected)
  }

  @Test func `shows as many places as asked for`() {
    #expect(Rational(89).decimalText(digits: 2) == "89.00")
    #expect(Rational(-1, over: 1000).decimalText(digits: 2) == "0.00")
    #expect(Rational(-1, over: 100).decimalText(digits: 2) == "-0.01")
    #expect(Rational(2, over: 3).decimalText(digits: 4) == "0.6667")
    #expect(Rational(2, over: 3).exactDecimalText == nil)
    #expect(Rational(3, over: 80).exactDecimalText == "0.0375")
  }

  @Test func `the smallest integer neither traps nor loses its sign`() {
    let smallest = Rational(.min)
    #expect(smallest.description == "-9223372036854775808")
    #expect((-smallest).description == "9223372036854775808")
    #expect(-(-smallest) == smallest)
    #expect(smallest + smallest.magnitudeTwin == .zero)
  }

  @Test func `division by zero is a programmer's error`() async {
    await #expect(processExitsWith: .failure) { _ = Rational(1) / Rational(0) }
  }

  /// The oracle does the same arithmetic on whole BigInt fractions, without the 64-bit fast path.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `agrees with plain big-integer fractions`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    var (value, top, bottom) = (Rational(1), BigInt(1), BigInt(1))
    for _ in 0..<40 {
      let numerator = random.integer(in: -1_000_000_000_000...1_000_000_000_000)
      let denominator = random.integer(in: 1...1_000_000_000)
      let operand = Rational(numerator, over: denominator)
      let (n, d) = (BigInt(numerator), BigInt(denominator))
      switch random.integer(in: 0...3) {
      case 0: (value, top, bottom) = (value + operand, top * d + n * bottom, bottom * d)
      case 1: (value, top, bottom) = (value - operand, top * d - n * bottom, bottom * d)
      case 2: (value, top, bottom) = (value * operand, top * n, bottom * d)
      default:
        if n != 0 { (value, top, bottom) = (value / operand, top * d, bottom * n) }
      }
      if bottom < 0 { (top, bottom) = (-top, -bottom) }
      #expect(value.numerator * bottom == top * value.denominator)
      #expect(value.denominator > 0)
      #expect(value.numerator.greatestCommonDivisor(with: value.denominator) == 1)
      #expect((value < operand) == (top * d < n * bottom))
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `the nearest double has the decimal's value`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let text = "\(random.integer(in: 0...999_999_999)).\(random.integer(in: 100_000...999_999))"
    #expect(try #require(Rational(decimal: text)).doubleValue == Double(text))
    let huge = try #require(Rational(decimal: "123456789012345678.987654321"))
    #expect(huge.doubleValue == 123456789012345678.987654321)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `the nearest double has the value of a decimal of any size`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let digits = random.integer(in: 1...99_999_999_999_999_999)
    let power = random.integer(in: -120...100)
    let tens = Rational(1, overTenTo: abs(power))
    let value = power < 0 ? Rational(digits) * tens : Rational(digits) / tens
    #expect(value.doubleValue == Double("\(digits)e\(power)"))
  }

  /// The digits are those of the rounded number's whole count of units of the last place.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `decimal text has the digits of the rounded number`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<20 {
      let places = random.integer(in: 0...6)
      let value = Rational(
        random.integer(in: -10_000_000...10_000_000), over: random.integer(in: 1...5_000))
      let text = value.decimalText(digits: places)
      let scale = (0..<places).reduce(Rational.one) { power, _ in power * 10 }
      let count = (value.rounded(to: places, .halfUp) * scale).description
      let negative = count.hasPrefix("-")
      let digits = String(count.drop { $0 == "-" })
      let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      let expected = padded.dropLast(places) + (places > 0 ? "." + padded.suffix(places) : "")
      #expect(text == (negative ? "-" : "") + expected)
    }
  }
}

extension Rational {
  fileprivate var magnitudeTwin: Rational { abs(self) }
}
