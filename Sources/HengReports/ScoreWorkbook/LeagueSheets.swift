import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// The sheets of one ranking: the totals, the rows' marks that they sum, and a chart.
struct LeagueWorkbook {
  /// The entries in the order of the table.
  let entries: [LeagueEntry]
  /// Their scores and audits, in the same order.
  let evaluations: [ScoredEvaluation]
  /// Whether the entries are years of one unit.
  let isOfYears: Bool
  /// What tells the sheets from those of other rankings.
  let suffix: String
  let language: Language

  static let headRow = 3
  static let firstRow = headRow + 1

  var sheets: [Sheet] {
    [rankSheet, isLive ? markSheet : nil, auditSheet, chartSheet].compactMap { $0 }
  }

  var scores: [EvaluationScore] { evaluations.map(\.score) }

  func name(_ name: LocalizedText) -> String { name[language] + suffix }

  var rankName: String {
    name(
      isOfYears ? Term.marksOverYears : Term.rankSheet)
  }
  var markName: String { name(Term.marksOfRows) }

  /// Whether totals can follow the rows' marks: one scheme without vetoes stands behind them all.
  var isLive: Bool {
    guard let scheme = scores.first?.scheme, scores.count == entries.count else { return false }
    return scores.allSatisfy { $0.scheme == scheme }
      && !scheme.rows.contains { if case .veto = $0.rule { true } else { false } }
  }

  var mark: LocalizedText { scores.syntheticMark }

  /// The scheme and the year, or the unit.
  var title: LocalizedText {
    guard let first = entries.first else { return "" }
    if isOfYears { return mark + first.unit + LocalizedText(zh: "各年得分", en: ": years") }
    return mark + first.scheme + LocalizedText(zh: "，\(first.year) 年度", en: ", \(first.year)")
  }

  /// The unit, or the year where it tells entries apart, and what else does.
  func label(of entry: LeagueEntry) -> LocalizedText {
    (isOfYears ? LocalizedText("\(entry.year)") : entry.unit).qualified(by: entry.label)
  }

  /// An empty sheet with its title and a note.
  func sheet(
    _ name: String, widths: [Double], note: LocalizedText
  ) -> Sheet {
    var sheet = Sheet(name: name)
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
    for (row, text, style) in [(1, title, SheetStyle.title), (2, note, SheetStyle.note)] {
      sheet.merge(
        CellRange(CellAddress(row: row, column: 1), CellAddress(row: row, column: widths.count)),
        Cell(.text(text[language]), style: style))
    }
    sheet.isProtected = true
    return sheet
  }

  func finished(_ sheet: Sheet) -> Sheet {
    var sheet = sheet
    sheet.fitRowHeights()
    sheet.page.footer =
      LocalizedText(
        zh: "&L\(sheet.name)&R第 &P 页，共 &N 页", en: "&L\(sheet.name)&Rpage &P of &N")[language]
    return sheet
  }
}

// MARK: - The chart

extension LeagueWorkbook {
  /// The most entries that one chart shows legibly on a page.
  private static let drawnLimit = 40

  private var chartSheet: Sheet {
    let count = min(entries.count, LeagueWorkbook.drawnLimit)
    func range(_ column: RankColumn) -> String {
      let number = rankColumns.firstIndex(of: column).map { $0 + 1 } ?? 1
      let cells = CellRange(
        CellAddress(row: LeagueWorkbook.firstRow, column: number),
        CellAddress(row: LeagueWorkbook.firstRow + count - 1, column: number))
      return FormulaText.reference(to: cells.absolute, inSheet: rankName)
    }
    let words =
      count < entries.count
      ? LocalizedText(zh: "总分（前 \(count) 名）", en: "Totals (first \(count))") : Term.totals
    var sheet = sheet(
      name(ScoreSheet.charts.name), widths: Array(repeating: 10, count: 10), note: "")
    sheet.charts = [
      SheetChart(
        .bar, title: (mark + words)[language],
        series: [
          SheetChart.Series(
            name: Term.total[language], categories: range(.label),
            values: range(.total), color: CellStyle.Color(0x2F6DB3))
        ], valueTitle: Term.marksUnit[language], leastValue: 0,
        description: Term.barsOfTotals[language],
        place: CellAddress(row: LeagueWorkbook.headRow, column: 1), width: 720,
        height: min(900, max(240, Double(count) * 36 + 150)))
    ]
    return finished(sheet)
  }
}
