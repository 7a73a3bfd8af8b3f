import HengTestSupport
import HengWorkbooks
import Testing

struct PlainDecimalTests {
  @Test(arguments: [
    ("8557.3199999999997", "8557.32"), ("0.77400000000000002", "0.774"),
    ("0.30000000000000004", "0.3"), ("0.1", "0.1"), ("1", "1"), ("-0", "0"), ("0.0", "0"),
    ("100", "100"), ("1e2", "100"), ("1.5E-3", "0.0015"), ("1E+021", "1000000000000000000000"),
    ("-2.5", "-2.5"), ("-12345678901234567", "-12345678901234600"),
    ("9.9999999999999995E-1", "1"), ("99999999999999999", "100000000000000000"),
    ("0.99999999999999989", "1"), ("123456789012345", "123456789012345"),
    ("1234567890123456", "1234567890123460"), ("+5", "5"), (".5", "0.5"), ("1e-400", "0"),
  ])
  func `stored numbers become what was typed`(stored: String, plain: String) {
    #expect(PlainDecimal.text(ofStored: stored) == plain)
  }

  @Test(arguments: [
    "", "-", "NaN", "INF", "-inf", "infinity", "1e999", "-1e999", "0x1A", "0x1p3", "1,000", "１",
    "1 2", "1e", "e5", "--1", "1.2.3",
  ])
  func `what is no finite number is refused`(stored: String) {
    #expect(PlainDecimal.text(ofStored: stored) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every decimal of at most 15 digits survives binary storage`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<200 {
      let digits = random.integer(in: 1...999_999_999_999_999)
      let places = random.integer(in: 0...18)
      var text = String(repeating: "0", count: max(0, places + 1 - "\(digits)".count)) + "\(digits)"
      if places > 0 {
        text.insert(".", at: text.index(text.endIndex, offsetBy: -places))
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
      }
      #expect(PlainDecimal.text(ofStored: text) == text)
    }
  }
}
