import HengTestSupport
import HengWorkbooks
import Testing

/// A workbook in `Fixtures`, which `make.py` there made.
func fixture(_ name: String) throws -> WorkbookFile {
  try WorkbookFile(path: fixturePath(name))
}

func fixturePath(_ name: String) -> String {
  ProjectFiles.path("Tests/HengWorkbooksTests/Fixtures/\(name).xlsx")
}

/// The cells of a sheet as one line each, such as `B3: 0.774 %`.
func cellLines(_ file: WorkbookFile, sheet: Int = 0) throws -> [String] {
  var lines: [String] = []
  try file.readRows(of: file.sheets[sheet]) { row in
    for cell in row.cells { lines.append(line(cell, row: row.number)) }
  }
  return lines
}

private func line(_ cell: ReadCell, row: Int) -> String {
  let value =
    switch cell.value {
    case .text(let text): "“\(text)”"
    case .number(let number): number
    case .boolean(let value): "\(value)"
    case .date(let date): "day \(date)"
    case .time(let time): "time \(time)"
    case .duration(let duration): "duration \(duration)"
    case .error(let error): "error \(error)"
    case .uncalculated: "uncalculated"
    case .lost: "lost"
    }
  let place = CellAddress(row: row, column: cell.column).text
  return "\(place): \(value)\(cell.isPercent ? " %" : "")\(cell.hasFormula ? " =" : "")"
}

struct FixtureTests {
  @Test func `reads what openpyxl writes`() throws {
    let file = try fixture("openpyxl")
    #expect(file.sheets.map(\.name) == ["部门整体支出", "隐藏 & <1>", "空"])
    #expect(file.sheets.map(\.isHidden) == [false, true, false])
    #expect(file.sheets.map(\.number) == [1, 2, 3])
    #expect(
      try cellLines(file) == [
        "A1: “部门整体支出绩效自评表”",
        "A2: “预算”", "B2: 8557.32", "D2: 0.3",
        "A3: “执行率”", "B3: 0.774 %", "C3: uncalculated =",
        "A4: “１２３”", "B4: true", "C4: error #DIV/0!",
        "A5: day 2023-12-31", "B5: day 2024-02-29 13:45:30", "C5: 45291",
        "A6: “得分不低于 90 分 ”",
        "A7: “两行\n文字 <&>\"'”", "B7: “A”", "C7: -1234567890.5", "D7: 0.00000015",
        "E7: 1000000000000000000000",
        "AB1000: “远”",
      ])
    #expect(try cellLines(file, sheet: 1) == ["A1: 1"])
    #expect(try cellLines(file, sheet: 2) == [])
  }

  // LibreOffice doesn't take `_x0041_` for an escape in an inline string, and escapes it anew.
  @Test func `reads what LibreOffice makes of it`() throws {
    let file = try fixture("libreoffice")
    #expect(file.sheets.map(\.name) == ["部门整体支出", "隐藏 & <1>", "空"])
    #expect(file.sheets.map(\.isHidden) == [false, true, false])
    #expect(
      try cellLines(file) == [
        "A1: “部门整体支出绩效自评表”",
        "A2: “预算”", "B2: 8557.32", "D2: 0.3",
        "A3: “执行率”", "B3: 0.774 %", "C3: 17114.64 =",
        "A4: “１２３”", "B4: true =", "C4: error #DIV/0! =",
        "A5: day 2023-12-31", "B5: day 2024-02-29 13:45:30", "C5: 45291",
        "A6: “得分不低于 90 分 ”",
        "A7: “两行\n文字 <&>\"'”", "B7: “_x0041_”", "C7: -1234567890.5", "D7: 0.00000015",
        "E7: 1000000000000000000000",
        "AB1000: “远”",
      ])
  }

  @Test(arguments: ["xlsxwriter", "xlsxwriter-inline"])
  func `reads what XlsxWriter writes`(name: String) throws {
    let file = try fixture(name)
    #expect(file.sheets.map(\.name) == ["部门整体支出", "隐藏 & 1"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    #expect(
      try cellLines(file) == [
        "A1: “部门整体支出绩效自评表”",
        "A2: “预算”", "B2: 8557.32", "D2: 0.3",
        "A3: “执行率”", "B3: 0.774 %", "C3: 17114.64 =",
        "A4: “１２３”", "B4: true", "C4: error #DIV/0! =", "D4: uncalculated =", "E4: “优” =",
        "F4: true =",
        "A5: day 2023-12-31", "B5: day 2024-02-29 13:45:30",
        "A6: “得分不低于 90 分 ”",
        "A7: “两行\n文字 <&>\"'”", "B7: “_x0041_”", "C7: -1234567890.5",
        "AB1000: “远”",
      ])
    #expect(try cellLines(file, sheet: 1) == ["A1: 1"])
  }

  @Test func `days may count from 1904`() throws {
    #expect(
      try cellLines(fixture("openpyxl-1904"))
        == ["A1: day 2023-12-31", "A2: day 2024-02-29 13:45:30"])
  }

  @Test func `reads the strict edition with prefixes, UTF-16, ISO dates and phonetic runs`() throws
  {
    let file = try fixture("strict")
    #expect(file.sheets.map(\.name) == ["表"])
    #expect(file.sheets.map(\.number) == [2])
    #expect(file.sheets.map(\.isHidden) == [true])
    #expect(
      try cellLines(file) == [
        "A1: “绩 效”", "B1: “a\rb_x0041_中”", "D1: day 2023-05-06",
        "C3: day 2023-05-06 07:08:09", "D3: “内联”", "E3: uncalculated =", "F3: false",
      ])
  }

  @Test func `a grid knows its merged ranges`() throws {
    let file = try fixture("openpyxl")
    let grid = try file.grid(of: file.sheets[0])
    #expect(grid.merges.map(\.text) == ["A1:D1", "B1000:C1002"])
    #expect(grid.rowCount == 1000)
    #expect(grid.columnCount == 28)
    func address(_ text: String) throws -> CellAddress { try #require(CellAddress(text)) }
    #expect(try grid.anchor(of: address("C1")) == address("A1"))
    #expect(try grid.anchor(of: address("A1")) == address("A1"))
    #expect(try grid.anchor(of: address("E1")) == address("E1"))
    #expect(try grid.anchor(of: address("C1002")) == address("B1000"))
    #expect(try grid[address("A1")]?.value == .text("部门整体支出绩效自评表"))
    #expect(try grid[address("C1")] == nil)
    #expect(try grid[address("B3")]?.isPercent == true)
    #expect(try grid[address("AB1000")]?.value == .text("远"))
    #expect(try grid[address("AA1000")] == nil)
    #expect(try grid[address("A999")] == nil)
    let empty = try file.grid(of: file.sheets[2])
    #expect(empty.rowCount == 0)
    #expect(empty.columnCount == 0)
    #expect(try empty[address("A1")] == nil)
  }

  @Test func `the reader of rows may stop`() throws {
    struct Enough: Error {}
    let file = try fixture("openpyxl")
    var rows: [Int] = []
    #expect(throws: Enough.self) {
      try file.readRows(of: file.sheets[0]) { row in
        rows.append(row.number)
        if rows.count == 3 { throw Enough() }
      }
    }
    #expect(rows == [1, 2, 3])
  }
}
