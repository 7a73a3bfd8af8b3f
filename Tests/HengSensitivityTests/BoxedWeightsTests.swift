import HengNumerics
import HengSensitivity
import Testing

@Suite struct BoxedWeightsTests {
  /// Worked by hand: of 0.4 ± 50 %, 0.4 ± 50 % and 0.2 ± 50 %, the first takes 0.6, the last 0.1.
  @Test func `fills the best weights first`() throws {
    let box = try #require(BoxedWeights(around: [0.4, 0.4, 0.2], within: 0.5))
    let range = box.range(of: [1, 0.5, 0])
    #expect(abs(range.upperBound - (0.6 + 0.3 * 0.5)) < 1e-15)
    #expect(abs(range.lowerBound - (0.2 + 0.5 * 0.5)) < 1e-15)
  }

  @Test func `no room leaves the score as it is`() throws {
    let box = try #require(BoxedWeights(around: SourceReport.weights, within: 0))
    let range = box.range(of: SourceReport.rates)
    #expect(abs(range.lowerBound - 0.89) < 1e-12 && abs(range.upperBound - 0.89) < 1e-12)
  }

  @Test func `bounds that no weights meet give nothing`() {
    #expect(BoxedWeights(lower: [0.6, 0.6], upper: [1, 1]) == nil)
    #expect(BoxedWeights(lower: [0, 0], upper: [0.4, 0.5]) == nil)
    #expect(BoxedWeights(lower: [0.5, 0.2], upper: [0.4, 1]) == nil)
  }

  /// Sixteen weights like 0.07 add up to 1 only up to their last bits.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `weights that add up to 1 by rounding have a box without room`(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, block: 2)
    let weights = stream.nextFlatWeights(count: 16)
    let box = try #require(BoxedWeights(around: weights, within: 0))
    let score = zip(weights, SourceReport.rates).reduce(0) { $0 + $1.0 * $1.1 }
    let range = box.range(of: SourceReport.rates)
    #expect(abs(range.lowerBound - score) < 1e-12 && abs(range.upperBound - score) < 1e-12)
  }

  /// 89 ± 10 %: at best 90.1 with 0.5 of a mark from each of the rows below full rate.
  @Test func `best and worst grade of the source report`() throws {
    let box = try #require(BoxedWeights(around: SourceReport.weights, within: 0.1))
    let range = box.range(of: SourceReport.rates)
    // What the four rows lose, 0.5 + 0.8·¼ + 0.6·⅙ + 0.6·½ marks, is 1.1.
    #expect(abs(range.upperBound - 0.901) < 1e-12 && abs(range.lowerBound - 0.879) < 1e-12)
    #expect(box.grades(of: SourceReport.rates, cuts: SourceReport.cuts) == 0...1)
    let narrow = try #require(BoxedWeights(around: SourceReport.weights, within: 0.01))
    #expect(narrow.grades(of: SourceReport.rates, cuts: SourceReport.cuts) == 1...1)
  }

  @Test func `scores of all units, one at a time`() throws {
    let box = try #require(BoxedWeights(around: [0.5, 0.5], within: 0.5))
    let ranges = box.ranges(of: Matrix(rows: [[1, 0], [0.5, 0.5]]))
    #expect(ranges == [0.25...0.75, 0.5...0.5])
    #expect(box.ranges(of: Matrix(rowCount: 0, columnCount: 2)).isEmpty)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `no weights in the box score beyond its range`(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, block: 1)
    let weights = stream.nextFlatWeights(count: 6)
    let coefficients = (0..<6).map { _ in stream.nextUnit() }
    let box = try #require(BoxedWeights(around: weights, within: 0.4))
    let range = box.range(of: coefficients)
    for _ in 0..<2_000 {
      let other = stream.nextDirichletWeights(weights.map { 60 * $0 })
      let isInside = zip(other, zip(box.lower, box.upper)).allSatisfy { $1.0 <= $0 && $0 <= $1.1 }
      guard isInside else { continue }
      let score = zip(other, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(score >= range.lowerBound - 1e-12 && score <= range.upperBound + 1e-12)
    }
  }
}
