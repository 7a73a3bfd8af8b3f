import HengModel
import HengSensitivity
import HengTestSupport
import Testing

@Suite struct WeightIntervalsTests {
  /// The intervals of all units' grades are the common part of those of each unit.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `they are those of the whole analysis`(seed: UInt64) throws {
    let units = try SmallUnits.random(seed: seed, count: 1 + Int(seed % 7))
    let stability = Stability(units, within: 0.1, top: 2)
    let intervals = WeightIntervals(
      units.rates, weights: units.weights, cuts: units.cuts, top: 2)
    #expect(intervals.scores == stability.scores)
    for (quick, whole) in zip(intervals.weights, stability.weights) {
      #expect(quick.walk == whole.walk)
      #expect(quick.order == whole.order)
      #expect(quick.top == whole.top)
      let grades = try #require(quick.grades)
      #expect(grades.lower == whole.grades.map(\.lower).max())
      #expect(grades.upper == whole.grades.map(\.upper).min())
      if let cause = grades.causeBelow {
        #expect(whole.grades[cause.unit].lower == grades.lower)
        #expect(whole.grades[cause.unit].causeBelow == cause.cut)
      }
      if let cause = grades.causeAbove {
        #expect(whole.grades[cause.unit].upper == grades.upper)
        #expect(whole.grades[cause.unit].causeAbove == cause.cut)
      }
    }
  }

  @Test func `a partial scheme has no grades and a single row nothing to rescale`() throws {
    let partial = try SmallUnits.unit(
      [50, 60], under: SmallUnits.scheme([20, 20], isPartial: true))
    let found = WeightIntervals(
      partial.rates, weights: partial.weights, cuts: partial.cuts, top: 1)
    #expect(found.weights.allSatisfy { $0.grades == nil && $0.order == nil && $0.top == nil })
    let single = try SmallUnits.units([[50], [60]], under: SmallUnits.scheme([100]))
    let stiff = WeightIntervals(single.rates, weights: single.weights, cuts: single.cuts, top: 1)
    #expect(stiff.weights[0].walk == nil && stiff.weights[0].grades == nil)
  }
}
