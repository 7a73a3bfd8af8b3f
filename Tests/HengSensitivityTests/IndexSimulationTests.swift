import HengIndex
import HengNumerics
import HengSensitivity
import Testing

@Suite struct IndexSimulationTests {
  typealias Example = IndexChoicesExample

  @Test func `without anything that varies every draw is nominal`() async throws {
    let specification = IndexSpecification()
    let model = try IndexModel(
      try Example.pipeline(seed: 7), IndexChoices([], specifications: [specification]),
      nominal: specification)
    let simulation = try await IndexSimulation(model, drawCount: 100, seed: 1)
    try expectNominal(simulation)
  }

  @Test func `vanishing noise leaves the nominal ranking`() async throws {
    let specification = IndexSpecification()
    let model = try IndexModel(
      try Example.pipeline(seed: 7),
      IndexChoices(
        [], specifications: [specification], noise: IndexWeightNoise(fraction: 1e-13)),
      nominal: specification)
    try expectNominal(try await IndexSimulation(model, drawCount: 100, draws: .random, seed: 1))
  }

  private func expectNominal(_ simulation: IndexSimulation) throws {
    let nominal = simulation.model.nominal.ranking
    func expect(_ estimate: IndexSimulation.Estimate, equals value: Double) {
      #expect(estimate.value == value && estimate.standardError == 0)
    }
    expect(simulation.rankShift, equals: 0)
    for row in simulation.model.rows.indices {
      let rank = try #require(nominal.ranks[row])
      let ranks = simulation.ranks(ofRow: row)
      #expect(ranks.nominal == rank)
      expect(ranks.mean, equals: rank)
      #expect(ranks.lower == rank && ranks.median == rank && ranks.upper == rank)
      #expect(simulation.rankFrequencies(ofRow: row).map(\.share) == [1])
      expect(simulation.probability(ofRow: row), equals: rank == 1 ? 1 : 0)
      let scores = simulation.scores(ofRow: row)
      #expect(scores.nominal == nominal.scores[row])
      #expect(abs(scores.mean.value - scores.nominal) < 1e-10)
      #expect(scores.standardDeviation < 1e-10)
    }
  }

  /// A net puts equally many points into each combination.
  @Test func `choices alone give the frequencies of the grid`() async throws {
    let pipeline = try Example.pipeline(seed: 7)
    let choices = Example.choices()
    let model = try IndexModel(pipeline, choices, nominal: choices.specifications[0])
    let grid = try MethodGrid(pipeline, choices, nominal: choices.specifications[0])
    let simulation = try await IndexSimulation(model, drawCount: 1024, seed: 9)
    for row in model.rows.indices {
      #expect(simulation.rankFrequencies(ofRow: row) == grid.ranks(ofRow: row)?.frequencies)
    }
  }

  @Test func `figures are those of the draws`() async throws {
    let choices = Example.choices(noise: IndexWeightNoise(fraction: 0.6))
    let model = try IndexModel(
      try Example.pipeline(seed: 7), choices, nominal: IndexSpecification())
    let count = 300
    let simulation = try await IndexSimulation(model, drawCount: count, seed: 11)
    let points = try SobolSequence(
      dimensionCount: model.columnCount, scrambling: .owen(seed: 11)
    ).points(from: 0, count: count)
    let rankings = try (0..<count).map { try IndexModelTests.slowRanking(model, points.row($0)) }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func deviation(_ values: [Double]) -> Double {
      let mean = mean(values)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(values.count - 1)).squareRoot()
    }
    let root = Double(count).squareRoot()
    for row in model.rows.indices {
      let drawn = rankings.map { $0.ranks[row] }
      let ranks = simulation.ranks(ofRow: row)
      #expect(abs(ranks.mean.value - mean(drawn)) < 1e-12)
      #expect(abs(ranks.mean.standardError - deviation(drawn) / root) < 1e-12)
      let quantiles = OrderStatistics.quantiles([0.05, 0.5, 0.95], of: drawn)
      let found = [ranks.lower, ranks.median, ranks.upper]
      #expect(zip(found, try #require(quantiles)).allSatisfy { abs($0 - $1) < 1e-12 })
      let first = Double(drawn.count { $0 <= 3 }) / Double(count)
      let probability = simulation.probability(ofRow: row, isAmongFirst: 3)
      #expect(probability.value == first)
      #expect(abs(probability.standardError - (first * (1 - first)).squareRoot() / root) < 1e-15)
      for frequency in simulation.rankFrequencies(ofRow: row) {
        #expect(frequency.share == Double(drawn.count { $0 == frequency.rank }) / Double(count))
      }
      let values = rankings.map { $0.scores[row] }
      let scores = simulation.scores(ofRow: row)
      #expect(abs(scores.mean.value - mean(values)) < 1e-10)
      #expect(abs(scores.standardDeviation - deviation(values)) < 1e-10)
    }
    let nominal = model.nominal.ranks.compactMap { $0 }
    let shifts = rankings.map { ranking in
      mean(zip(ranking.ranks, nominal).map { abs($0 - $1) })
    }
    #expect(abs(simulation.rankShift.value - mean(shifts)) < 1e-12)
    #expect(abs(simulation.rankShift.standardError - deviation(shifts) / root) < 1e-12)
  }

  @Test(arguments: [IndexDraws.sobol(), .sobol(.digitalShift), .random])
  func `the number of tasks doesn't matter`(draws: IndexDraws) async throws {
    let choices = Example.choices(noise: IndexWeightNoise(fraction: 0.6))
    let model = try IndexModel(
      try Example.pipeline(seed: 7), choices, nominal: IndexSpecification())
    let one = try await IndexSimulation(
      model, drawCount: 600, draws: draws, seed: 2, taskCount: 1)
    let three = try await IndexSimulation(
      model, drawCount: 600, draws: draws, seed: 2, taskCount: 3)
    #expect(one.rankShift == three.rankShift)
    for row in model.rows.indices {
      #expect(one.ranks(ofRow: row) == three.ranks(ofRow: row))
      #expect(one.scores(ofRow: row) == three.scores(ofRow: row))
      #expect(one.rankFrequencies(ofRow: row) == three.rankFrequencies(ofRow: row))
    }
  }

  @Test func `more weights than the sequence has dimensions`() async throws {
    let indicators = (0..<1025).map { IndexElement(id: "x\($0)", parent: "index") }
    let pipeline = IndexPipeline(
      IndexData(
        rows: [IndexRow(id: "u"), IndexRow(id: "v")],
        values: [indicators.map { _ in 1 }, indicators.map { _ in 2 }]),
      try IndicatorTree(indicators + [IndexElement(id: "index")]))
    let model = try IndexModel(
      pipeline,
      IndexChoices(
        [], specifications: [IndexSpecification()], noise: IndexWeightNoise(fraction: 0.1)),
      nominal: IndexSpecification())
    await #expect(throws: SobolSequenceError.tooManyDimensions(1025, limit: 1024)) {
      try await IndexSimulation(model, seed: 1)
    }
    let random = try await IndexSimulation(model, drawCount: 10, draws: .random, seed: 1)
    #expect(random.probability(ofRow: 1).value == 1)
  }
}
