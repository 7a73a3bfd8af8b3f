import HengIndex
import HengNumerics
import Testing

@Suite struct SampleShapeTests {
  /// COINr's `get_stats` rounds to three significant digits.
  @Test func `skewness and kurtosis of every raw indicator are COINr's`() throws {
    let statistics = ASEMCase.table("stats_raw")
    let tree = try ASEMCase.tree()
    let data = ASEMCase.data(tree)
    for (column, element) in tree.indicators.enumerated() {
      let shape = SampleShape(of: (0..<data.rowCount).compactMap { data[$0, column] })
      for (found, name) in [(shape.skewness, "Skew"), (shape.kurtosis, "Kurt")] {
        let printed = try #require(statistics.value(element.id, name))
        #expect(abs(found - printed) <= 5.1e-3 * abs(printed), "\(element.id) \(name)")
      }
    }
  }

  /// Closed form: 0, 0, 0, 1 has m₂ = 3/16, m₃ = 3/32, m₄ = 21/256, so g₁ = 2/√3, b₂ = 7/3.
  @Test func `a small sample by hand`() {
    let shape = SampleShape(of: [0, .nan, 0, 0, 1])
    #expect(abs(shape.skewness - 2 / 3.0.squareRoot() * 12.0.squareRoot() / 2) < 1e-12)
    #expect(abs(shape.kurtosis - (5 * (7.0 / 3 - 3) + 6) * 3 / 2) < 1e-12)
  }

  @Test func `equal or few values have no shape`() {
    #expect(SampleShape(of: [2, 2, 2, 2]).skewness.isNaN)
    #expect(SampleShape(of: [1, 2]).skewness.isNaN)
    #expect(SampleShape(of: [1, 2, 4]).kurtosis.isNaN)
    #expect(!SampleShape(of: [1, 2, 4]).skewness.isNaN)
  }
}
