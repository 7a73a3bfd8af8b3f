import HengIndex
import HengTestSupport
import Testing

@Suite struct LeaveOneOutTests {
  @Test func `an omission is a run with the weight 0`() throws {
    let pipeline = try ASEMCase.pipeline()
    let nominal = try pipeline.run(ASEMCase.specification)
    let analysis = LeaveOneOut(nominal)
    #expect(analysis.omissions.map(\.column) == Array(pipeline.tree.elements.indices.dropLast()))
    #expect(analysis.indispensable.isEmpty)
    for omission in analysis.omissions {
      var specification = ASEMCase.specification
      specification.weighting.own[pipeline.tree.elements[omission.column].id] = 0
      let expected = try pipeline.run(specification)
      #expect(omission.weightless == omission.column)
      #expect(try omission.outcome.get() == expected.ranking)
      #expect(omission.comparison == RankComparison(expected.ranks, to: nominal.ranks))
      let shifts = zip(expected.ranks, nominal.ranks).map { new, old in
        if let new, let old { new - old } else { nil as Double? }
      }
      #expect(omission.shifts(from: nominal) == shifts)
    }
  }

  @Test func `an only child takes its parent with it`() throws {
    let pipeline = try SmallIndex.grouped(seed: 3)
    let nominal = try pipeline.run(IndexSpecification())
    let analysis = LeaveOneOut(nominal, level: 2)
    let (child, parent) = (
      try #require(pipeline.tree.column(of: "c1")), try #require(pipeline.tree.column(of: "c"))
    )
    let omission = try #require(analysis.omissions.first { $0.column == child })
    #expect(omission.weightless == parent)
    let expected = try pipeline.run(IndexSpecification(weighting: Weighting(own: ["c": 0])))
    #expect(try omission.outcome.get() == expected.ranking)
    #expect(analysis.omissions.count == 6)
    #expect(LeaveOneOut(nominal, level: 1).omissions.map(\.column) == [6, 7, 8])
  }

  @Test func `an indicator without weight changes nothing`() throws {
    let pipeline = try SmallIndex.flat([[1, 5, 9], [2, 7, 4], [4, 6, 5]], weights: [1, 0, 2])
    let nominal = try pipeline.run(IndexSpecification())
    let omission = try #require(LeaveOneOut(nominal).omissions.first { $0.column == 1 })
    #expect(try omission.outcome.get() == nominal.ranking)
    #expect(omission.comparison?.unchangedCount == 3)
    #expect(omission.shifts(from: nominal) == [0, 0, 0])
  }

  @Test func `what makes up the whole index stays`() throws {
    let pipeline = try SmallIndex.flat([[1, 5], [2, 7], [4, 6]], weights: [0, 2])
    let analysis = LeaveOneOut(try pipeline.run(IndexSpecification()))
    #expect(analysis.indispensable == [1])
    #expect(analysis.omissions.map(\.column) == [0])
  }

  /// Without indicator 1 the second unit has no value, and TOPSIS compares all units.
  @Test func `a failure is an outcome`() throws {
    let elements = [
      IndexElement(id: "index"), IndexElement(id: "a", parent: "index"),
      IndexElement(id: "x1", parent: "a"), IndexElement(id: "x2", parent: "a"),
      IndexElement(id: "x3", parent: "index"),
    ]
    let data = IndexData(
      rows: ["u", "v", "w"].map { IndexRow(id: $0) },
      values: [[1, 2, 3], [2, nil, 4], [3, 1, 5]])
    let pipeline = IndexPipeline(data, try IndicatorTree(elements))
    let specification = IndexSpecification(
      aggregation: AggregationPlan(ofLevel: [0: .topsis]))
    let analysis = LeaveOneOut(try pipeline.run(specification))
    let omission = try #require(analysis.omissions.first { $0.column == 0 })
    #expect(
      SmallIndex.problems(of: omission.outcome) == [
        .aggregation(.missingValue(row: 1, column: 0), group: "index")
      ])
    #expect(omission.comparison == nil)
  }
}
