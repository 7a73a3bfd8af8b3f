import HengNumerics
import HengSensitivity
import Testing

@Suite struct NearestReversalTests {
  /// One mark from 预算控制率, the only row at rate 0, to a row at full rate makes 89 into 90.
  @Test func `one mark moved is the source report's nearest way to 优`() throws {
    let reversal = try #require(
      NearestReversal(
        reaching: 0.9, weights: SourceReport.weights, coefficients: SourceReport.rates))
    #expect(abs(reversal.movedWeight * 100 - 1) < 1e-9)
    #expect(reversal.moves.map(\.from) == [3])
    #expect(reversal.moves.map { SourceReport.rates[$0.to] } == [1])
  }

  @Test func `what is reached needs no move and what is out of reach has none`() throws {
    let weights = [0.5, 0.5]
    let reached = try #require(
      NearestReversal(reaching: 0.3, weights: weights, coefficients: [0.2, 0.6]))
    #expect(reached.moves == [])
    #expect(NearestReversal(reaching: 0.7, weights: weights, coefficients: [0.2, 0.6]) == nil)
    let edge = try #require(
      NearestReversal(reaching: 0.6, weights: weights, coefficients: [0.2, 0.6]))
    // 0.6 − 0.4 and 0.6 − 0.2 are each rounded once.
    #expect(abs(edge.movedWeight - 0.5) < 1e-15)
  }

  /// The moved weights reach the value, and no random feasible change does so with less.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no other change moves less`(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, block: 0)
    let weights = stream.nextFlatWeights(count: 5)
    let coefficients = (0..<5).map { _ in stream.nextUnit() }
    let score = zip(weights, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    let best = try #require(coefficients.max())
    let value = score + (best - score) * (0.1 + 0.8 * stream.nextUnit())
    let reversal = try #require(
      NearestReversal(reaching: value, weights: weights, coefficients: coefficients))
    var moved = weights
    for move in reversal.moves {
      moved[move.from] -= move.weight
      moved[move.to] += move.weight
    }
    #expect(moved.allSatisfy { $0 >= -1e-15 })
    #expect(abs(zip(moved, coefficients).reduce(0) { $0 + $1.0 * $1.1 } - value) < 1e-12)
    for _ in 0..<2_000 {
      let other = stream.nextFlatWeights(count: 5)
      if zip(other, coefficients).reduce(0, { $0 + $1.0 * $1.1 }) < value { continue }
      let distance = zip(other, weights).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
      #expect(distance >= reversal.movedWeight - 1e-12)
    }
  }
}
