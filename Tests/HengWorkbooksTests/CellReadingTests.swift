import HengTestSupport
import HengWorkbooks
import Testing

/// What the elements and attributes of cells mean, on hand-made workbooks.
struct CellReadingTests {
  private static func lines(
    _ workbook: HandMadeWorkbook, limits: ReadingLimits = .customary
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(workbook.bytes, to: "made.xlsx")
    return try cellLines(WorkbookFile(path: path, limits: limits))
  }

  @Test(arguments: [
    ("0%", "1.5 %"), ("0.00%", "1.5 %"), ("0%;-0%", "1.5 %"), ("[<0.01]\"<1%\";0%", "1.5 %"),
    ("0\"%\"", "1.5"), ("0\\%", "1.5"), ("General", "1.5"), ("G/通用格式", "1.5"),
    ("0.00E+00", "1.5"), ("#,##0.00_);[Red]\\(#,##0.00\\)", "1.5"), ("[$¥-804]#,##0", "1.5"),
    ("0\"days\"", "1.5"), ("@", "1.5"), ("*d0", "1.5"), ("0_m", "1.5"), ("[Magenta]0", "1.5"),
    ("yyyy-mm-dd", "day 1900-01-01 12:00:00"), ("yyyy\"年\"m\"月\"", "day 1900-01-01 12:00:00"),
    ("[$-804]yyyy", "day 1900-01-01 12:00:00"), ("h:mm AM/PM", "time 12:00:00"),
    ("[h]", "duration 36:00:00"), ("[DBNum1][$-804]d", "day 1900-01-01 12:00:00"),
    ("yyyy/m/d;@", "day 1900-01-01 12:00:00"), ("\"unclosed", "1.5"), ("[unclosed", "1.5"),
    ("\\", "1.5"), ("", "1.5"),
  ])
  func `a format code tells percentages and dates`(code: String, expected: String) throws {
    let escaped = code.replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    var workbook = HandMadeWorkbook(cell: "s=\"0\"", "<v>1.5</v>")
    workbook[HandMadeWorkbook.stylesPart] = HandMadeWorkbook.styles(
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"164\"/></cellXfs>"
        + "<dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"0%\"/></dxf></dxfs>")
    #expect(try CellReadingTests.lines(workbook) == ["A1: \(expected)"])
  }

  @Test(arguments: [
    (0, "1"), (9, "1 %"), (10, "1 %"), (11, "1"), (13, "1"), (14, "day 1900-01-01"),
    (22, "day 1900-01-01"), (23, "1"), (27, "day 1900-01-01"), (36, "day 1900-01-01"), (37, "1"),
    (32, "time 00:00:00"), (44, "1"), (45, "time 00:00:00"), (46, "duration 24:00:00"),
    (47, "time 00:00:00"), (48, "1"), (49, "1"),
    (50, "day 1900-01-01"), (58, "day 1900-01-01"), (59, "1"),
  ])
  func `built-in formats tell percentages and dates`(id: Int, expected: String) throws {
    var workbook = HandMadeWorkbook(cell: "s=\"0\"", "<v>1</v>")
    workbook[HandMadeWorkbook.stylesPart] = HandMadeWorkbook.styles(
      "<cellXfs><xf numFmtId=\"\(id)\"/></cellXfs>")
    #expect(try CellReadingTests.lines(workbook) == ["A1: \(expected)"])
  }

  @Test(arguments: [
    ("t=\"inlineStr\"", "<is><t> a </t></is>", ["A1: “a”"]),
    ("t=\"inlineStr\"", "<is><t xml:space=\"preserve\"> a </t></is>", ["A1: “ a ”"]),
    ("t=\"inlineStr\"", "<is><t/></is>", []),
    ("t=\"str\"", "<f>\"\"</f><v></v>", ["A1: “” ="]),
    ("t=\"str\"", "<f>\"\"</f>", ["A1: uncalculated ="]),
    ("t=\"s\"", "<f>A2</f><v/>", ["A1: uncalculated ="]),
    ("", "<f t=\"shared\" si=\"0\"/><v>2</v>", ["A1: 2 ="]),
    ("", "<v> 2\n</v>", ["A1: 2"]),
    ("", "<v/>", []),
    ("s=\"1\"", "", []),
    ("t=\"b\"", "<v>true</v>", ["A1: true"]),
    ("t=\"e\"", "<v>#N/A</v>", ["A1: error #N/A"]),
    ("t=\"d\"", "<v>2024-02-29T00:00:00</v>", ["A1: day 2024-02-29"]),
    ("t=\"str\"", "<v>_xD83D__xDE00_</v>", ["A1: “😀”"]),
  ])
  func `cells have the content they should`(
    attributes: String, content: String, expected: [String]
  ) throws {
    let workbook = HandMadeWorkbook(cell: attributes, content)
    #expect(try CellReadingTests.lines(workbook) == expected)
  }

  @Test func `a grid has bounds on cells and text`() throws {
    let folder = try TemporaryFolder()
    let workbook = HandMadeWorkbook(
      rows: "<row><c><v>1</v></c><c t=\"str\"><v>ab</v></c></row><row><c><v>2</v></c></row>")
    let path = try folder.write(workbook.bytes, to: "made.xlsx")
    func grid(_ change: (inout ReadingLimits) -> Void) throws -> Int {
      var limits = ReadingLimits.customary
      change(&limits)
      let file = try WorkbookFile(path: path, limits: limits)
      return try file.grid(of: file.sheets[0]).rows.count
    }
    #expect(try grid { $0.gridCells = 3 } == 2)
    #expect(throws: WorkbookError.tooManyCells(sheet: HostileCase.sheet, limit: 2)) {
      try grid { $0.gridCells = 2 }
    }
    #expect(try grid { $0.textBytes = 4 } == 2)
    #expect(throws: WorkbookError.tooMuchText(part: HandMadeWorkbook.stringsPart, limit: 3)) {
      try grid { $0.textBytes = 3 }
    }
    #expect(throws: WorkbookError.tooMany(.sharedStrings, limit: 0)) {
      try grid { $0.sharedStrings = 0 }
    }
  }

  @Test func `a row has a bound on text`() throws {
    var limits = ReadingLimits.customary
    limits.textBytes = 4
    let cell = "<c t=\"str\"><v>ab</v></c>"
    let row = "<row>\(cell)\(cell)</row>"
    let lines = try CellReadingTests.lines(HandMadeWorkbook(rows: row + row), limits: limits)
    #expect(lines == ["A1: “ab”", "B1: “ab”", "A2: “ab”", "B2: “ab”"])
    #expect(throws: WorkbookError.tooMuchText(part: HandMadeWorkbook.sheetPart, limit: 4)) {
      let row = "<row>\(cell)\(cell)\(cell)</row>"
      _ = try CellReadingTests.lines(HandMadeWorkbook(rows: row), limits: limits)
    }
  }

  @Test func `what days mean agrees with a calendar counted day by day`() throws {
    var (year, month, day) = (1900, 3, 1)
    for serial in stride(from: 61, through: 60_000, by: 1) {
      if serial % 997 == 0 {
        let workbook = HandMadeWorkbook(cell: "s=\"2\"", "<v>\(serial)</v>")
        let two = { $0 < 10 ? "0\($0)" : "\($0)" }
        #expect(
          try CellReadingTests.lines(workbook) == ["A1: day \(year)-\(two(month))-\(two(day))"])
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }
}
