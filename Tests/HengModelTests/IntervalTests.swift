import HengModel
import Testing

@Suite struct IntervalTests {
  private func interval(
    _ low: Int, closed lowClosed: Bool, _ high: Int, closed highClosed: Bool
  ) -> Interval {
    Interval(
      lower: .init(Rational(low), isClosed: lowClosed),
      upper: .init(Rational(high), isClosed: highClosed))
  }

  @Test func `a half-open grade holds its lower end only`() {
    let good = interval(80, closed: true, 90, closed: false)
    #expect(good.contains(80))
    #expect(good.contains(Rational(8999, over: 100)))
    #expect(!good.contains(90))
    #expect(!good.contains(Rational(7999, over: 100)))
    #expect(good.notation == "[80, 90)")
  }

  @Test func `an interval of one point needs both ends closed`() {
    #expect(!interval(0, closed: true, 0, closed: true).isEmpty)
    #expect(interval(0, closed: true, 0, closed: false).isEmpty)
    #expect(interval(1, closed: true, 0, closed: true).isEmpty)
    #expect(!Interval(lower: nil, upper: nil).isEmpty)
  }

  @Test func `seams between neighbours are tight, gapped, or overlapping`() {
    let low = interval(0, closed: true, 10, closed: true)
    let lowOpen = interval(0, closed: true, 10, closed: false)
    #expect(low.seam(with: interval(10, closed: false, 20, closed: true)) == .tight)
    #expect(lowOpen.seam(with: interval(10, closed: true, 20, closed: true)) == .tight)
    #expect(low.seam(with: interval(10, closed: true, 20, closed: true)) == .overlap)
    #expect(lowOpen.seam(with: interval(10, closed: false, 20, closed: true)) == .gap)
    #expect(low.seam(with: interval(11, closed: true, 20, closed: true)) == .gap)
    #expect(low.seam(with: interval(9, closed: true, 20, closed: true)) == .overlap)
    #expect(Interval(lower: nil, upper: nil).seam(with: low) == .overlap)
  }
}
