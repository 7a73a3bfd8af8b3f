import HengForms
import HengModel
import HengScoring
import HengSensitivity
import HengWorkbooks

extension ScoreWorkbook {
  static let tornadoFirstRow = 4

  /// What one mark more or less does, how far weights can move, and how likely grades are.
  var sensitivitySheet: Sheet {
    var sheet = sheet(.sensitivity, widths: [34, 10, 10, 13, 16, 13, 16, 20])
    let titles = [
      Term.indicator, Term.fullMarks,
      Term.scoreRate, LocalizedText(zh: "少 1 分", en: "One mark less"),
      LocalizedText(zh: "多 1 分", en: "One mark more"),
    ]
    head(
      &sheet, titles, atRow: ScoreWorkbook.tornadoFirstRow - 1,
      note: LocalizedText(
        zh: "一个指标的分值少或多 1 分、其余按比例增减时，未舍入的总分怎样变化；随数据和参数变化。",
        en:
          "How the total before rounding changes with one mark less or more for a row, the others "
          + "in proportion; it follows figures and parameters."))
    for place in weights.rows.indices { writeBar(place, &sheet) }
    var row = ScoreWorkbook.tornadoFirstRow + weights.rows.count + 1
    switch Result(catching: { try ScoredUnits(score, path: "") }) {
    case .success(let units): writeAnalyses(units, from: &row, &sheet)
    case .failure:
      write(
        LocalizedText(
          zh: "有指标未定，或有一票否决，因此没有权重分析。",
          en: "Rows without marks, or a veto, leave no analysis of weights."), &row, &sheet)
    }
    return finished(sheet, landscape: false)
  }

  /// The change of the total with one mark more, exact: Δ = δ·(rₖ − (S − rₖ·wₖ)/(T − wₖ)).
  private func change(of place: Int, by step: Rational) -> Double? {
    let rows = weights.rows.map { score.rows[$0] }
    let exact = rows.compactMap { $0.result.marks ?? $0.marks }
    guard exact.count == rows.count else { return nil }
    let full = rows.map(\.row.indicator.fullMarks)
    let (own, sum, total) = (full[place], exact.reduce(0, +), full.reduce(0, +))
    guard own < total else { return nil }
    let moved = max(-own, min(step, total - own))
    let rest = (sum - exact[place]) / (total - own)
    return (moved * (exact[place] / own - rest)).doubleValue
  }

  private func writeBar(_ place: Int, _ sheet: inout Sheet) {
    let row = ScoreWorkbook.tornadoFirstRow + place
    let score = score.rows[weights.rows[place]]
    let full = score.row.indicator.fullMarks
    let exact = score.result.marks ?? score.marks
    let reason = Cell.FormulaValue.text(score.result.outcome.label[language])
    let rate = weights.reference(weights.cell(WeightPlaces.rateColumn, place))
    let rates = weights.reference(toColumn: WeightPlaces.rateColumn)
    let fulls = weights.reference(toColumn: WeightPlaces.fullColumn)
    let (own, ownRate) = (
      CellAddress(row: row, column: 2).absolute, CellAddress(row: row, column: 3).absolute
    )
    sheet[row, 1] = text(score.row.indicator.label)
    sheet[row, 2] = Cell(
      .live(
        weights.reference(weights.cell(WeightPlaces.fullColumn, place)), .number(full.doubleValue)),
      style: SheetStyle.number)
    sheet[row, 3] = Cell(
      .live(rate, exact.map { .number(($0 / full).doubleValue) } ?? reason),
      style: SheetStyle.number.formatted("0.00%"))
    let others = "SUMPRODUCT(\(rates),\(fulls))-\(ownRate)*\(own)"
    let style = SheetStyle.number.formatted("+0.000;-0.000;0.000")
    for (column, step) in [(4, -1), (5, 1)] {
      let moved = step < 0 ? "-MIN(1,\(own))" : "MIN(1,SUM(\(fulls))-\(own))"
      let formula =
        "IF(OR(COUNT(\(rates))<\(weights.rows.count),SUM(\(fulls))<=\(own)),\"\","
        + "\(moved)*(\(ownRate)-(\(others))/(SUM(\(fulls))-\(own))))"
      let value = change(of: place, by: Rational(step))
      sheet[row, column] = Cell(
        .live(formula, value.map { .number($0) } ?? .text("")), style: style)
    }
  }

