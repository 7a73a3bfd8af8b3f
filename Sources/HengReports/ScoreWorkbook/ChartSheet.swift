import HengModel
import HengWorkbooks

extension ScoreWorkbook {
  /// The charts, which draw cells of other sheets and follow them.
  var chartSheet: Sheet {
    var sheet = sheet(.charts, widths: Array(repeating: 10, count: 10))
    let name = ScoreSheet.sensitivity.name[language]
    let count = max(1, weights.rows.count)
    let height = min(ChartPage.height, max(300, Double(count) * 26 + 160))
    let mark = [score].syntheticMark
    func range(_ column: Int) -> String {
      let first = ScoreWorkbook.tornadoFirstRow
      let cells = CellRange(
        CellAddress(row: first, column: column), CellAddress(row: first + count - 1, column: column)
      )
      return FormulaText.reference(to: cells.absolute, inSheet: name)
    }
    let names = weights.reference(toColumn: WeightPlaces.nameColumn)
    sheet.charts = [
      SheetChart(
        .bar, title: (mark + Term.marksAndFullMarks)[language],
        series: [
          SheetChart.Series(
            name: Term.marks[language], categories: names,
            values: weights.reference(toColumn: WeightPlaces.plainColumn),
            color: CellStyle.Color(0x2F6DB3)),
          SheetChart.Series(
            name: Term.fullMarks[language], categories: names,
            values: weights.reference(toColumn: WeightPlaces.fullColumn),
            color: CellStyle.Color(0xC9D6E4)),
        ],
        valueTitle: Term.marksUnit[language], leastValue: 0,
        description: LocalizedText(
          zh: "每个指标的得分和分值并列的条形图", en: "bars of the marks beside the full marks, row by row")[
            language],
        place: CellAddress(row: 3, column: 1), width: 720, height: height),
      SheetChart(
        .stackedBar,
        title: (mark
          + LocalizedText(
            zh: "分值多 1 分或少 1 分时总分的变化", en: "The total with one mark more or less"))[language],
        series: [
          SheetChart.Series(
            name: Term.oneMarkLess[language], categories: range(1),
            values: range(4), color: CellStyle.Color(0xC8643C)),
          SheetChart.Series(
            name: Term.oneMarkMore[language], categories: range(1),
            values: range(5), color: CellStyle.Color(0x2F6DB3)),
        ],
        valueTitle: Term.totalChange[language],
        description: LocalizedText(
          zh: "每个指标的权重变动 1 分时总分变化的条形图",
          en: "bars of what one mark more or less of each row does to the total")[language],
        place: CellAddress(row: 4 + Int(height / ChartPage.rowHeight) + 2, column: 1), width: 720,
        height: height),
    ]
    var done = finished(sheet, landscape: false)
    // Two charts of so many bars don't fit one page.
    if 2 * height + 100 > ChartPage.height { done.page.breaksBefore = [sheet.charts[1].place.row] }
    return done
  }
}

/// The grid below charts.
private enum ChartPage {
  /// The height of a row without cells, in pixels.
  static let rowHeight = 20.0
  /// The height of an upright page between its margins, in pixels, below the title.
  static let height = 900.0
}
