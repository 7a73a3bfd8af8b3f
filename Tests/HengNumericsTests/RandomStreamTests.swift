import HengNumerics
import Testing

@Suite struct RandomStreamTests {
  /// Numbers of the reference C code for the seed 1234567.
  ///
  /// Source: Rosetta Code, "Pseudo-random numbers/Splitmix64".
  @Test func `SplitMix64 gives the published numbers`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  /// Numbers of the reference C code from the state 1, 2, 3, 4.
  ///
  /// Source: the tests of the Rust crate rand_xoshiro, which took them from that code.
  @Test func `xoshiro256++ gives the published numbers`() {
    var generator = RandomStream(state: (1, 2, 3, 4))
    #expect(
      (0..<10).map { _ in generator.next() } == [
        41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
        9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
        12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
      ])
  }

  @Test func `blocks and seeds give different streams, the same ones the same`() {
    func first(_ seed: UInt64, _ block: UInt64) -> UInt64 {
      var stream = RandomStream(seed: seed, block: block)
      return stream.next()
    }
    let all = (0..<40).flatMap { seed in (0..<40).map { first(seed, $0) } }
    #expect(Set(all).count == all.count)
    #expect(first(7, 3) == first(7, 3))
  }

  @Test func `unit numbers keep to their interval`() {
    var stream = RandomStream(seed: 1, block: 0)
    for _ in 0..<100_000 {
      #expect((0..<1).contains(stream.nextUnit()))
      let positive = stream.nextPositiveUnit()
      #expect(positive > 0 && positive <= 1)
    }
  }

  /// The first two moments of each law, over 200,000 draws with a fixed seed; the bounds are five
  /// standard errors of the mean and of the variance.
  @Test func `draws have the moments of their law`() {
    let count = 200_000
    func check(
      _ name: String, mean: Double, variance: Double, fourth: Double,
      _ draw: (inout RandomStream) -> Double
    ) {
      var stream = RandomStream(seed: 20_231_231, block: 5)
      let values = (0..<count).map { _ in draw(&stream) }
      let average = values.reduce(0, +) / Double(count)
      let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
      let meanError = (variance / Double(count)).squareRoot()
      let varianceError = ((fourth - variance * variance) / Double(count)).squareRoot()
      #expect(abs(average - mean) < 5 * meanError, "mean of \(name)")
      #expect(abs(spread - variance) < 5 * varianceError, "variance of \(name)")
    }
    check("unit", mean: 0.5, variance: 1.0 / 12, fourth: 1.0 / 80) { $0.nextUnit() }
    check("exponential", mean: 1, variance: 1, fourth: 9) { $0.nextExponential() }
    check("normal", mean: 0, variance: 1, fourth: 3) { $0.nextNormal() }
    // A gamma law of shape k has variance k and fourth central moment 3k² + 6k.
    for shape in [0.3, 1, 2.5, 40] {
      check("gamma \(shape)", mean: shape, variance: shape, fourth: 3 * shape * shape + 6 * shape) {
        $0.nextGamma(shape: shape)
      }
    }
  }

  /// E = 1/n and Var = (n − 1)/(n²(n + 1)) on the flat simplex.
  @Test(arguments: [2, 3, 16])
  func `flat weights add up to one and have the flat law's moments`(count: Int) {
    var stream = RandomStream(seed: 9, block: 1)
    let draws = 50_000
    var (sum, squares) = (0.0, 0.0)
    for _ in 0..<draws {
      let weights = stream.nextFlatWeights(count: count)
      #expect(abs(weights.reduce(0, +) - 1) < 1e-14)
      sum += weights[0]
      squares += weights[0] * weights[0]
    }
    let n = Double(count)
    let variance = (n - 1) / (n * n * (n + 1))
    let error = (variance / Double(draws)).squareRoot()
    #expect(abs(sum / Double(draws) - 1 / n) < 5 * error)
    let found = squares / Double(draws) - 1 / (n * n)
    #expect(abs(found / variance - 1) < 0.1)
  }

  @Test func `Dirichlet weights have means in proportion to their concentrations`() {
    var stream = RandomStream(seed: 3, block: 2)
    let concentrations = [5.0, 8, 0.5, 10]
    let total = concentrations.reduce(0, +)
    let draws = 50_000
    var sums = [Double](repeating: 0, count: 4)
    for _ in 0..<draws {
      for (index, weight) in stream.nextDirichletWeights(concentrations).enumerated() {
        sums[index] += weight
      }
    }
    for (sum, concentration) in zip(sums, concentrations) {
      let mean = concentration / total
      let error = (mean * (1 - mean) / (total + 1) / Double(draws)).squareRoot()
      #expect(abs(sum / Double(draws) - mean) < 5 * error)
    }
  }
}