  private func writeAnalyses(_ units: ScoredUnits, from row: inout Int, _ sheet: inout Sheet) {
    let stability = Stability(units, within: 0.25, top: 1)
    write(
      LocalizedText(
        zh: "以下为导出时的结果，不随改动变化。",
        en: "What follows is as of the writing of this file and follows no change."), &row, &sheet)
    if !units.grades.isEmpty {
      writeHeading(
        Term.gradeIntervals, &row,
        &sheet)
      write(stability.gradeIntervalTable, &row, &sheet)
      for block in stability.gradeWayBlocks(ofUnit: 0) {
        switch block {
        case .heading(let title, _): writeHeading(title, &row, &sheet)
        case .pairs(let pairs):
          for pair in pairs {
            write(pair.name + Term.colon + pair.value, &row, &sheet)
          }
        default: break
        }
      }
      writeProbabilities(units, &row, &sheet)
    }
  }

  private func writeProbabilities(
    _ units: ScoredUnits, _ row: inout Int, _ sheet: inout Sheet
  ) {
    let concentration = units.customaryConcentration
    let laws: [(LocalizedText, WeightLaw)] = [
      (
        LocalizedText(
          zh: "狄利克雷分布，均值为官方权重，集中度 \(concentration.shortText)",
          en: "Dirichlet around the weights in force, concentration \(concentration.shortText)"),
        .dirichlet(concentration: concentration)
      ),
      (LocalizedText(zh: "所有权重上的均匀分布", en: "uniform on all weights"), .flat),
    ]
    let rows = laws.compactMap { name, law -> Table.Row? in
      guard let exact = ExactProbabilities(units, law: law), let grades = exact.grades.first else {
        return nil
      }
      return Table.Row([name] + grades.map { LocalizedText($0.percentText()) })
    }
    guard !rows.isEmpty else { return }
    writeHeading(
      LocalizedText(zh: "随机权重下各等级的精确概率", en: "Exact probabilities of grades under random weights"),
      &row, &sheet)
    let columns =
      [Table.Column(Term.lawOfWeights)]
      + units.grades.map { Table.Column($0.shown, .trailing) }
    write(Table(columns: columns, rows: rows), &row, &sheet)
    write(
      LocalizedText(
        zh: "概率是关于权重的，取决于所选的分布，不是单位绩效好坏的可能性。",
        en: "These are probabilities over weights under the law that is named, not the chance that "
          + "a unit is good."), &row, &sheet)
  }
}

// MARK: - Texts and tables below each other

extension ScoreWorkbook {
  private static let textColumnCount = 8

  private func write(_ text: LocalizedText, _ row: inout Int, _ sheet: inout Sheet) {
    write(text, SheetStyle.note, &row, &sheet)
  }

  private func writeHeading(_ text: LocalizedText, _ row: inout Int, _ sheet: inout Sheet) {
    row += 1
    write(text, SheetStyle.heading, &row, &sheet)
  }

  private func write(
    _ text: LocalizedText, _ style: CellStyle, _ row: inout Int, _ sheet: inout Sheet
  ) {
    sheet.merge(
      CellRange(
        CellAddress(row: row, column: 1),
        CellAddress(row: row, column: ScoreWorkbook.textColumnCount)),
      Cell(.text(text[language]), style: style))
    row += 1
  }

  private func write(_ table: Table, _ row: inout Int, _ sheet: inout Sheet) {
    for (index, column) in table.columns.enumerated() {
      sheet[row, index + 1] = Cell(.text(column.title[language]), style: SheetStyle.header)
    }
    row += 1
    for line in table.rows {
      for (index, words) in line.cells.enumerated() {
        let isTrailing = table.columns[index].alignment == .trailing
        let number = isTrailing ? PrintedNumber(words[language]) : nil
        let style = isTrailing ? SheetStyle.number : SheetStyle.text
        sheet[row, index + 1] = Cell(
          number.map { .number($0.value) } ?? .text(words[language]),
          style: style.formatted(number?.format))
      }
      row += 1
    }
  }
}
