import HengSensitivity
import Testing

@Suite struct WeightIntervalTests {
  /// The marks at which the source report's 良 changes, worked out by hand from the formula.
  @Test(arguments: [
    (3, 3.932584269662921, true), (14, 3.5897435897435894, true), (9, 1.4285714285714286, true),
    (6, 16.363636363636363, false),
  ])
  func `the source report's grade changes where it should`(
    index: Int, marks: Double, isBelow: Bool
  ) {
    let interval = WeightInterval(
      ofIndicator: index, rates: SourceReport.rates, weights: SourceReport.weights,
      cuts: SourceReport.cuts)
    #expect(abs((isBelow ? interval.lower : interval.upper) * 100 - marks) < 1e-9)
    #expect(isBelow ? interval.isCutBelow : interval.isCutAbove)
  }

  @Test func `compliance alone can't move the source report's grade by its weight`() {
    let interval = WeightInterval(
      ofIndicator: 10, rates: SourceReport.rates, weights: SourceReport.weights,
      cuts: SourceReport.cuts)
    #expect(interval.lower == 0 && interval.upper == 1)
    #expect(!interval.isCutBelow && !interval.isCutAbove)
  }
}
