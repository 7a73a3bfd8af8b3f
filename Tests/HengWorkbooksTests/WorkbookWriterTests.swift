import FoundationEssentials
import HengTestSupport
import HengWorkbooks
import Testing

struct WorkbookWriterTests {
  private static func sample() throws -> Workbook {
    var sheet = Sheet(name: "评分表")
    let head = CellStyle().with {
      $0.isBold = true
      $0.fill = .init(0xD9E2F3)
      $0.hasBorder = true
      $0.alignment = .center
    }
    sheet.merge(
      CellRange(.init(row: 1, column: 1), .init(row: 1, column: 3)), Cell(.text("得分"), style: head))
    for row in 2...5 {
      sheet[row, 1] = Cell(.text("=指标\(row)"), note: "评分标准：\n完成得满分")
      sheet[row, 2] = Cell(.number(Double(row)), style: CellStyle().with { $0.isLocked = false })
    }
    sheet[6, 2] = Cell(.formula("SUM(B2:B5)", value: .number(14)), style: head)
    sheet[6, 3] = Cell(.formula("IF(B6>10,\"良\",\"差\")", value: .text("良")), style: head)
    let range = CellRange(.init(row: 2, column: 2), .init(row: 5, column: 2))
    sheet.validations = [
      .init(range, Validation(.number(from: 0, to: 10), prompt: .init(title: "分值", text: "0–10"))),
      .init(try #require(CellRange("C2:C5")), Validation(.choices(["是", "否"]))),
    ]
    sheet.highlights = [
      Highlight(range, .bar(.init(0x9DC3E6))),
      Highlight(try #require(CellRange("A2:A5")), .fill(.init(0xFFE699), where: "$B2>3")),
    ]
    sheet.charts = [
      SheetChart(
        .bar, title: "得分",
        series: [
          .init(
            name: "得分", categories: FormulaText.reference(to: "$A$2:$A$5", inSheet: sheet.name),
            values: FormulaText.reference(to: "$B$2:$B$5", inSheet: sheet.name),
            color: .init(0x2F5597))
        ], description: "每行的得分", place: .init(row: 8, column: 1))
    ]
    sheet.columnWidths = [1: 20, 2: 10]
    sheet.hiddenColumns = [5]
    sheet.rowHeights = [1: 30]
    sheet.isProtected = true
    sheet.firstScrollingCell = CellAddress("A2")
    sheet.page.isLandscape = true
    sheet.page.repeatedRows = 1...1
    sheet.page.footer = "第 &P 页 共 &N 页"
    return Workbook(
      title: "样表", sheets: [sheet],
      names: [.init("Total", FormulaText.reference(to: "$B$6", inSheet: sheet.name))])
  }

  @Test func `the same workbook gives the same bytes`() throws {
    let folder = try TemporaryFolder()
    let paths = ["a.xlsx", "b.xlsx"].map { "\(folder.path)/\($0)" }
    for path in paths { try WorkbookWriter.write(Self.sample(), to: path) }
    let files = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(files[0] == files[1])
    #expect(files[0].count > 1_000)
  }

  @Test func `a folder that isn't there is told`() {
    #expect(throws: WorkbookWritingError.cannotCreate) {
      try WorkbookWriter.write(Self.sample(), to: "/no-such-folder/a.xlsx")
    }
  }

  @Test(arguments: ["a/b", String(repeating: "表", count: 32)])
  func `names that no tab can have are refused`(name: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: WorkbookWritingError.self) {
      try WorkbookWriter.write(
        Workbook(title: "样表", sheets: [Sheet(name: name)]), to: folder.path + "/a.xlsx")
    }
  }
}
