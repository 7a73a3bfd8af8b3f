import HengNumerics
import Testing

@Suite struct OrderStatisticsTests {
  /// With n values the quantiles at k/(n − 1) are the values themselves.
  @Test func `meets every value and is straight between`() throws {
    let values = [7.0, 1, 4, 4, -3]
    let found = try #require(
      OrderStatistics.quantiles([0, 0.25, 0.5, 0.75, 1, 0.125, 0.875], of: values))
    #expect(found == [-3, 1, 4, 4, 7, -1, 5.5])
  }

  /// Worked by hand: the position from 0 is *h* = 4*p*, so 0.2, 1.2, 1.6 and 3.8.
  @Test func `interpolates at positions between`() throws {
    let found = try #require(
      OrderStatistics.quantiles([0.05, 0.3, 0.4, 0.95], of: [52, 12, 34, 18, 30]))
    for (value, expected) in zip(found, [13.2, 20.4, 25.2, 48.4]) {
      #expect(abs(value - expected) < 1e-13)
    }
  }

  @Test func `the median is the middle, or between the two in the middle`() {
    #expect(OrderStatistics.median([3, 1, 2]) == 2)
    #expect(OrderStatistics.median([4, 1, 2, 3]) == 2.5)
    #expect(OrderStatistics.median([9]) == 9)
    #expect(OrderStatistics.median([]) == nil)
    #expect(OrderStatistics.quantiles([0.1], of: []) == nil)
    #expect(OrderStatistics.quantiles([], of: [1]) == [])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `rises with probability and follows a change of unit`(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, block: 0)
    let values = (0..<(1 + Int(seed))).map { _ in stream.nextNormal() }
    let probabilities = (0...50).map { Double($0) / 50 }
    let found = try #require(OrderStatistics.quantiles(probabilities, of: values))
    #expect(found == found.sorted())
    #expect((found.first, found.last) == (values.min(), values.max()))
    let doubled = try #require(OrderStatistics.quantiles(probabilities, of: values.map { 2 * $0 }))
    #expect(doubled == found.map { 2 * $0 })
  }
}
