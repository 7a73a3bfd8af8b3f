import HengIndex
import HengModel
import HengNumerics
import Testing

/// COINr 1.1.14 under R 4.2.2, `build_example_coin()`: every step to 1e-9.
@Suite struct ASEMTests {
  private func expect(
    _ matrix: Matrix, _ result: IndexResult, equals name: String, columns: [String]
  ) {
    let expected = ASEMCase.table(name)
    #expect(result.rows.map(\.id).sorted() == expected.rows.sorted())
    for (column, id) in columns.enumerated() {
      for (row, unit) in result.rows.enumerated() {
        let (found, wanted) = (matrix[row, column], expected.value(unit.id, id))
        let isEqual =
          wanted.map { abs(found - $0) <= 1e-9 * max(abs($0), 1e-3) } ?? found.isNaN
        #expect(isEqual, "\(name) \(unit.id) \(id): \(found) ≠ \(String(describing: wanted))")
      }
    }
  }

  @Test func `every step is COINr's`() throws {
    let pipeline = try ASEMCase.pipeline()
    let result = try pipeline.run(ASEMCase.specification)
    let indicators = pipeline.tree.indicators.map(\.id)
    #expect(result.rows.count == 51 && indicators.count == 49)
    expect(result.stages.denominated, result, equals: "denominated", columns: indicators)
    expect(result.stages.imputed, result, equals: "imputed", columns: indicators)
    expect(result.stages.treated, result, equals: "treated", columns: indicators)
    expect(result.normalized, result, equals: "normalised", columns: indicators)
    expect(
      result.scores, result, equals: "aggregated", columns: pipeline.tree.elements.map(\.id))
  }

  @Test func `all ranks are COINr's`() throws {
    let result = try ASEMCase.pipeline().run(ASEMCase.specification)
    let expected = ASEMCase.table("results_ranks")
    for id in expected.columns {
      let column = try #require(result.tree.column(of: id))
      let ranks = result.ranks(ofColumn: column)
      for (row, unit) in result.rows.enumerated() {
        #expect(ranks[row] == expected.value(unit.id, id), "\(unit.id) \(id)")
      }
    }
  }

  @Test func `effective weights are COINr's`() throws {
    let result = try ASEMCase.pipeline().run(ASEMCase.specification)
    let weights = result.effectiveWeights
    for line in ASEMCase.lines("eff_weights").dropFirst() {
      let column = try #require(result.tree.column(of: line[0]))
      let expected = try #require(Double(line[3]))
      #expect(abs(weights[column] - expected) <= 1e-12)
    }
  }

  @Test(arguments: [
    ("agg_minmax1to100_a_amean", Aggregation.arithmeticMean),
    ("agg_minmax1to100_a_gmean", Aggregation.geometricMean),
  ])
  func `means from 1 to 100 are COINr's`(name: String, mean: Aggregation) throws {
    var specification = ASEMCase.specification
    specification.normalization = PerIndicator(.formula(.minMax(from: 1, to: 100)))
    specification.aggregation = AggregationPlan(mean)
    let result = try ASEMCase.pipeline().run(specification)
    let expected = ASEMCase.table(name)
    for id in expected.columns {
      let column = try #require(result.tree.column(of: id))
      for (row, unit) in result.rows.enumerated() {
        let wanted = try #require(expected.value(unit.id, id))
        #expect(abs(result.scores[row, column] - wanted) <= 1e-9 * abs(wanted), "\(unit.id) \(id)")
      }
    }
  }
}
