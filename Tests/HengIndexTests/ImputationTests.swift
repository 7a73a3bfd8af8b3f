import HengIndex
import HengNumerics
import HengTestSupport
import Testing

/// Imputation against the plainest way to do it, on random tables with gaps and many ties.
@Suite struct ImputationTests {
  static let methods: [Imputation] = [
    .none, .constant(-2.5), .mean, .median, .groupMean(by: "region"), .groupMedian(by: "region"),
    .siblings, .nearest(count: 1), .nearest(count: 5), .nearest(count: 40), .latest, .interpolated,
  ]
  static let seeds = 0..<8 as Range<UInt64>

  /// A table of units in years or without, in which a part of the values is missing.
  private static func table(
    _ random: inout RepeatableRandom
  ) throws -> (plain: PlainImputation, pipeline: IndexPipeline) {
    let yearCount = random.integer(in: 0...4)
    let unitCount = random.integer(in: 20...90) / max(1, yearCount)
    var rows: [IndexRow] = []
    for unit in 0..<unitCount {
      if yearCount == 0 { rows.append(IndexRow(id: "u\(unit)")) }
      for year in 0..<yearCount where unit == 0 || random.integer(in: 0...5) > 0 {
        rows.append(IndexRow(id: "u\(unit)", year: 2010 + 3 * year + random.integer(in: 0...1)))
      }
    }
    rows.shuffle(using: &random)
    let tree = try IndicatorTree(elements(count: random.integer(in: 3...40), &random))
    let share = [0.02, 0.2, 0.6][random.integer(in: 0...2)]
    let steps = [2, 8, 1 << 20][random.integer(in: 0...2)]
    let values = rows.map { _ in
      tree.indicators.indices.map { column -> Double? in
        // The first is known everywhere and the second is the same.
        if column > 1, Double.random(in: 0..<1, using: &random) < share { return nil }
        return column == 1 ? 7 : Double(random.integer(in: 0...steps)) / 10 - 0.3
      }
    }
    let groups = rows.map { _ -> String? in
      ["a", "b", "c", nil][random.integer(in: 0...3)]
    }
    return (
      PlainImputation(rows: rows, values: values, groups: groups, tree: tree),
      IndexPipeline(IndexData(rows: rows, values: values, groups: ["region": groups]), tree)
    )
  }

  /// Indicators in three groups, whose order isn't that of the table, and beside these groups.
  private static func elements(count: Int, _ random: inout RepeatableRandom) -> [IndexElement] {
    let parents = ["a", "b", "c", "index"]
    let indicators = (0..<count).map { number in
      IndexElement(
        id: "x\(number)", parent: parents[number < 3 ? number : random.integer(in: 0...3)],
        direction: Bool.random(using: &random) ? .largerIsBetter : .smallerIsBetter)
    }
    return indicators + ["a", "b", "c"].map { IndexElement(id: $0, parent: "index") }
      + [IndexElement(id: "index")]
  }

  @Test(arguments: methods, seeds)
  func `every method fills each gap to the last bit as defined`(method: Imputation, seed: UInt64)
    throws
  {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<2 { try check(PerIndicator(method), &random) }
  }

  @Test(arguments: seeds)
  func `methods of single indicators look at what was reported`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let own = (0..<40).map { ("x\($0)", Self.methods[random.integer(in: 0...11)]) }
    try check(
      PerIndicator(.nearest(count: 3), own: Dictionary(uniqueKeysWithValues: own)), &random)
  }

  private func check(
    _ imputation: PerIndicator<Imputation>, _ random: inout RepeatableRandom
  ) throws {
    let (plain, pipeline) = try Self.table(&random)
    let expected = plain.filled(by: imputation)
    let filled = try pipeline.treated(IndexSpecification(imputation: imputation)).imputed
    var wrong: [String] = []
    for row in expected.indices {
      for (column, value) in expected[row].enumerated() {
        let found = filled[row, column]
        if found.isNaN ? value == nil : found.bitPattern == value?.bitPattern { continue }
        wrong.append("row \(row), column \(column): \(found) for \(String(describing: value))")
      }
    }
    #expect(wrong.isEmpty)
  }
}
