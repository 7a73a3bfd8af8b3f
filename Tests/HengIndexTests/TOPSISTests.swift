import HengIndex
import Testing

@Suite struct TOPSISTests {
  /// scikit-criteria 35f17ee, `test_topsis`: no normalization, weights of 1.
  @Test func `agrees with scikit-criteria`() throws {
    let topsis = try TOPSIS([[1, 0], [0, 5], [3, 6]], weights: [1, 1, 1])
    #expect(topsis.ideal == [1, 5, 6])
    #expect(topsis.antiIdeal == [0, 0, 3])
    #expect(largestDifference(topsis.closeness, [0.14639248, 0.85360752]) < 1e-7)
    let scores = try Aggregation.topsis.aggregated(
      [[1, 0], [0, 5], [3, 6]], weights: [1, 1, 1])
    #expect(largestDifference(scores, topsis.closeness.map { $0 }) < 1e-15)
  }

  /// With vector normalization, a cost has its ideal at the smallest value.
  @Test func `takes costs from vector normalization`() throws {
    let columns = try [
      ([3.0, 4, 12] as [Double?], IndicatorDirection.smallerIsBetter),
      ([1, 2, 2], .largerIsBetter),
    ]
    .map { try Normalization.vector.normalized($0, direction: $1) }
    let topsis = try TOPSIS(columns.map { $0.compactMap { $0 } }, weights: [0.5, 0.5])
    #expect(largestDifference(topsis.ideal.map { $0 }, [-1.5 / 13, 1.0 / 3]) < 1e-15)
    #expect(largestDifference(topsis.antiIdeal.map { $0 }, [-6.0 / 13, 0.5 / 3]) < 1e-15)
  }

  @Test func `units that nothing tells apart are half way`() throws {
    #expect(try TOPSIS([[2, 2], [3, 3]], weights: [1, 2]).closeness == [0.5, 0.5])
  }

  @Test func `refuses weights and values that can't be used`() {
    #expect(throws: AggregationError.allWeightsZero) { try TOPSIS([[1, 2]], weights: [0]) }
    #expect(throws: AggregationError.nonFiniteValue(.infinity, row: 1, column: 0)) {
      try TOPSIS([[1, .infinity]], weights: [1])
    }
  }
}
