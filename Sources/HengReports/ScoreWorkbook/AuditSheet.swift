import HengAudit
import HengModel
import HengScoring
import HengWorkbooks

extension ScoreWorkbook {
  private static let auditHeadRow = 3

  /// What contradicts itself, as of the export.
  var auditSheet: Sheet {
    let table = Table(
      findings: audit.findings.map { LocatedFinding(finding: $0) }, columns: .ofWorkbook)
    var sheet = sheet(.audit, widths: table.sheetWidths)
    head(
      &sheet, table.columns.map(\.title), atRow: ScoreWorkbook.auditHeadRow,
      note: Audit.sheetNote([audit]))
    sheet.writeWords(of: table, belowRow: ScoreWorkbook.auditHeadRow, language)
    return finished(sheet, landscape: true, repeating: 1...ScoreWorkbook.auditHeadRow)
  }
}

extension LeagueWorkbook {
  /// What contradicts itself in each evaluation, as of the export.
  var auditSheet: Sheet {
    let findings = zip(entries, evaluations).flatMap { entry, evaluation in
      evaluation.audit.findings.map { LocatedFinding(name: label(of: entry), finding: $0) }
    }
    var table = Table(findings: findings, columns: [.name] + .ofWorkbook)
    if isOfYears { table.columns[0].title = Term.year }
    var sheet = sheet(
      name(ScoreSheet.audit.name), widths: table.sheetWidths,
      note: Audit.sheetNote(evaluations.map(\.audit)))
    for (index, column) in table.columns.enumerated() {
      sheet[LeagueWorkbook.headRow, index + 1] = Cell(
        .text(column.title[language]), style: SheetStyle.header)
    }
    sheet.writeWords(of: table, belowRow: LeagueWorkbook.headRow, language)
    sheet.page.isLandscape = true
    sheet.page.repeatedRows = 1...LeagueWorkbook.headRow
    sheet.firstScrollingCell = CellAddress(row: LeagueWorkbook.firstRow, column: 2)
    return finished(sheet)
  }
}

extension Audit {
  /// What a sheet of findings says above them.
  fileprivate static func sheetNote(_ audits: [Audit]) -> LocalizedText {
    let found = audits.allSatisfy(\.findings.isEmpty) ? nothingFound + " " : ""
    return LocalizedText(
      zh: "以下为导出时的核查结果，不随改动变化。",
      en: "Findings as of the writing of this file; they follow no change. ")
      + found + limits
  }
}

extension Table {
  /// The widths of the columns on a sheet.
  fileprivate var sheetWidths: [Double] { columns.map { Double($0.width ?? 10) } }
}

extension Sheet {
  /// Writes the rows of a table of words.
  fileprivate mutating func writeWords(of table: Table, belowRow head: Int, _ language: Language) {
    for (index, row) in table.rows.enumerated() {
      for (column, words) in row.cells.enumerated() {
        self[head + 1 + index, column + 1] = Cell(.text(words[language]), style: SheetStyle.text)
      }
    }
  }
}
