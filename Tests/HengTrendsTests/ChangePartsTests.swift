import HengModel
import HengTestSupport
import HengTrends
import Testing

@Suite struct ChangePartsTests {
  /// Thirds of one: 0.33 each would print 0.99, so the first gets the missing hundredth.
  @Test func `printed parts add up to the printed change`() {
    let third = Rational(1, over: 3)
    let parts = ChangeParts(data: third, rule: third, weight: third).rounded(to: 2)
    #expect(
      parts
        == ChangeParts(
          data: Rational(34, over: 100), rule: Rational(33, over: 100),
          weight: Rational(33, over: 100)))
  }

  /// −0.006 and 0.004 sum to −0.002, printed 0.00: the part that lost more goes up.
  @Test func `parts of opposite sign round towards each other`() {
    let parts = ChangeParts(data: Rational(-6, over: 1000), weight: Rational(4, over: 1000))
    #expect(parts.rounded(to: 2) == ChangeParts())
    #expect(parts.rounded(to: 3) == parts)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `each printed part is within a unit of its own`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    func part() -> Rational {
      random.integer(in: 0...3) == 0
        ? 0 : Rational(random.integer(in: -5000...5000), over: random.integer(in: 1...700))
    }
    let parts = ChangeParts(data: part(), rule: part(), weight: part(), dataAndRule: part())
    let digits = random.integer(in: 0...3)
    let unit = (0..<digits).reduce(Rational.one) { step, _ in step / 10 }
    let printed = parts.rounded(to: digits)
    #expect(printed.sum == parts.sum.rounded(to: digits, .halfUp))
    for path in [\ChangeParts.data, \.rule, \.weight, \.dataAndRule] {
      #expect(abs(printed[keyPath: path] - parts[keyPath: path]) < unit)
      #expect((printed[keyPath: path] / unit).isInteger)
      if parts[keyPath: path].isZero { #expect(printed[keyPath: path].isZero) }
    }
  }
}
