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
