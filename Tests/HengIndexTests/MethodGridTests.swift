import HengIndex
import Testing

@Suite struct MethodGridTests {
  private func pipeline() throws -> IndexPipeline {
    try SmallIndex.flat(
      [[10, 3], [20, 2], [30, 1], [40, nil]], weights: [2, 1],
      directions: [.largerIsBetter, .largerIsBetter])
  }

  @Test func `one combination is the nominal index`() throws {
    let pipeline = try ASEMCase.pipeline()
    let nominal = try pipeline.run(ASEMCase.specification)
    let grid = try MethodGrid(
      pipeline, IndexChoices([], specifications: [ASEMCase.specification]),
      nominal: ASEMCase.specification)
    #expect(grid.combinations.count == 1 && grid.successCount == 1)
    #expect(try grid.combinations[0].outcome.get() == grid.nominal)
    #expect(grid.combinations[0].comparison?.unchangedCount == 51)
    #expect(grid.nominal.ranks.compactMap { $0 } == nominal.ranks.compactMap { $0 })
    for (row, unit) in pipeline.data.rows.enumerated() {
      let distribution = grid.ranks(ofRow: row)
      let place = nominal.rows.firstIndex(of: unit)
      #expect(distribution?.median == place.flatMap { nominal.ranks[$0] })
      #expect(distribution?.frequencies.map(\.share) ?? [1] == [1])
    }
  }

  @Test func `every combination is a run of its own`() throws {
    let pipeline = try ASEMCase.pipeline()
    var specifications: [IndexSpecification] = []
    for mean in [Aggregation.arithmeticMean, .geometricMean, .copeland] {
      for normalization in [Normalization.minMax(from: 1, to: 100), .rank] {
        var specification = ASEMCase.specification
        specification.normalization = PerIndicator(.formula(normalization))
        specification.aggregation = AggregationPlan(mean)
        specifications.append(specification)
      }
    }
    let choices = IndexChoices(
      [
        SmallIndex.choice("normalization", optionCount: 2),
        SmallIndex.choice("aggregation", optionCount: 3),
      ], specifications: specifications)
    let grid = try MethodGrid(pipeline, choices, nominal: ASEMCase.specification)
    let options = [[0, 0], [1, 0], [0, 1], [1, 1], [0, 2], [1, 2]]
    #expect(grid.combinations.map(\.options) == options)
    for combination in grid.combinations {
      let expected = try pipeline.run(combination.specification)
      let ranking = try combination.outcome.get()
      #expect(ranking.scores.compactMap { $0 } == expected.ranking.scores.compactMap { $0 })
      #expect(ranking.ranks.compactMap { $0 } == expected.ranks.compactMap { $0 })
    }
  }

  @Test func `failures are outcomes and rows without a rank show`() throws {
    let choices = IndexChoices(
      [SmallIndex.choice("mean", optionCount: 4)],
      specifications: [
        IndexSpecification(), SmallIndex.specification(.minMax(), .geometricMean),
        IndexSpecification(screening: Screening(leastAvailable: 1)),
        IndexSpecification(weighting: Weighting(own: ["x1": 0])),
      ])
    let grid = try MethodGrid(try pipeline(), choices, nominal: IndexSpecification())
    #expect(grid.successCount == 3)
    #expect(
      SmallIndex.problems(of: grid.combinations[1].outcome) == [
        .aggregation(.nonPositiveValue(0, row: 0, column: 0), group: "index"),
        .aggregation(.nonPositiveValue(0, row: 2, column: 1), group: "index"),
      ])
    #expect(grid.combinations[1].comparison == nil)
    // The last row has only the first indicator, in which it is the best.
    let last = try #require(grid.ranks(ofRow: 3))
    #expect(last.minimum == 1 && last.maximum == 1)
    #expect(last.frequencies.map(\.share) == [1 / 3.0])
    let first = try #require(grid.ranks(ofRow: 0))
    #expect(grid.combinations.map { try? $0.outcome.get().ranks[0] } == [4, nil, 3, 1])
    #expect(first.minimum == 1 && first.median == 3 && first.maximum == 4)
    #expect(first.frequencies.map(\.rank) == [1, 3, 4])
  }

  @Test func `a nominal failure is thrown`() throws {
    let pipeline = try pipeline()
    let specification = IndexSpecification(normalization: PerIndicator(.toTarget()))
    let outcome = Result { () throws(IndexFailure) in
      try MethodGrid(
        pipeline, IndexChoices([], specifications: [IndexSpecification()]), nominal: specification)
    }
    #expect(
      SmallIndex.problems(of: outcome) == [
        .noTarget(indicator: "x1"), .noTarget(indicator: "x2"),
      ])
  }
}
