import HengDiagnostics
import HengModel
import HengSources
import HengWorkbooks
import Testing

struct WorkbookDiagnosticTests {
  private static let sheet = SheetEntry(name: "自评表", number: 2, part: "xl/worksheets/sheet2.xml")

  static let cases: [(WorkbookError, String)] = [
    (
      .cell(.notANumber("NaN"), sheet: sheet, cell: "B5"),
      "a.xlsx:自评表!B5: error: the cell stores “NaN”, expected a finite number [not-a-number]"
    ),
    (
      .cell(.badAddress, sheet: sheet, cell: "ZZZZ1"),
      "a.xlsx:自评表: error: “ZZZZ1” isn't a cell's address, expected one from A1 to XFD1048576 "
        + "[bad-cell-address]"
    ),
    (
      .badMerge(sheet: sheet, range: "C3:A1"),
      "a.xlsx:自评表: error: “C3:A1” isn't a merged range, expected one such as A1:C3 "
        + "[bad-merged-range]"
    ),
    (
      .otherFormat(.legacyOrProtected),
      "a.xlsx: error: an old .xls or a password-protected workbook; save it as .xlsx without a "
        + "password [other-format]"
    ),
    (
      .inflatesTooFar("xl/styles.xml", .ratio(limit: 200)),
      "a.xlsx: error: xl/styles.xml in the file inflates more than 200 fold, as a ZIP bomb does "
        + "[inflates-too-far]"
    ),
    (.notFound, "a.xlsx: error: no such file or folder [file-not-found]"),
  ]

  @Test(arguments: cases)
  func `errors of workbooks are told with sheet and cell`(error: WorkbookError, text: String) {
    #expect(Diagnostic(error, in: "a.xlsx").text(.english) == text)
  }

  @Test func `Chinese messages name the cell too`() {
    let error = WorkbookError.cell(
      .textTooLong(limit: 32_767), sheet: WorkbookDiagnosticTests.sheet, cell: "C1")
    #expect(
      Diagnostic(error, in: "a.xlsx").text(.chinese)
        == "a.xlsx:自评表!C1: 错误: 文字超过 32767 个字符，一个单元格容不下 [text-too-long]")
  }
}
