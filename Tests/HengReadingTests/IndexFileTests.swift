import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengTestSupport
import HengWorkbooks
import Testing

/// What index files mean.
@Suite struct IndexFileTests {
  @Test func `reads tables, steps and their places`() throws {
    let index = try SmallIndex().load()
    #expect(index.label == LocalizedText("小指数"))
    #expect(index.pipeline.tree.indicators.map(\.id) == ["speed", "debt", "served"])
    #expect(index.pipeline.data.rows.map(\.id) == ["civil", "health", "school", "roads"])
    #expect(index.pipeline.data.rows[0].label.zh == "民政局")
    #expect(index.pipeline.data[3, 1] == 4)
    #expect(index.specification == IndexSpecification())
    #expect(index.choices == nil)
  }

  @Test func `a small index can be added up by hand`() throws {
    let result = try SmallIndex().load().run()
    // speed (90 − 70)/25; debt (4 − 3)/3; served 50, 35, 22.5, 10 per head.
    let money = 0.5 * 80 + 0.5 * 100.0 / 3
    let people = 100.0
    let root = result.tree.elements.count - 1
    let score = try #require(result.score(row: 0, column: root))
    #expect(abs(score - (2 * money + people) / 3) < 1e-12)
    #expect(result.ranks == [1, 2, 3, 4])
  }

  private static let steps = """
    { denominate: none, impute: { method: nearest, count: 3, own: { debt: { method: constant, value: 2.5 } } },
      screen: { at-least: 60%, nonzero: 5%, of: imputed, keep: [civil], drop: [] },
      treat: { skewness: 1.5, kurtosis: 2, winsorized-points: 2, fallback: none, own: { debt: none } },
      normalize: { method: goalposts, lower: -1, upper: 2000, clamped: false,
        own: { speed: { method: distance-to-target, capped: false }, debt: { method: categorical, bounds: [50], points: [1, 2] } } },
      weight: { method: equal, own: { money: 0.75 } },
      aggregate: { method: power, exponent: 0.5, at-least: 50%, levels: { 1: { method: ordered, places: [3, 2, 1] } }, own: { people: { method: promethee, indifference: 1, preference: 4 } } },
      rank: { ties: mean } }
    """

  /// What a log says of a step's arguments takes the step again.
  @Test func `arguments written out are read back the same`() throws {
    let index = try SmallIndex(steps: Self.steps).load()
    #expect(index.specification != IndexSpecification())
    let plain = try SmallIndex().load()
    var edits: [String] = []
    for step in IndexStep.allCases {
      for argument in index.specification.arguments(of: step) {
        edits.append("\(step.rawValue).\(argument.name)=\(argument.value)")
      }
    }
    #expect(try plain.specification(replaying: edits) == index.specification)
  }

  @Test(arguments: [
    "min-max", "z-score", "rank", "percentile", "percent-rank", "borda", "categorical",
    "fraction-of-maximum", "ratio-to-mean", "ratio-to-worst",
    "difference-to-mean", "difference-to-worst", "above-below-mean", "share-of-total", "vector",
  ])
  func `every normalization that needs no arguments runs`(method: String) throws {
    let index = try SmallIndex().load()
    let result = try index.run(replaying: ["normalize.method=\(method)"])
    #expect(result.ranks.allSatisfy { $0 != nil })
    #expect(result.specification.arguments(of: .normalize)[0].value == method)
  }

  @Test(arguments: [
    "arithmetic", "geometric", "harmonic", "median", "mazziotta-pareto", "borda", "copeland",
    "topsis", "promethee",
  ])
  func `every aggregation that needs no arguments runs`(method: String) throws {
    let index = try SmallIndex().load()
    let result = try index.run(
      replaying: ["normalize.from=1", "aggregate.method=\(method)"])
    #expect(result.specification.arguments(of: .aggregate)[0].value == method)
    #expect(result.ranks.compactMap { $0 }.count == 4)
  }

  @Test func `a new method drops the arguments of the old one and keeps what lasts`() throws {
    let index = try SmallIndex(
      steps: "{ normalize: { method: min-max, from: 1, to: 10, own: { debt: rank } } }"
    ).load()
    let changed = try index.specification(replaying: ["normalize.method=z-score"])
    #expect(changed.normalization["speed"] == .formula(.zScore()))
    #expect(changed.normalization["debt"] == .formula(.rank))
  }

