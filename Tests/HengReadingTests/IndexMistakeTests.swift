import HengIndex
import HengModel
import HengReading
import HengTestSupport
import Testing

/// What is said of index files with mistakes, and where.
@Suite struct IndexMistakeTests {
  /// A mistake: what is changed in which file, and what is said of it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    enum Table: Sendable { case indicators, data }
    var name: String
    var table: Table
    var old: String
    var new: String
    var expected: [String]
    var testDescription: String { name }
  }

  static let mistakes: [Mistake] = [
    .init(
      name: "missing column of an indicator", table: .data, old: ",debt,", new: ",depth,",
      expected: ["data.csv:1:1 missing-column"]),
    .init(
      name: "missing denominator", table: .data, old: "staff", new: "heads",
      expected: ["data.csv:1:1 missing-column"]),
    .init(
      name: "text in a number", table: .data, old: ",80,", new: ",八十,",
      expected: ["data.csv:3:17 not-a-number"]),
    .init(
      name: "an estimate", table: .data, old: ",80,", new: ",约８０,",
      expected: ["data.csv:3:17 inexact-number"]),
    .init(
      name: "separators", table: .data, old: ",700", new: ",\"12,34,700\"",
      expected: ["data.csv:3:22 separated-number"]),
    .init(
      name: "all-missing row", table: .data, old: "80,1,700", new: ",,",
      expected: ["data.csv:3:1 empty-row"]),
    .init(
      name: "zero to divide by", table: .data, old: ",40,", new: ",0,",
      expected: ["data.csv:4:14 zero-denominator"]),
    .init(
      name: "unit twice", table: .data, old: "school", new: "civil",
      expected: ["data.csv:4:1 duplicate-identifier"]),
    .init(
      name: "row too short", table: .data, old: "80,1,700", new: "80,1",
      expected: ["data.csv:3:1 wrong-cell-count"]),
    .init(
      name: "cycle in parents", table: .indicators, old: "money,资金,total,1",
      new: "money,资金,speed,1", expected: ["indicators.csv:3:10 parent-cycle"]),
    .init(
      name: "unknown parent", table: .indicators, old: "debt,欠款,money", new: "debt,欠款,mony",
      expected: ["indicators.csv:6:9 unknown-indicator"]),
    .init(
      name: "two roots", table: .indicators, old: "people,人员,total", new: "people,人员,",
      expected: ["indicators.csv:4:11 several-roots"]),
    .init(
      name: "code twice", table: .indicators, old: "debt,欠款", new: "speed,欠款",
      expected: ["indicators.csv:6:1 duplicate-identifier"]),
    .init(
      name: "direction", table: .indicators, old: ",-1,", new: ",down,",
      expected: ["indicators.csv:6:17 unknown-choice"]),
    .init(
      name: "level", table: .indicators, old: "debt,欠款,money,2", new: "debt,欠款,money,3",
      expected: ["indicators.csv:6:15 wrong-level"]),
    .init(
      name: "negative weight", table: .indicators, old: "money,资金,total,1,1,2",
      new: "money,资金,total,1,1,-2", expected: ["indicators.csv:3:20 number-out-of-range"]),
    .init(
      name: "misspelt column", table: .indicators, old: ",weight,", new: ",wieght,",
      expected: ["indicators.csv:1:34 unknown-column"]),
    .init(
      name: "no parents", table: .indicators, old: ",parent,", new: ",above,",
      expected: ["indicators.csv:1:1 missing-column"]),
  ]

  @Test(arguments: mistakes)
  func `a mistake in a table is told at its cell`(_ mistake: Mistake) throws {
    let text = mistake.table == .data ? SmallIndex.data : SmallIndex.indicators
    let changed = text.replacing(mistake.old, with: mistake.new)
    #expect(changed != text)
    let index =
      try mistake.table == .data ? SmallIndex(data: changed) : SmallIndex(indicators: changed)
    #expect(index.mistakes() == mistake.expected)
  }

  @Test func `weights that are all zero are told at the parent`() throws {
    let indicators = SmallIndex.indicators.replacing("2,1,1,95", with: "2,1,0,95")
      .replacing("2,-1,1,", with: "2,-1,0,")
    #expect(
      try SmallIndex(indicators: indicators).mistakes() == ["indicators.csv:3:20 weights-all-zero"])
  }

  @Test func `a constant indicator is told with the remedy`() throws {
    let data = SmallIndex.data.replacing(",1,700", with: ",3,700").replacing(
      ",2,900", with: ",3,900"
    ).replacing(",4,300", with: ",3,300")
    let index = try SmallIndex(data: data)
    #expect(index.mistakes() == ["data.csv:1:28 constant-indicator"])
    #expect(index.messages()[0].contains("set goalposts for it under normalize.own"))
    let mended = try SmallIndex(
      data: data,
      steps:
        "{ normalize: { own: { debt: { method: goalposts, lower: 0, upper: 5 } }, method: min-max } }"
    )
    #expect(mended.mistakes() == [])
  }

  @Test func `mistakes of all three files are told at once`() throws {
    let index = try SmallIndex(
      indicators: SmallIndex.indicators.replacing("money,资金,total,1", with: "money,资金,speed,1"),
      data: SmallIndex.data.replacing(",80,", with: ",eighty,")
        .replacing("30,70,4,300", with: "30,,,"),
      steps: "{ normalize: min-mex, agregate: arithmetic }")
    #expect(
      index.mistakes() == [
        "data.csv:3:17 not-a-number", "data.csv:5:1 empty-row",
        "index.yaml:5:21 unknown-choice", "index.yaml:5:30 unknown-key",
        "indicators.csv:3:10 parent-cycle",
      ])
  }

  @Test(arguments: [
    ("{ normalize: { method: goalposts, lower: 5, upper: 1 } }", "index.yaml:5:59 empty-interval"),
    ("{ normalize: { method: goalposts, lower: 5 } }", "index.yaml:5:21 missing-key"),
    ("{ normalize: { method: min-max, from: 10, to: 1 } }", "index.yaml:5:54 empty-interval"),
    (
      "{ normalize: { method: min-max, own: { dept: rank } } }", "index.yaml:5:47 unknown-indicator"
    ),
    ("{ impute: { method: group-mean } }", "index.yaml:5:18 missing-key"),
    ("{ impute: { method: group-mean, by: sort } }", "index.yaml:5:44 unknown-column"),
    ("{ denominate: { method: by, column: haeds } }", "index.yaml:5:44 unknown-column"),
    ("{ screen: { at-least: 120% } }", "index.yaml:5:30 number-out-of-range"),
    ("{ screen: { drop: [civil, health, school] } }", "index.yaml:5:18 too-few-units"),
    ("{ treat: { winsorized-points: -1 } }", "index.yaml:5:38 number-out-of-range"),
    ("{ weight: entropie }", "index.yaml:5:18 unknown-choice"),
    ("{ weight: { own: { speed: 0, debt: 0 } } }", "index.yaml:5:18 weights-all-zero"),
    ("{ aggregate: geometric }", "index.yaml:5:21 cannot-aggregate"),
    ("{ aggregate: { own: { speed: geometric } } }", "index.yaml:5:30 unknown-indicator"),
    ("{ aggregate: { levels: { 4: geometric } } }", "index.yaml:5:33 number-out-of-range"),
    ("{ rank: { ties: best } }", "index.yaml:5:24 unknown-choice"),
  ])
  func `a mistake in a step is told at its place`(steps: String, expected: String) throws {
    // Every value that a mean can't take is one, all at the step.
    #expect(try Set(SmallIndex(steps: steps).mistakes()) == [expected])
  }

  @Test(arguments: [
    ("normalise.method=rank", "unknown-argument"), ("normalize", "not-a-replay"),
    ("normalize.method=", "not-a-replay"), ("normalize.from=x", "not-a-number"),
    ("impute.method=group-mean", "missing-key"), ("aggregate=geometric", "cannot-aggregate"),
    ("normalize.method=[", "yaml-syntax"),
  ])
  func `a mistake in a replay names the option`(edit: String, code: String) throws {
    #expect(try Set(SmallIndex().mistakes(replaying: [edit])) == ["--replay \(edit) \(code)"])
  }

  @Test func `a combination that fails names the unit among those that remain`() throws {
    let index = try SmallIndex(
      steps: "{ screen: { drop: [civil] } }",
      top: "choices: [{ id: mean, of: aggregate, options: [arithmetic, geometric] }]"
    ).load()
    let grid = try index.methodGrid(topCount: 2)
    guard case .failure(let failure) = grid.combinations[1].outcome else {
      Issue.record("a geometric mean of 0 has a score")
      return
    }
    #expect(index.reason(for: failure).zh.contains("交通局的“执行率”为 0.0"))
  }
}
