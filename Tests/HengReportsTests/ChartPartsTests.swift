import HengReports
import HengTestSupport
import Testing

struct AxisCase: Sendable, CustomTestStringConvertible {
  var values: [Double]
  var labels: [String]
  var testDescription: String { "\(values)" }
}

@Suite struct ChartAxisTests {
  static let cases: [AxisCase] = [
    AxisCase(values: [0, 1], labels: ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    AxisCase(values: [86.37, 91.2], labels: ["86", "87", "88", "89", "90", "91", "92"]),
    AxisCase(values: [-0.3, 0.3], labels: ["-0.3", "-0.2", "-0.1", "0.0", "0.1", "0.2", "0.3"]),
    AxisCase(values: [1000, 21_000], labels: ["0", "5000", "10000", "15000", "20000", "25000"]),
    AxisCase(
      values: [5, 5], labels: ["4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"]),
    AxisCase(values: [], labels: ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
  ]

  @Test(arguments: cases)
  func `ticks are round and reach around the values`(_ item: AxisCase) {
    let axis = ChartAxis(over: item.values, from: 0, to: 100)
    #expect(axis.ticks.map(axis.label) == item.labels)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `every value lies between the ends, in order`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let size = Double(random.integer(in: 1...1_000_000)) / 1000
    let values = (0..<5).map { _ in Double.random(in: -size...size, using: &random) }.sorted()
    let axis = ChartAxis(over: values, from: 300, to: 20)
    let places = values.map(axis.position)
    #expect(places == places.sorted(by: >))
    #expect(places.allSatisfy { (20 - 1e-9...300 + 1e-9).contains($0) })
    #expect((3...12).contains(axis.ticks.count))
  }

  @Test(
    arguments: [
      (0.005, "0.01"), (-0.001, "0.00"), (-1.5, "-1.50"), (89, "89.00"), (1e300, "1e+300"),
      (12_345.678, "12345.68"),
    ] as [(Double, String)])
  func `numbers are written without a locale`(value: Double, text: String) {
    #expect(value.decimalText(digits: 2) == text)
  }
}

@Suite struct LabelSpreadingTests {
  /// The least-squares optimum is made of runs of touching labels, each run centred on its own
  /// wishes; this tries every way to cut the labels into runs.
  private func bestMiddles(_ wished: [Double], heights: [Double]) -> [Double] {
    var best: (cost: Double, middles: [Double]) = (.infinity, [])
    for cuts in 0..<(1 << (wished.count - 1)) {
      var middles: [Double] = []
      var run: [Int] = []
      for index in wished.indices {
        run.append(index)
        if index < wished.count - 1, cuts & (1 << index) == 0 { continue }
        var offsets = [0.0]
        for (above, below) in zip(run, run.dropFirst()) {
          offsets.append(offsets[offsets.count - 1] + (heights[above] + heights[below]) / 2)
        }
        let start = zip(run, offsets).map { wished[$0] - $1 }.reduce(0, +) / Double(run.count)
        middles += offsets.map { start + $0 }
        run = []
      }
      let fits = zip(wished.indices, wished.indices.dropFirst()).allSatisfy { above, below in
        middles[below] - middles[above] >= (heights[above] + heights[below]) / 2 - 1e-9
      }
      let cost = zip(middles, wished).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
      if fits, cost < best.cost { best = (cost, middles) }
    }
    return best.middles
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `moves labels as little as possible`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let count = random.integer(in: 1...8)
    let wished = (0..<count).map { _ in Double(random.integer(in: 0...60)) }.sorted()
    let heights = (0..<count).map { _ in Double(random.integer(in: 5...15)) }
    let middles = LabelSpreading.middles(wished, heights: heights, within: -1000...1000)
    for (found, best) in zip(middles, bestMiddles(wished, heights: heights)) {
      // Sums of at most eight numbers below 200.
      #expect((found - best).magnitude < 1e-9)
    }
  }

  @Test func `keeps within the range while the labels fit, and in order when they don't`() {
    let wished = [0.0, 1, 99, 100]
    let heights = [10.0, 10, 10, 10]
    #expect(LabelSpreading.middles(wished, heights: heights, within: 0...100) == [5, 15, 85, 95])
    #expect(LabelSpreading.middles(wished, heights: heights, within: 0...30) == [5, 15, 25, 35])
    #expect(LabelSpreading.middles([], heights: [], within: 0...30) == [])
  }
}

@Suite struct RankAxisTests {
  @Test(
    arguments: [
      (1, ["1"]), (5, ["1", "2", "3", "4", "5"]), (20, ["1", "2", "4", "6"]),
      (60, ["1", "5", "10"]),
    ] as [(Int, [String])])
  func `begins at one and goes in whole steps`(count: Int, labels: [String]) {
    let axis = ChartAxis(ranks: (1...count).map(Double.init), from: 0, to: 100)
    #expect(axis.ticks.prefix(labels.count).map(axis.label) == labels)
    #expect((1...14).contains(axis.ticks.count))
    #expect(axis.position(1) == 50 / Double(count))
  }

  @Test func `without ranks there is the first`() {
    #expect(ChartAxis(ranks: [], from: 0, to: 1).ticks == [1])
  }
}
