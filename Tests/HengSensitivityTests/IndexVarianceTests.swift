import HengIndex
import HengSensitivity
import Testing

@Suite struct IndexVarianceTests {
  typealias Example = IndexChoicesExample

  private func variance(
    _ choices: IndexChoices, _ targets: [IndexTarget], nominal: IndexSpecification? = nil,
    seed: UInt64 = 5, tasks: Int = 1, changing change: (inout VarianceSettings) -> Void = { _ in }
  ) async throws -> IndexVariance {
    var settings = VarianceSettings()
    change(&settings)
    let model = try IndexModel(
      try Example.pipeline(seed: 7), choices, nominal: nominal ?? choices.specifications[0])
    return try await IndexVariance(
      model, targets: targets, settings: settings, seed: seed, taskCount: tasks)
  }

  /// With the scores s₀₀, s₁₀, s₀₁, s₁₁ of a row under two choices, all effects are known.
  @Test func `two choices have the indices of a two-by-two table`() async throws {
    let choices = Example.choices()
    let result = try await variance(choices, [.score(row: 4)]) { $0.includesSecondOrder = true }
    let scores = try choices.specifications.map {
      try #require(try Example.pipeline(seed: 7).run($0).ranking.scores[4])
    }
    let one = (scores[1] + scores[3] - scores[0] - scores[2]) / 4
    let other = (scores[2] + scores[3] - scores[0] - scores[1]) / 4
    let both = (scores[0] + scores[3] - scores[1] - scores[2]) / 4
    let variance = one * one + other * other + both * both
    let indices = result.indices[0]
    #expect(abs(indices.variance / variance - 1) < 1e-2)
    #expect(abs(indices.firstOrder[0].value - one * one / variance) < 1e-2)
    #expect(abs(indices.firstOrder[1].value - other * other / variance) < 1e-2)
    #expect(abs(indices.total[0].value - (one * one + both * both) / variance) < 1e-2)
    #expect(abs(indices.total[1].value - (other * other + both * both) / variance) < 1e-2)
    let pair = try #require(indices.secondOrder(0, 1))
    #expect(abs(pair.value - both * both / variance) < 1e-2)
    #expect(result.evaluationCount == 1024 * 6)
    #expect(result.nominalValues == [scores[0]])
  }

  /// Two equal options, as in COINr's own test of its sensitivity analysis.
  @Test func `a choice between equal options has indices of exactly 0`() async throws {
    let one = Example.specification(.minMax(from: 1, to: 100), .arithmeticMean)
    let other = Example.specification(.percentile, .arithmeticMean)
    let choices = IndexChoices(
      [Example.choice("same", optionCount: 2), Example.choice("normalization", optionCount: 2)],
      specifications: [one, one, other, other], noise: IndexWeightNoise(fraction: 0.3))
    let result = try await variance(choices, [.rankShift, .score(row: 1), .rank(row: 2)])
    for indices in result.indices {
      #expect(!indices.isConstant)
      for estimate in [indices.firstOrder[0], indices.total[0]] {
        #expect(estimate.value == 0 && estimate.standardError == 0)
      }
      #expect(indices.total[2].value > 0)
    }
  }

  /// No scores are equal, so the treatment of ties does nothing although specifications differ.
  @Test func `a choice that does nothing has indices of exactly 0`() async throws {
    var specifications: [IndexSpecification] = []
    for mean in [Aggregation.arithmeticMean, .geometricMean] {
      for ties in [RankTies.minimum, .maximum] {
        var specification = Example.specification(.minMax(from: 1, to: 100), mean)
        specification.ties = ties
        specifications.append(specification)
      }
    }
    let choices = IndexChoices(
      [Example.choice("ties", optionCount: 2), Example.choice("mean", optionCount: 2)],
      specifications: specifications)
    let result = try await variance(choices, [.rankShift, .score(row: 1)])
    for indices in result.indices {
      #expect(indices.firstOrder[0].value == 0 && indices.total[0].value == 0)
      #expect(abs(indices.total[1].value - 1) < 1e-2)
    }
  }

  @Test func `a figure that never varies has no variance`() async throws {
    let specification = Example.specification(.minMax(), .arithmeticMean)
    let choices = IndexChoices(
      [Example.choice("same", optionCount: 2)], specifications: [specification, specification])
    let result = try await variance(choices, [.rankShift, .score(row: 0)])
    #expect(result.indices.allSatisfy { $0.isConstant })
    #expect(result.indices.allSatisfy { $0.total[0].value == 0 })
    #expect(result.nominalValues[0] == 0)
  }

  @Test(arguments: [VarianceSettings.Intervals.bootstrap(50), .scrambles(8)])
  func `the number of tasks doesn't matter`(intervals: VarianceSettings.Intervals) async throws {
    let choices = Example.choices(noise: IndexWeightNoise(fraction: 0.3))
    let targets: [IndexTarget] = [.rankShift, .score(row: 1)]
    var results: [[SobolIndices]] = []
    for tasks in [1, 3] {
      results.append(
        try await variance(choices, targets, tasks: tasks) {
          $0.sampleCount = 1024
          $0.intervals = intervals
        }.indices)
    }
    #expect(results[0] == results[1])
    #expect(results[0][0].firstOrder[0].interval != nil)
  }

  @Test func `what is refused`() async throws {
    let plain = IndexChoices([], specifications: [IndexSpecification()])
    await #expect(throws: IndexModelError.noFactors) { try await variance(plain, [.rankShift]) }
    let limit = IndexVariance.numberLimit
    await #expect(throws: IndexModelError.tooLarge(1024 * 1_000_000, limit: limit)) {
      try await variance(Example.choices(), [.rankShift]) { $0.intervals = .bootstrap(1_000_000) }
    }
    await #expect(throws: SobolDesignError.sampleCountNotAPowerOfTwo(1000)) {
      try await variance(Example.choices(), [.rankShift]) { $0.sampleCount = 1000 }
    }
  }
}
