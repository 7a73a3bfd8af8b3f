import HengIndex
import Testing

@Suite struct HengIndexExamples {
  @Test func `an index ranks regions`() throws {
    // example: ranking-regions
    let tree = try IndicatorTree([
      IndexElement(id: "index"),
      IndexElement(id: "service", parent: "index", weight: 2),
      IndexElement(id: "cost", parent: "index", direction: .smallerIsBetter),
    ])
    let data = IndexData(
      rows: ["east", "north", "west"].map { IndexRow(id: $0) },
      values: [[92, 40], [85, 30], [97, 55]])
    let result = try IndexPipeline(data, tree).run(IndexSpecification())
    let scores = result.ranking.scores  // about 58.9, 33.3 and 66.7
    let ranks = result.ranks  // 2, 3 and 1
    // end
    let found = try scores.map { try #require($0) }
    #expect(found.count == 3)
    for (score, expected) in zip(found, [530.0 / 9, 100.0 / 3, 200.0 / 3]) {
      #expect(abs(score - expected) < 1e-9)
    }
    #expect(ranks == [2, 3, 1])
  }

  @Test func `two means rank differently`() throws {
    // example: choosing-how-to-combine
    let tree = try IndicatorTree([
      IndexElement(id: "index"),
      IndexElement(id: "service", parent: "index", weight: 55),
      IndexElement(id: "reach", parent: "index", weight: 45),
    ])
    let data = IndexData(
      rows: ["east", "north", "west"].map { IndexRow(id: $0) },
      values: [[90, 20], [45, 42], [10, 80]])
    let pipeline = IndexPipeline(data, tree)
    let positive = PerIndicator(NormalizationMethod.formula(.minMax(from: 1, to: 100)))
    let arithmetic = try pipeline.run(IndexSpecification(normalization: positive))
    let geometric = try pipeline.run(
      IndexSpecification(
        normalization: positive, aggregation: AggregationPlan(.geometricMean)))
    let ranks = (arithmetic.ranks, geometric.ranks)  // 1, 3, 2 and 2, 1, 3
    let comparison = RankComparison(geometric.ranks, to: arithmetic.ranks)
    let rho = comparison.spearman  // −0.5
    // end
    #expect(ranks.0 == [1, 3, 2])
    #expect(ranks.1 == [2, 1, 3])
    let correlation = try #require(rho)
    #expect(abs(correlation + 0.5) < 1e-12)
  }
}
