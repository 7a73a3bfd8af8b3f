import HengModel
import HengReports
import Testing

@Suite struct ReportModelTests {
  private static let table = Table(
    columns: [.init("一级"), .init("二级"), .init("三级"), .init("分值", .trailing)],
    rows: [
      .init(["a", "x", "1", "5"]), .init(["a", "x", "2", "5"]), .init(["a", "y", "3", "5"]),
      .init(["b", "y", "4", "5"]), .init(["a", "y", "4", "5"]),
    ], footer: .init(["合计", "", "", "25"]), mergedColumnCount: 2)

  @Test func `rows below each other share the cells in which they agree, and no others`() {
    #expect(Self.table.rowSpans(column: 0) == [3, 0, 0, 1, 1])
    #expect(Self.table.rowSpans(column: 1) == [2, 0, 1, 1, 1])
    #expect(Self.table.rowSpans(column: 2) == [1, 1, 1, 1, 1])
    #expect(Table(columns: [.init("a")], rows: [], mergedColumnCount: 1).rowSpans(column: 0) == [])
  }

  @Test func `the footer's name takes the merged columns it leaves empty`() {
    #expect(Self.table.footerSpan == 3)
    var table = Self.table
    table.footer = .init(["合计", "", "7", "25"])
    #expect(table.footerSpan == 2)
    table.mergedColumnCount = 0
    table.footer = .init(["合计", "", "", ""])
    #expect(table.footerSpan == 1)
  }

  @Test func `without spans a shared text stands in the first row`() {
    let rows = Self.table.rowsWithoutRepetition.map { $0.cells.prefix(2).map(\.zh) }
    #expect(rows == [["a", "x"], ["", ""], ["", "y"], ["b", "y"], ["a", "y"]])
  }

  @Test func `finds the places to fill in among other text`() {
    let blank = LocalizedText.blank(LocalizedText(zh: "公开日期", en: "the date"))
    #expect(blank == LocalizedText(zh: "〔待填：公开日期〕", en: "[to fill in: the date]"))
    #expect(
      Blank.pieces(of: "于" + blank.zh + blank.zh + "。") == [
        .init(text: "于", isBlank: false), .init(text: blank.zh, isBlank: true),
        .init(text: blank.zh, isBlank: true), .init(text: "。", isBlank: false),
      ])
    #expect(Blank.pieces(of: "〔待填：没有收尾") == [.init(text: "〔待填：没有收尾", isBlank: false)])
    #expect(Blank.pieces(of: "[a] 〔b〕") == [.init(text: "[a] 〔b〕", isBlank: false)])
    #expect(Blank.pieces(of: "") == [])
  }

  @Test func `a name can't close its own blank`() {
    let blank = LocalizedText.blank(LocalizedText(zh: "甲〕乙", en: "a] b"))
    #expect(Blank.pieces(of: blank.zh).count == 1)
    #expect(Blank.pieces(of: blank.en).count == 1)
  }
}
