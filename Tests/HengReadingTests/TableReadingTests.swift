import FoundationEssentials
import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

/// A small table's column map and rows, written in a folder of its own.
struct SmallTable {
  static let header = "单位,名称,在职人数,预算,评分"
  let folder: TemporaryFolder
  let path: String

  /// What is kept of a row.
  struct Row: Hashable {
    var unit: String
    var name: String
    var year: Int
    var facts: [String: Rational]
    var marks: Rational?
  }

  private static let scheme = """
    heng-scheme: 1
    id: small
    label: 小方案
    full-marks: 10
    rounding: { at: indicators, digits: 2, mode: half-up }
    grades:
      - { id: good, label: 良, range: "[6, 10]" }
      - { id: poor, label: 差, range: "[0, 6)" }
    grades-provenance: { marks: assumed, rule: assumed }
    facts:
      staff: { label: 在职人数, unit: 人 }
      budget: { label: 预算, unit: 万元 }
      rate: { label: 率, unit: "%" }
    indicators:
      - id: benefit
        label: 效益
        marks: 10
        rule: { kind: levels, levels: [{ id: any, label: 评, range: "[0%, 100%]" }] }
        provenance: { marks: assumed, rule: assumed }

    """

  init(_ bytes: [UInt8], name: String = "table.csv", top: String = "", facts: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(SmallTable.scheme, to: "scheme.yaml")
    try folder.write(bytes, to: name)
    path = try folder.write(
      """
      heng-table: 1
      scheme: scheme.yaml
      table: \(name)
      \(top.contains("year:") ? "" : "year: 2023\n")place: 测试表
      \(top)
      columns:
        unit: 单位
        label: 名称
        facts:
          staff: 在职人数
          budget: 预算
      \(facts)
        judgements:
          benefit: 评分

      """, to: "map.yaml")
  }

  init(_ text: String, top: String = "", facts: String = "") throws {
    try self.init(Array(text.utf8), top: top, facts: facts)
  }

  /// What is kept of the rows, all of which can be read.
  func rows() throws -> [Row] {
    let opened = try EvaluationBatch(paths: [path]).scores { loaded, score in
      let evaluation = loaded.evaluation
      var facts: [String: Rational] = [:]
      for fact in evaluation.facts {
        if case .figure(let figure) = fact.content { facts[fact.key.id] = figure.quantity.value }
      }
      return Row(
        unit: evaluation.unit.id, name: evaluation.unit.label.zh, year: evaluation.year,
        facts: facts, marks: score.total)
    }
    if opened.remarks.tellsOfLoss { throw InvalidFiles(opened.remarks.mistakes) }
    return opened.kept
  }

  /// The mistakes, whether or not something could be read besides.
  func diagnostics() -> [String] { lines(told().mistakes) }

  /// The notes of a table of which something could be read.
  func notes() -> [String] { lines(told().notes) }

  /// What is told of the table.
  func told() -> Remarks {
    do throws(InvalidFiles) {
      return try EvaluationBatch(paths: [path]).summaries(keeping: { _ in 0 }, into: { _ in })
    } catch {
      return Remarks(error.diagnostics)
    }
  }

  private func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map {
      "\($0.place.text(settings: .bare).replacing(folder.path + "/", with: "")) \($0.code)"
    }
  }
}

/// A cell of a figure and what it comes to in base units; `nil` for nothing.
struct FigureCell: Sendable, CustomTestStringConvertible {
  var cell: String
  var value: Rational?
  var testDescription: String { cell }

  init(_ cell: String, _ value: Rational?) { (self.cell, self.value) = (cell, value) }
}