  @Test func `years share their goalposts unless they are told apart`() throws {
    let data = """
      code,year,kind,staff,speed,debt,served
      civil,2022,a,10,90,3,500
      health,2022,a,20,80,1,700
      civil,2023,a,10,95,2,600
      health,2023,a,20,60,4,900

      """
    let node = "{ table: data.csv, year: year }"
    let common = try SmallIndex(data: data, dataNode: node).load()
    let result = try common.run()
    #expect(result.rows.map(\.year) == [2022, 2022, 2023, 2023])
    // speed runs from 60 to 95 over both years.
    let score = try #require(result.score(row: 1, column: 0))
    #expect(abs(score - 100.0 * 20 / 35) < 1e-12)
    let separate = try common.run(replaying: ["years=separate"])
    #expect(separate.score(row: 1, column: 0) == 0)
    #expect(separate.ranks.compactMap { $0 } == [1, 2, 1, 2])
  }

  @Test func `choices make every combination`() throws {
    let index = try SmallIndex(
      top: """
        choices:
          - { id: scale, of: normalize, options: [{ method: min-max, from: 1 }, rank] }
          - id: mean
            options:
              - { id: sum, set: { aggregate: arithmetic } }
              - { id: product, set: { aggregate.method: geometric, weight: equal } }
              - { id: lowest, set: { aggregate: harmonic } }
        weight-noise: { within: 20%, level: 1 }
        """
    ).load()
    let choices = try #require(index.choices)
    #expect(choices.specifications.count == 6)
    #expect(choices.choices.map(\.id) == ["scale", "mean"])
    #expect(choices.choices[0].options.map(\.id) == ["min-max from=1", "rank"])
    #expect(choices.noise == IndexWeightNoise(fraction: 0.2, level: 1))
    let third = choices.specifications[choices.combination([1, 1])]
    #expect(third.normalization.common == .formula(.rank))
    #expect(third.aggregation.common == .geometricMean)
    #expect(third.weighting.method == .equal)
  }

  @Test func `Chinese column names, GB18030 and a byte-order mark read the same`() throws {
    let plain = try SmallIndex().load()
    let indicators = SmallIndex.indicators.replacing(
      "code,name,parent,level,direction,weight,target,denominator",
      with: "代码,名称,上级,层级,方向,权重,目标值,分母")
    let chinese = try SmallIndex(
      indicators: "\u{FEFF}" + indicators.replacing(",-1,", with: ",逆向,"),
      data: SmallIndex.data.replacing("served", with: "服务人次"))
    #expect(try chinese.load().pipeline.tree == plain.pipeline.tree)
    #expect(try chinese.load().run().ranks == plain.run().ranks)
  }

  /// A sheet with the cells of a text, numbers as numbers, below a title.
  private static func sheet(_ name: String, _ text: String) -> Sheet {
    var sheet = Sheet(name: name)
    sheet[1, 1] = Cell(.text("一张有标题的表"))
    for (row, line) in text.split(separator: "\n").enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        sheet[row + 3, column + 1] = Cell(
          Double(cell).map { .number($0) } ?? .text(String(cell)))
      }
    }
    return sheet
  }

  @Test func `sheets of a workbook read the same, and mistakes name their cells`() throws {
    let small = try SmallIndex()
    func index(_ data: String) throws -> String {
      try WorkbookWriter.write(
        Workbook(
          title: "tables",
          sheets: [Self.sheet("指标", SmallIndex.indicators), Self.sheet("数据", data)]),
        to: "\(small.folder.path)/tables.xlsx")
      return try small.folder.write(
        """
        heng-index: 1
        label: 小指数
        data: { table: tables.xlsx, sheet: 数据, name: name }
        indicators: { table: tables.xlsx, sheet: 指标 }
        """, to: "workbook.yaml")
    }
    let path = try index(SmallIndex.data)
    let (found, plain) = (try IndexFile(path: path).load(), try small.load())
    #expect(found.pipeline.tree == plain.pipeline.tree)
    #expect(found.pipeline.data == plain.pipeline.data)
    #expect(try found.run().ranks == plain.run().ranks)

    let damaged = try index(
      SmallIndex.data.replacing(",80,", with: ",八十,").replacing("30,70,4,300", with: "30,,,"))
    let error = #expect(throws: InvalidFiles.self) { try IndexFile(path: damaged).load() }
    #expect(
      error?.diagnostics.filter { $0.severity == .error }.map {
        "\($0.place.text(settings: .bare).split(separator: "/").last ?? "") \($0.code)"
      }
        == ["tables.xlsx:数据!E5 not-a-number", "tables.xlsx:数据!A7 empty-row"])
  }
}
