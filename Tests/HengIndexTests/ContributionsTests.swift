import HengIndex
import Testing

@Suite struct ContributionsTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `contributions add up at every level`(seed: UInt64) throws {
    let pipeline = try SmallIndex.grouped(seed: seed, missing: 0.3)
    let result = try pipeline.run(IndexSpecification(weighting: Weighting(own: ["b2": 0])))
    #expect(result.isWeightedSum)
    for row in result.rows.indices {
      let score = result.score(row: row, column: result.tree.elements.count - 1)
      let contributions = result.contributions(ofRow: row)
      #expect((score == nil) == (contributions == nil))
      guard let score, let contributions else { continue }
      #expect(abs(contributions[9] - score) <= 1e-12 * score)
      for columns in [0..<6, 6..<9] {
        #expect(abs(contributions[columns].reduce(0, +) - score) <= 1e-12 * max(1, score))
      }
      for column in 0..<6 where result.score(row: row, column: column) == nil {
        #expect(contributions[column] == 0)
      }
    }
  }

  @Test func `without gaps they are effective weights times values`() throws {
    let result = try SmallIndex.grouped(seed: 1).run(IndexSpecification())
    let weights = result.effectiveWeights
    for row in result.rows.indices {
      let contributions = try #require(result.contributions(ofRow: row))
      for (column, contribution) in contributions.enumerated() {
        let score = try #require(result.score(row: row, column: column))
        #expect(abs(contribution - weights[column] * score) < 1e-12)
      }
    }
  }

  @Test func `other means have no contributions`() throws {
    let pipeline = try SmallIndex.grouped(seed: 1)
    let plan = AggregationPlan(own: ["b": .geometricMean])
    let result = try pipeline.run(
      IndexSpecification(
        normalization: PerIndicator(.formula(.minMax(from: 1, to: 100))), aggregation: plan))
    #expect(!result.isWeightedSum)
    #expect(result.contributions(ofRow: 0) == nil)
  }
}
