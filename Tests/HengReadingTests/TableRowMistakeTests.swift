import FoundationEssentials
import HengDiagnostics
import HengModel
import HengTestSupport
import HengWork
import Testing

/// A table's text below its header, what of the map goes with it, and what is said of it.
struct OddTable: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var text: String
  var top = ""
  var facts = ""
  var expected: [String]

  init(
    _ description: String, _ text: String, top: String = "", facts: String = "",
    _ expected: [String]
  ) {
    (testDescription, self.text, self.top) = (description, text, top)
    (self.facts, self.expected) = (facts, expected)
  }
}

@Suite struct TableRowMistakeTests {
  private static let head = SmallTable.header
  private static let row = "甲,一局,43,1,8\n"

  static let tables: [OddTable] = [
    OddTable("a padded note", "\(head)\n\(row)注：合成数据,,,,\n", ["table.csv:3:1 no-figures"]),
    OddTable("an unpadded note", "\(head)\n\(row)注：合成数据\n", ["table.csv:3:1 no-figures"]),
    OddTable("a name alone", "\(head)\n\(row)乙,二局,,,\n", ["table.csv:3:1 no-figures"]),
    OddTable("an unpadded note left out", "\(head)\n\(row)注：合成数据\n", top: "skip: [注*]", []),
    OddTable(
      "a note left out by full-width forms", "\(head)\n\(row)注:合成数据\n",
      top: "skip: [“注：＊”]"
        .replacing("“", with: "\"").replacing("”", with: "\""), []),
    OddTable(
      "sums", "\(head)\n\(row)合计（万元）,,43,1,8\n本页小计,x,43,1,8\n,总计：,43,1,8\n",
      ["table.csv:3:1 total-row", "table.csv:4:1 total-row", "table.csv:5:2 total-row"]),
    OddTable(
      "sums left out by words as they are typed", "\(head)\n\(row)总计：,,43,1,8\n合 计,,43,1,8\n",
      top: "skip: [总计, 合　计]", []),
    OddTable(
      "a word isn't a prefix", "\(head)\n\(row)甲局,一局,43,1,8\n", top: "skip: [甲局二]", []),
    OddTable(
      "errors of formulas", "\(head)\n#REF!,一局,43,1,8\n甲,#N/A,43,#DIV/0!,8\n",
      [
        "table.csv:2:1 formula-error", "table.csv:3:3 formula-error",
        "table.csv:3:11 formula-error",
      ]),
    OddTable(
      "a unit in the header", "单位,名称,在职人数,预算（元）,评分\n\(row)",
      top: "", ["map.yaml:12:13 wrong-unit"]),
    OddTable(
      "no such header row", "\(head)\n\(row)", top: "header-row: 9", ["map.yaml:6:13 no-header-row"]
    ),
    OddTable(
      "a column of two facts", "\(head)\n\(row)", facts: "    rate: 预算",
      ["map.yaml:13:11 column-twice"]),
  ]

  @Test(arguments: tables)
  func `is told at its place`(_ odd: OddTable) throws {
    let table = try SmallTable(odd.text, top: odd.top, facts: odd.facts)
    if odd.testDescription == "a unit in the header" { try table.renameBudget(to: "预算（元）") }
    #expect(table.diagnostics() == odd.expected)
  }

  static let fixes: [(cell: String, fix: String)] = [
    ("(100)", "write “-100”"), ("（1.5）", "“（1.5）” isn't a number; write “-1.5”"),
    ("￥12.5", "is it 12.5 元 or 12.5 万元?"), ("'95", "write “95”"), ("12.5万", "write “12.5万元”"),
    ("无", "declare missing: [\"无\"]"), ("不适用", "declare missing: [\"不适用\"]"),
  ]

  @Test(arguments: fixes.map(\.cell))
  func `the nearest fix of a figure is told`(_ cell: String) throws {
    let fix = try #require(Self.fixes.first { $0.cell == cell }?.fix)
    let table = try SmallTable("\(Self.head)\n甲,一局,43,\(cell),8\n")
    let error = #expect(throws: InvalidFiles.self) { try table.rows() }
    #expect(error?.diagnostics.count == 1)
    #expect(error?.diagnostics.first?.text(.english).contains(fix) == true)
  }

  @Test func `names broken over two rows are joined`() throws {
    let text = "单位,名称,人员与经费,,评分\n,,在职人数,预算,\n\(Self.row)"
    let table = try SmallTable(text, top: "header-row: [1, 2]")
    try table.renameBudget(to: "人员与经费预算")
    // The other column of the group goes by its own name, which no other one has.
    #expect(try table.rows().map(\.unit) == ["甲"])
    let mended = try SmallTable(
      text.replacing("人员与经费,,", with: ",,"), top: "header-row: [1, 2]")
    #expect(try mended.rows().map(\.unit) == ["甲"])
  }

  @Test(arguments: [("table.csv", ";"), ("table.txt", "\t"), ("table.tsv", "\t")])
  func `the separator is the one that finds the columns`(name: String, separator: String) throws {
    // The title has more commas than any row has separators.
    let text = "甲,乙,丙,丁,戊,己,庚\n\(Self.head)\n\(Self.row)"
    let lines = text.split(separator: "\n")
    let body = lines.dropFirst().map { $0.replacing(",", with: separator) + "\n" }.joined()
    let table = try SmallTable(Array("\(lines[0])\n\(body)".utf8), name: name)
    #expect(try table.rows().map(\.unit) == ["甲"])
  }

  @Test func `NUL in UTF-16 is refused`() throws {
    let text = "\(Self.head)\n甲,一\u{0}局,43,1,8\n"
    let units: [UInt16] = [0xFEFF] + Array(text.utf16)
    var bytes: [UInt8] = []
    for unit in units { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try SmallTable(bytes).diagnostics() == ["table.csv wrong-encoding"])
  }

  /// Made by openpyxl: a formula that nothing has calculated, a figure merged over two rows, and a
  /// note merged over the table's width.
  @Test func `formulas without a result and merged figures are told by cell`() throws {
    let fixture = ProjectFiles.path("Tests/HengReadingTests/Fixtures/valid/odd-table.xlsx")
    let bytes = Array(try #require(FileManager.default.contents(atPath: fixture)))
    for name in ["table.xlsx", "table.xlsm"] {
      let table = try SmallTable(bytes, name: name, top: "skip: [注*]")
      #expect(
        table.diagnostics() == ["\(name):表!D3 uncalculated", "\(name):表!D4 merged-cells"])
    }
    let error = #expect(throws: InvalidFiles.self) { try EvaluationBatch(paths: [fixture]) }
    #expect(error?.diagnostics.map(\.code) == ["table-without-map"])
  }

  @Test func `a folder in the place of a table is told`() throws {
    let table = try SmallTable("\(Self.head)\n\(Self.row)")
    try FileManager.default.removeItem(atPath: "\(table.folder.path)/table.csv")
    try FileManager.default.createDirectory(
      atPath: "\(table.folder.path)/table.csv", withIntermediateDirectories: false)
    #expect(table.diagnostics() == ["table.csv not-a-file"])
  }
}

extension SmallTable {
  /// Lets the map name another column as the budget.
  func renameBudget(to name: String) throws {
    let map = FileManager.default.contents(atPath: path) ?? Data()
    try folder.write(
      String(decoding: map, as: UTF8.self).replacing("budget: 预算", with: "budget: \(name)"),
      to: "map.yaml")
  }
}
