import HengTestSupport
import HengWorkbooks
import Testing

/// What is written is read back as it was.
struct RoundTripTests {
  private static func read(_ sheet: Sheet) throws -> SheetGrid {
    let folder = try TemporaryFolder()
    let path = folder.path + "/表.xlsx"
    try WorkbookWriter.write(Workbook(title: "表", sheets: [sheet]), to: path)
    let file = try WorkbookFile(path: path)
    return try file.grid(of: #require(file.sheets.first))
  }

  @Test(arguments: [
    "衡山县民政局", "=1+1", "+1", "-1", "@SUM(A1)", "http://example.com", "{=1}", "<b>&amp;\"'",
    "_x0041_", "_x005F_x0041_", "_x_x0041_", "_x00G1_", "两行\n文字", " 前后空格 ", "１２３", "007",
    "\u{1F600}", "#DIV/0!", "TRUE",
  ])
  func `words stay the words they are`(text: String) throws {
    var sheet = Sheet(name: "表")
    sheet[2, 3] = Cell(.text(text))
    let grid = try Self.read(sheet)
    let cell = try #require(grid[CellAddress(row: 2, column: 3)])
    #expect(cell.value == .text(text))
    #expect(!cell.hasFormula)
  }

  @Test func `characters that no file can hold are replaced`() throws {
    var sheet = Sheet(name: "表")
    sheet[1, 1] = Cell(.text("a\u{0}b\u{1F}c\u{FFFE}d\re"))
    let grid = try Self.read(sheet)
    #expect(
      grid[CellAddress(row: 1, column: 1)]?.value
        == .text("a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"))
  }

  @Test(arguments: [
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{2028}",
  ])
  func `characters that don't show become spaces`(character: String) throws {
    var sheet = Sheet(name: "表")
    let words = "a" + character + "b"
    sheet[1, 1] = Cell(.text(words))
    let grid = try Self.read(sheet)
    #expect(grid[CellAddress(row: 1, column: 1)]?.value == .text("a b"))
    #expect(FormulaText.quoted(words) == "\"a b\"")
  }

  @Test func `words beyond the longest that a cell holds are cut`() throws {
    var sheet = Sheet(name: "表")
    sheet[1, 1] = Cell(.text(String(repeating: "衡", count: 40_000)))
    let grid = try Self.read(sheet)
    #expect(
      grid[CellAddress(row: 1, column: 1)]?.value == .text(String(repeating: "衡", count: 32_767)))
  }

  @Test(arguments: [
    (0, "0"), (8557.32, "8557.32"), (-0.01, "-0.01"), (1e15, "1000000000000000"), (0.1, "0.1"),
    (1e-7, "0.0000001"),
  ])
  func `numbers stay the numbers they are`(number: Double, text: String) throws {
    var sheet = Sheet(name: "表")
    sheet[1, 1] = Cell(.number(number))
    sheet[1, 2] = Cell(.formula("A1*1", value: .number(number)))
    let grid = try Self.read(sheet)
    #expect(grid[CellAddress(row: 1, column: 1)]?.value == .number(text))
    #expect(grid[CellAddress(row: 1, column: 2)]?.value == .number(text))
    #expect(grid[CellAddress(row: 1, column: 2)]?.hasFormula == true)
  }

  @Test func `merged cells, percents and words of formulas come back`() throws {
    var sheet = Sheet(name: "表")
    let range = try #require(CellRange("B2:C4"))
    sheet.merge(range, Cell(.text("合并")))
    sheet[6, 1] = Cell(.number(0.774), style: CellStyle().with { $0.numberFormat = "0.00%" })
    sheet[7, 1] = Cell(.formula("IF(A6>0.5,\"良\",\"差\")", value: .text("良")))
    let grid = try Self.read(sheet)
    #expect(grid.merges == [range])
    #expect(grid[range.first]?.value == .text("合并"))
    #expect(grid.anchor(of: range.last) == range.first)
    #expect(grid[CellAddress(row: 6, column: 1)]?.isPercent == true)
    #expect(grid[CellAddress(row: 7, column: 1)]?.value == .text("良"))
  }
}
