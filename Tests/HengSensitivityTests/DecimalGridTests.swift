import HengModel
import HengSensitivity
import Testing

@Suite struct DecimalGridTests {
  private func interval(_ lower: Interval.End, _ upper: Interval.End) -> Interval {
    Interval(lower: lower, upper: upper)
  }

  @Test func `has a thousand steps or more of a power of ten of the shown unit`() {
    let marks = VarianceUnits.grid(3, 8)
    #expect(marks.first == 3 && marks.last == 8)
    #expect(marks.step == Rational(1, over: 1000) && marks.count == 5001)
    let percent = Rational(1, over: 100)
    let rates = VarianceUnits.grid(11 * percent, 19 * percent, unit: percent)
    #expect(rates.step == percent / 1000 && rates.count == 8001)
    #expect(rates[1] == Rational(11_001, over: 100_000))
    #expect(VarianceUnits.grid(0, 1000).step == 1)
    #expect(VarianceUnits.grid(0, 999).step == Rational(1, over: 10))
    #expect(VarianceUnits.grid(0, 123_456_789).step == 100_000)
  }

  @Test func `takes the step that may not be divided`() {
    let digits = VarianceUnits.grid(1, 3, coarsest: 1)
    #expect(digits.step == 1 && digits.count == 3 && digits.last == 3)
  }

  @Test func `leaves open ends and what isn't a multiple out`() throws {
    let open = interval(.init(0, isClosed: false), .init(1, isClosed: false))
    let grid = try #require(DecimalGrid(over: open))
    #expect(grid.first == grid.step && grid.last == 1 - grid.step && grid.count == 999)
    let odd = interval(
      .init(Rational(12_345, over: 100_000), isClosed: true), .init(3, isClosed: true))
    let multiples = try #require(DecimalGrid(over: odd))
    #expect(multiples.first == Rational(124, over: 1000) && multiples.last == 3)
    let whole = interval(.init(Rational(1, over: 2), isClosed: true), .init(3, isClosed: false))
    let integers = try #require(DecimalGrid(over: whole, coarsest: 1))
    #expect(integers.first == 1 && integers.count == 2)
  }

  @Test func `there is none of one number or without two ends`() {
    #expect(DecimalGrid(over: interval(.init(5, isClosed: true), .init(5, isClosed: true))) == nil)
    #expect(DecimalGrid(over: Interval(lower: .init(5, isClosed: true), upper: nil)) == nil)
    #expect(DecimalGrid(over: Interval(lower: nil, upper: .init(5, isClosed: true))) == nil)
    let between = interval(
      .init(Rational(1, over: 4), isClosed: true), .init(Rational(5, over: 4), isClosed: true))
    #expect(DecimalGrid(over: between, coarsest: 1) == nil)
  }
}