@Suite(.timeLimit(.minutes(15))) struct TableReadingTests {
  private static let one = SmallTable.Row(
    unit: "甲", name: "一局", year: 2023, facts: ["staff": 43, "budget": 5_536_600], marks: 8)

  static let figures: [FigureCell] = [
    FigureCell("553.66", 5_536_600), FigureCell("0", 0), FigureCell("-1.5", -15_000),
    FigureCell("１２３．４５", 1_234_500), FigureCell("－２", -20_000), FigureCell("−2", -20_000),
    FigureCell("\"1,234.5\"", 12_345_000), FigureCell("１，２３４", 12_340_000),
    FigureCell("\"1,234,567\"", 12_345_670_000), FigureCell("553.66万元", 5_536_600),
    FigureCell("553.66 万元", 5_536_600), FigureCell("5000元", 5_000),
    FigureCell("\"5,000 元\"", 5_000), FigureCell("0.5亿元", 50_000_000),
    FigureCell("\u{3000}553.66\u{3000}", 5_536_600), FigureCell("  7 ", 70_000),
    FigureCell("", nil), FigureCell("—", nil), FigureCell("——", nil), FigureCell("-", nil),
    FigureCell("/", nil), FigureCell("／", nil), FigureCell("\u{3000}", nil),
    FigureCell("123456789012345678", Rational(123_456_789_012_345_678) * 10_000),
  ]

  @Test(arguments: figures)
  func `reads figures as people write them`(_ figure: FigureCell) throws {
    let table = try SmallTable("\(SmallTable.header)\n甲,一局,43,\(figure.cell),8\n")
    #expect(try table.rows()[0].facts["budget"] == figure.value)
  }

  @Test(arguments: [
    ("553.60", 2), ("553.66", 2), ("553", 0), ("0.00", 2), ("-1.50", 2), ("\"1,234.50\"", 2),
    ("553.60万元", 2), ("5536000.0 元", 1), ("１２３．４０", 2), ("10", 0),
  ])
  func `knows decimal places as they are written`(cell: String, places: Int) throws {
    let table = try SmallTable("\(SmallTable.header)\n甲,一局,43,\(cell),8\n")
    let found = try EvaluationBatch(paths: [table.path]).scores { loaded, _ in
      let budget = loaded.evaluation.facts.first { $0.key.id == "budget" }
      guard case .figure(let figure) = budget?.content else { return -1 }
      return figure.places
    }
    #expect(found.kept == [places])
  }

  @Test(arguments: ["12.5%", "12.5", "１２．５％", "12.5 ％", "125‰"])
  func `reads rates with and without the sign`(_ cell: String) throws {
    let table = try SmallTable(
      "\(SmallTable.header),率\n甲,一局,43,1,8,\(cell)\n", facts: "    rate: 率")
    #expect(try table.rows()[0].facts["rate"] == Rational(1, over: 8))
  }

  static let layouts: [(name: String, text: String)] = [
    ("LF", "\(SmallTable.header)\n甲,一局,43,553.66,8\n"),
    ("no last line end", "\(SmallTable.header)\n甲,一局,43,553.66,8"),
    ("CR LF", "\(SmallTable.header)\r\n甲,一局,43,553.66,8\r\n"),
    ("CR", "\(SmallTable.header)\r甲,一局,43,553.66,8\r"),
    ("semicolons", "单位;名称;在职人数;预算;评分\n甲;一局;43;553.66;8\n"),
    ("tabs", "单位\t名称\t在职人数\t预算\t评分\n甲\t一局\t43\t553.66\t8\n"),
    ("quotes", "\"单位\",名称,\"在职人数\",预算,评分\n\"甲\",\"一局\",\"43\",\"553.66\",8\n"),
    ("a title above", "2023年度表,,,,\n,,,,单位：万元\n\(SmallTable.header)\n甲,一局,43,553.66,8\n"),
    ("blank rows", "\(SmallTable.header)\n\n,,,,\n甲,一局,43,553.66,8\n　,,,,\n\n"),
    ("other columns", "备注,单位,预算,名称,评分,在职人数\n无,甲,553.66,一局,8,43\n"),
    ("broken headers", "单位,名称,\"在职\n人数\",预 算,评分\n甲,一局,43,553.66,8\n"),
    ("empty cells behind", "\(SmallTable.header)\n甲,一局,43,553.66,8,,\n"),
  ]

  @Test(arguments: layouts.map(\.name))
  func `reads every layout alike`(_ name: String) throws {
    let text = try #require(Self.layouts.first { $0.name == name }?.text)
    #expect(try SmallTable(text).rows() == [Self.one])
  }

  @Test(arguments: TextEncoding.unicode)
  func `reads every form of Unicode alike`(_ encoding: TextEncoding) throws {
    let rows = (0..<9_000).map { "单位\($0),局,43,553.66,8\r\n" }.joined()
    let table = try SmallTable(encoding.bytes("\(SmallTable.header)\r\n\(rows)"))
    let found = try table.rows()
    #expect(found.count == 9_000)
    #expect(found.map(\.unit) == (0..<9_000).map { "单位\($0)" })
  }

  @Test func `reads GB18030 across the chunks it is decoded in`() throws {
    // 单位,名称,在职人数,预算,评分 and 局, as Python's codec writes them.
    let header: [UInt8] =
      [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xD4, 0xDA, 0xD6, 0xB0]
      + [0xC8, 0xCB, 0xCA, 0xFD, 0x2C, 0xD4, 0xA4, 0xCB, 0xE3, 0x2C, 0xC6, 0xC0, 0xB7, 0xD6, 0x0A]
    let name: [UInt8] = [0xBE, 0xD6]
    // Lines of odd and even length make some character fall on every end of a chunk.
    var bytes = header
    for number in 0..<20_000 {
      bytes += Array("\(number),".utf8) + name
      bytes += (number % 3 == 0 ? name : []) + Array(",43,553.66,8\n".utf8)
    }
    let found = try SmallTable(bytes).rows()
    #expect(found.count == 20_000)
    #expect(found.allSatisfy { $0.name == "局" || $0.name == "局局" })
  }

  @Test func `keeps line ends, separators and quotes of quoted cells`() throws {
    let table = try SmallTable("\(SmallTable.header)\n甲,\"一\"\"局\"\",\n二\",43,1,8\n乙,三,x,1,8\n")
    #expect(table.diagnostics() == ["table.csv:4:5 undeclared-missing"])
    let rows = try SmallTable("\(SmallTable.header)\n甲,\"一\"\"局\"\",\n二\",43,1,8\n").rows()
    #expect(rows[0].name == "一\"局\",\n二")
  }

  @Test func `leaves out the rows that the map names`() throws {
    let text = "\(SmallTable.header)\n甲,一局,43,553.66,8\n,合 计,43,553.66,8\n小计,,43,1,8\n"
    #expect(try SmallTable(text, top: "skip: [合计, 小计]").rows() == [Self.one])
    #expect(try SmallTable(text).diagnostics().first == "table.csv:3:2 total-row")
  }

  @Test func `takes the header that the map names`() throws {
    let text = "\(SmallTable.header)\n旧,局,1,1,1\n\(SmallTable.header)\n甲,一局,43,553.66,8\n"
    #expect(try SmallTable(text, top: "header-row: 3").rows() == [Self.one])
  }

  @Test func `takes the year from a column and the same unit once a year`() throws {
    let text = "年度,\(SmallTable.header)\n2022,甲,一局,43,1,8\n2023年,甲,一局,43,1,8\n"
    let table = try SmallTable(text, top: "year: { column: 年度 }")
    #expect(try table.rows().map(\.year) == [2022, 2023])
    let twice = try SmallTable(text + "2022,甲,x,43,1,8\n", top: "year: { column: 年度 }")
    #expect(twice.diagnostics() == ["table.csv:4 repeated-year"])
  }

  @Test func `counts as many rows as it scores`() throws {
    let rows = (0..<5_000).map { "u\($0),局,43,1,8\n" }.joined()
    let table = try SmallTable("\(SmallTable.header)\n\(rows)")
    #expect(try EvaluationBatch(paths: [table.path]).count() == 5_000)
    #expect(try table.rows().map(\.unit) == (0..<5_000).map { "u\($0)" })
  }

  /// Made by openpyxl: a cover sheet first, a title, a broken header, a percentage, short rows, a
  /// row left out, and a date among the figures.
  @Test func `reads a sheet of a workbook, and places its mistakes by cell`() throws {
    let fixture = ProjectFiles.path("Tests/HengReadingTests/Fixtures/valid/small-table.xlsx")
    let bytes = Array(try #require(FileManager.default.contents(atPath: fixture)))
    let table = try SmallTable(
      bytes, name: "table.xlsx", top: "sheet: 县表", facts: "    rate: 率")
    #expect(table.diagnostics() == ["table.xlsx:县表!D6 date-for-number"])
    let left = try SmallTable(
      bytes, name: "table.xlsx", top: "sheet: 县表\nskip: [丙]", facts: "    rate: 率")
    let rows = try left.rows()
    #expect(rows.map(\.unit) == ["甲", "乙"])
    #expect(
      rows.map(\.facts) == [
        ["staff": 43, "budget": 5_536_600, "rate": Rational(1, over: 8)], ["budget": 12_345_000],
      ])
    let other = try SmallTable(bytes, name: "table.xlsx", top: "sheet: 县里")
    #expect(other.diagnostics() == ["map.yaml:6:8 sheet-not-found"])
  }

  @Test func `a table without a map says what it needs`() throws {
    let table = try SmallTable("\(SmallTable.header)\n")
    let error = #expect(throws: InvalidFiles.self) {
      try EvaluationBatch(paths: ["\(table.folder.path)/table.csv"])
    }
    #expect(error?.diagnostics.map(\.code) == ["table-without-map"])
  }
}
