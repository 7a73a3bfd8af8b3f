import HengNumerics
import HengSensitivity
import Testing

@Suite struct SobolIntervalsTests {
  private func design(
    sampleCount: Int = 256, _ scrambling: SobolScrambling = .owen(seed: 7)
  ) throws -> SobolDesign {
    try SobolDesign(
      factorWidths: [1, 1, 1], sampleCount: sampleCount, scrambling: scrambling,
      includesSecondOrder: true)
  }

  /// The oracle draws the samples one by one and works every estimator out anew.
  @Test(arguments: FirstOrderEstimator.allCases)
  func `bootstrap intervals are those of samples drawn jointly`(
    estimator: FirstOrderEstimator
  ) async throws {
    let outputs = try await SobolOutputs(design: try design(), model: TestModels.ishigami)
    let bootstrap = RowBootstrap(resampleCount: 40, confidence: 0.9, seed: 21)
    let found = await outputs.indices(estimator: estimator, bootstrap: bootstrap)[0]
    let references = (0..<40).map { resample in
      var stream = RandomStream(seed: 21, block: UInt64(resample))
      // The highest 8 bits are uniform on 0…255.
      return SobolReference(outputs, samples: (0..<256).map { _ in Int(stream.next() >> 56) })
    }
    func check(
      _ estimate: SobolIndices.Estimate, _ value: (SobolReference) -> Double
    ) throws {
      let values = references.map(value)
      let bounds = try #require(OrderStatistics.quantiles([0.05, 0.95], of: values))
      let interval = try #require(estimate.interval)
      #expect(abs(interval.lowerBound - bounds[0]) < 1e-12)
      #expect(abs(interval.upperBound - bounds[1]) < 1e-12)
      let mean = values.reduce(0, +) / 40
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let error = try #require(estimate.standardError)
      #expect(abs(error - (squares / 39).squareRoot()) < 1e-12)
    }
    for j in 0..<3 {
      try check(found.firstOrder[j]) { $0.firstOrder(estimator, j) }
      try check(found.total[j]) { $0.total(j) }
      for k in 0..<j {
        try check(try #require(found.secondOrder(k, j))) { $0.secondOrder(k, j) }
      }
    }
  }

  @Test func `the seed fixes the intervals, and they don't move the estimates`() async throws {
    let outputs = try await SobolOutputs(design: try design(), model: TestModels.ishigami)
    let one = await outputs.indices(bootstrap: RowBootstrap(resampleCount: 30, seed: 1))
    #expect(await outputs.indices(bootstrap: RowBootstrap(resampleCount: 30, seed: 1)) == one)
    let other = await outputs.indices(bootstrap: RowBootstrap(resampleCount: 30, seed: 2))
    let plain = await outputs.indices()
    for factor in 0..<3 {
      #expect(one[0].total[factor].interval != other[0].total[factor].interval)
      #expect(one[0].total[factor].value == plain[0].total[factor].value)
      #expect(plain[0].total[factor].interval == nil)
      #expect(!plain[0].total[factor].isIndistinguishableFromZero)
    }
  }

  /// The third factor of the Ishigami function acts through the first alone: S₃ = 0, T₃ = 0.24.
  @Test func `says which indices can't be told from 0`() async throws {
    let outputs = try await SobolOutputs(
      design: try design(sampleCount: 4096), model: TestModels.ishigami)
    let bootstrapped = await outputs.indices(bootstrap: RowBootstrap(seed: 5))[0]
    let scrambled = try await design(sampleCount: 4096)
      .indicesOverScrambles(model: TestModels.ishigami)[0]
    for indices in [bootstrapped, scrambled] {
      #expect(indices.firstOrder.map(\.isIndistinguishableFromZero) == [false, false, true])
      #expect(indices.total.map(\.isIndistinguishableFromZero) == [false, false, false])
      #expect(try #require(indices.secondOrder(0, 1)).isIndistinguishableFromZero)
      #expect(try !#require(indices.secondOrder(0, 2)).isIndistinguishableFromZero)
    }
    // Even points make the estimates better than independent ones, which the bootstrap can't see.
    for (even, independent) in zip(scrambled.total, bootstrapped.total) {
      let error = try #require(even.standardError) * 8.0.squareRoot()
      #expect(try error < #require(independent.standardError))
    }
  }

  /// With 0.95 intervals over 40 seeds and 6 indices, 12 misses are expected; 24 leave room for
  /// indices of one seed that miss together.
  @Test func `intervals over scrambles hold as often as they say`() async throws {
    let exact =
      [0.31390519114781146, 0.4424111447900409, 0]
      + [0.5575888552099592, 0.4424111447900409, 0.24368366406214773]
    var missCount = 0
    for seed in 0..<40 as Range<UInt64> {
      let indices = try await SobolDesign(
        factorWidths: [1, 1, 1], sampleCount: 256, scrambling: .owen(seed: seed)
      ).indicesOverScrambles(model: TestModels.ishigami)[0]
      for (estimate, value) in zip(indices.firstOrder + indices.total, exact) {
        if try !#require(estimate.interval).contains(value) { missCount += 1 }
      }
    }
    #expect(missCount <= 24)
  }

  /// Value, standard error and interval from estimates under each seed.
  @Test func `averages over scrambles are those of their own designs`() async throws {
    let design = try design()
    let found = try await design.indicesOverScrambles(
      9, confidence: 0.9, estimator: .janon, model: TestModels.ishigami)[0]
    var mixer = SplitMix64(seed: 7)
    var values: [Double] = []
    for _ in 0..<9 {
      let repetition = try self.design(.owen(seed: mixer.next()))
      let outputs = try await SobolOutputs(design: repetition, model: TestModels.ishigami)
      values.append(await outputs.indices(estimator: .janon)[0].firstOrder[1].value)
    }
    let mean = values.reduce(0, +) / 9
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / 8 / 9).squareRoot()
    // Student's 0.95 quantile with 8 degrees of freedom.
    let bound = 1.8595480375228424
    let estimate = found.firstOrder[1]
    let interval = try #require(estimate.interval)
    #expect(abs(estimate.value - mean) < 1e-12)
    #expect(abs(try #require(estimate.standardError) - error) < 1e-12)
    #expect(abs(interval.lowerBound - (mean - bound * error)) < 1e-12)
    #expect(abs(interval.upperBound - (mean + bound * error)) < 1e-12)
    #expect(found.secondOrder(0, 1) != nil)
  }

  @Test func `a constant is constant over scrambles too`() async throws {
    let found = try await design().indicesOverScrambles(model: TestModels.scalar { _ in 3 })[0]
    #expect(found.isConstant)
    #expect(found.total[0].interval == 0...0 && found.total[0].isIndistinguishableFromZero)
  }

  @Test func `needs scrambling, and enough of it`() async throws {
    let plain = try design(.none)
    await #expect(throws: SobolDesignError.notScrambled) {
      try await plain.indicesOverScrambles(model: TestModels.ishigami)
    }
    let scrambled = try design()
    await #expect(throws: SobolDesignError.tooFewScrambles(7, least: 8)) {
      try await scrambled.indicesOverScrambles(7, model: TestModels.ishigami)
    }
  }
}
