import HengIndex
import HengTestSupport
import Testing

/// What holds for every index, on random ones.
@Suite struct IndexPropertiesTests {
  static let seeds = 0..<40 as Range<UInt64>
  static let normalizations: [Normalization] = [.minMax(from: 1, to: 100), .zScore(), .rank]
  /// The normalizations with the means that can take what they give.
  static let methods: [(Normalization, Aggregation)] =
    normalizations.map { ($0, .arithmeticMean) }
    + [(.minMax(from: 1, to: 100), .geometricMean), (.rank, .geometricMean)]

  private func pipeline(_ rows: [[Double?]], _ tree: IndicatorTree) -> IndexPipeline {
    IndexPipeline(
      IndexData(rows: rows.indices.map { IndexRow(id: "u\($0)") }, values: rows), tree)
  }

  private func rows(of pipeline: IndexPipeline) -> [[Double?]] {
    pipeline.data.rows.indices.map { row in
      pipeline.tree.indicators.indices.map { pipeline.data[row, $0] }
    }
  }

  @Test(arguments: seeds)
  func `the unit of an indicator doesn't matter`(seed: UInt64) throws {
    let original = try SmallIndex.grouped(seed: seed, missing: 0.1)
    var random = RepeatableRandom(seed: ~seed)
    let column = random.integer(in: 0...5)
    let factor = [1e-4, 0.3, 12, 1e8][random.integer(in: 0...3)]
    var values = rows(of: original)
    for row in values.indices { values[row][column] = values[row][column].map { factor * $0 } }
    let changed = pipeline(values, original.tree)
    for normalization in Self.normalizations {
      let specification = SmallIndex.specification(normalization)
      let distance = SmallIndex.distance(
        SmallIndex.index(try original.run(specification)),
        SmallIndex.index(try changed.run(specification)))
      // A dozen roundings of values below 100.
      #expect(distance < 1e-11)
    }
  }

  @Test(arguments: seeds)
  func `the order of rows doesn't matter`(seed: UInt64) throws {
    let original = try SmallIndex.grouped(seed: seed, missing: 0.1)
    var random = RepeatableRandom(seed: ~seed)
    let order = original.data.rows.indices.shuffled(using: &random)
    let values = rows(of: original)
    let shuffled = pipeline(order.map { values[$0] }, original.tree)
    for normalization in Self.normalizations {
      let specification = SmallIndex.specification(normalization)
      let (one, other) = (try original.run(specification), try shuffled.run(specification))
      let index = SmallIndex.index(one)
      #expect(SmallIndex.distance(order.map { index[$0] }, SmallIndex.index(other)) < 1e-11)
      let ranks = one.ranks
      #expect(order.map { ranks[$0] } == other.ranks)
    }
  }

  @Test(arguments: seeds)
  func `an indicator without weight changes nothing`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let elements = SmallIndex.elements(&random)
    let values = SmallIndex.values(rowCount: 12, &random)
    let extra = values.map { _ in Double.random(in: -1e6...1e6, using: &random) }
    let without = pipeline(values, try IndicatorTree(elements))
    let with = pipeline(
      zip(values, extra).map { $0 + [$1] },
      try IndicatorTree(elements + [IndexElement(id: "extra", parent: "b", weight: 0)]))
    for (normalization, mean) in Self.methods {
      let specification = SmallIndex.specification(normalization, mean)
      let (one, other) = (try without.run(specification), try with.run(specification))
      #expect(one.ranking == other.ranking)
    }
  }

  @Test(arguments: seeds)
  func `a dominated unit never ranks above its dominator`(seed: UInt64) throws {
    let original = try SmallIndex.grouped(seed: seed)
    var random = RepeatableRandom(seed: ~seed)
    var values = rows(of: original)
    let dominator = random.integer(in: 0...11)
    let dominated = zip(values[dominator], original.tree.indicators).map { value, element in
      let loss = Bool.random(using: &random) ? Double.random(in: 0...20, using: &random) : 0
      return value.map { element.direction == .largerIsBetter ? $0 - loss : $0 + loss }
    }
    values.append(dominated)
    let changed = pipeline(values, original.tree)
    for (normalization, mean) in Self.methods {
      let ranks = try changed.run(SmallIndex.specification(normalization, mean)).ranks
      let (above, below) = (try #require(ranks[dominator]), try #require(ranks[12]))
      #expect(above <= below, "\(normalization) \(mean)")
    }
  }

  @Test(arguments: seeds)
  func `set goalposts and arithmetic means never reverse ranks`(seed: UInt64) throws {
    let original = try SmallIndex.grouped(seed: seed)
    let specification = SmallIndex.specification(.goalposts(lower: 0, upper: 120))
    let all = SmallIndex.index(try original.run(specification))
    let values = rows(of: original)
    for row in values.indices {
      var rest = values
      rest.remove(at: row)
      var expected = all
      expected.remove(at: row)
      let result = try pipeline(rest, original.tree).run(specification)
      #expect(SmallIndex.index(result) == expected)
    }
  }

  /// The third unit is first in indicator 1 by far, which pushes the other two together there.
  @Test func `a third unit reverses two others under min–max`() throws {
    let units: [[Double?]] = [[1, 20], [2, 10]]
    let two = try SmallIndex.flat(units, weights: [0.6, 0.4])
    let three = try SmallIndex.flat(units + [[101, 10]], weights: [0.6, 0.4])
    let (before, after) = (
      try two.run(IndexSpecification()), try three.run(IndexSpecification())
    )
    #expect(before.ranks == [2, 1])
    #expect(after.ranks == [2, 3, 1])
    #expect(SmallIndex.distance(SmallIndex.index(before), [40, 60]) < 1e-12)
    #expect(SmallIndex.distance(SmallIndex.index(after), [40, 0.6, 60]) < 1e-12)
  }
}
