import HengNumerics
import Testing

@Suite struct EffectiveSampleSizeTests {
  /// The formula with every autocovariance worked out first.
  private func reference(_ chain: [Double]) -> Double {
    let count = chain.count
    let mean = chain.reduce(0, +) / Double(count)
    let covariances = (0...count).map { lag in
      (0..<max(0, count - lag)).reduce(0.0) {
        $0 + (chain[$1] - mean) * (chain[$1 + lag] - mean)
      } / Double(count)
    }
    let pairs = stride(from: 0, to: count, by: 2).map { covariances[$0] + covariances[$0 + 1] }
    let positive = pairs.prefix { $0 > 0 }
    let monotone = positive.indices.map { positive[...$0].min() ?? 0 }
    let variance = 2 * monotone.reduce(0, +) - covariances[0]
    return min(1, covariances[0] / variance) * Double(count)
  }

  private func autoregressive(_ coefficient: Double, count: Int, seed: UInt64) -> [Double] {
    var stream = RandomStream(seed: seed, block: 0)
    var state = stream.nextNormal() / (1 - coefficient * coefficient).squareRoot()
    return (0..<count).map { _ in
      state = coefficient * state + stream.nextNormal()
      return state
    }
  }

  /// γ = 5/4, 5/16, −3/8, −9/16, so the sum ends after one pair.
  @Test func `four states by hand`() throws {
    #expect(try #require(EffectiveSampleSize.ofChain([1, 2, 3, 4])) == 8.0 / 3)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `agrees with the formula written out`(seed: UInt64) throws {
    let coefficient = 0.95 - 0.08 * Double(seed)
    let chain = autoregressive(coefficient, count: 200, seed: seed)
    let found = try #require(EffectiveSampleSize.ofChain(chain))
    let expected = reference(chain)
    #expect(abs(found / expected - 1) < 1e-9)
  }

  /// A chain of correlation ρ is worth n(1 − ρ)/(1 + ρ) draws.
  @Test(arguments: [0, 0.5, 0.9])
  func `autoregressive chains are worth what theory says`(coefficient: Double) throws {
    let count = 200_000
    let chain = autoregressive(coefficient, count: count, seed: 8)
    let found = try #require(EffectiveSampleSize.ofChain(chain))
    let expected = Double(count) * (1 - coefficient) / (1 + coefficient)
    #expect(abs(found / expected - 1) < 0.1)
  }

  @Test func `a chain that alternates isn't worth more than its length`() {
    let chain = (0..<100).map { $0 % 2 == 0 ? 1.0 : -1 }
    #expect(EffectiveSampleSize.ofChain(chain) == 100)
  }

  @Test func `doesn't depend on unit or origin`() throws {
    let chain = autoregressive(0.7, count: 500, seed: 2)
    let found = try #require(EffectiveSampleSize.ofChain(chain))
    let moved = try #require(EffectiveSampleSize.ofChain(chain.map { 1000 * $0 - 50 }))
    #expect(abs(moved / found - 1) < 1e-9)
  }

  @Test(arguments: [[], [1], [0.1, 0.1, 0.1], Array(repeating: 1 / 3.0, count: 1000)])
  func `a constant chain says nothing`(chain: [Double]) {
    #expect(EffectiveSampleSize.ofChain(chain) == nil)
  }
}
