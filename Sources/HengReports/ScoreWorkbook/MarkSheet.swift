import HengForms
import HengModel
import HengScoring
import HengWorkbooks

extension ScoreWorkbook {
  /// The rows with their marks, the total and the grade.
  var markSheet: Sheet {
    var sheet = sheet(.marks, widths: widths)
    sheet.hiddenColumns.insert(marks.number(of: .exact))
    writeVerdict(&sheet)
    writeHead(&sheet)
    writeDimensions(&sheet)
    for (index, row) in score.rows.enumerated() { write(row, index, &sheet) }
    writeTotal(&sheet)
    writeNotes(&sheet)
    let range = CellRange(
      marks.address(.marks, 0), marks.address(.marks, max(0, score.rows.count - 1)))
    let full = CellAddress(row: MarkPlaces.firstRow, column: marks.number(of: .fullMarks))
    let cell = marks.address(.marks, 0).text
    sheet.highlights = [
      Highlight(
        range,
        .fill(CellStyle.Color(0xFBE3DC), where: "AND(ISNUMBER(\(cell)),\(cell)<\(full.text))")),
      Highlight(range, .fill(CellStyle.Color(0xE0E0E0), where: "ISTEXT(\(cell))")),
    ]
    var done = finished(sheet, landscape: true, repeating: MarkPlaces.headRow...MarkPlaces.headRow)
    done.firstScrollingCell = CellAddress(
      row: MarkPlaces.firstRow, column: marks.number(of: .indicator) + 1)
    return done
  }

  private var widths: [Double] {
    Array(repeating: 9.5, count: marks.depth)
      + marks.columns.map { column in
        switch column {
        case .indicator: 16
        case .fullMarks: 6.5
        case .measure: 22
        case .measured, .admissible: 10
        case .rule: 28
        case .marks, .lost, .published, .gap: 8.5
        case .basis, .standing: 7.5
        case .reason: 30
        case .exact: 10
        }
      }
  }

  private func title(of column: MarkPlaces.Column) -> LocalizedText {
    switch column {
    case .indicator: LocalizedText(zh: "指标", en: "Indicator")
    case .fullMarks: LocalizedText(zh: "分值", en: "Full")
    case .measure: LocalizedText(zh: "计算公式", en: "Measure")
    case .measured: LocalizedText(zh: "测算值", en: "Measured")
    case .rule: LocalizedText(zh: "评分规则", en: "Rule")
    case .marks:
      marks.columns.contains(.published)
        ? LocalizedText(zh: "复核分", en: "Computed") : LocalizedText(zh: "得分", en: "Marks")
    case .lost: LocalizedText(zh: "扣分", en: "Lost")
    case .published: LocalizedText(zh: "自评分", en: "Published")
    case .gap: LocalizedText(zh: "核减", en: "Published − computed")
    case .admissible: LocalizedText(zh: "可达区间", en: "Admissible")
    case .basis: LocalizedText(zh: "依据", en: "Basis")
    case .standing: LocalizedText(zh: "方案行", en: "Scheme row")
    case .reason: LocalizedText(zh: "计分说明", en: "Why")
    case .exact: LocalizedText(zh: "未舍入", en: "Exact")
    }
  }

  private func writeHead(_ sheet: inout Sheet) {
    let levels = ["一级指标", "二级指标", "三级指标", "四级指标"]
    for level in 0..<marks.depth {
      let name = LocalizedText(
        zh: levels.indices.contains(level) ? levels[level] : "\(level + 1) 级指标",
        en: "Level \(level + 1)")
      sheet[MarkPlaces.headRow, level + 1] = Cell(.text(name[language]), style: SheetStyle.header)
    }
    for column in marks.columns {
      sheet[MarkPlaces.headRow, marks.number(of: column)] = Cell(
        .text(title(of: column)[language]), style: SheetStyle.header)
    }
  }

  private func writeDimensions(_ sheet: inout Sheet) {
    for level in 0..<marks.depth {
      var start = 0
      while start < score.rows.count {
        let path = score.rows[start].row.indicator.path
        var end = start + 1
        if path.indices.contains(level) {
          let prefix = path.prefix(level + 1).map(\.id)
          while end < score.rows.count,
            score.rows[end].row.indicator.path.prefix(level + 1).map(\.id) == prefix
          { end += 1 }
        }
        let range = CellRange(
          CellAddress(row: MarkPlaces.firstRow + start, column: level + 1),
          CellAddress(row: MarkPlaces.firstRow + end - 1, column: level + 1))
        let words =
          path.indices.contains(level)
          ? "\(path[level].label[language])\n（\(path[level].fullMarks.shortText())）" : ""
        sheet.merge(range, Cell(.text(words), style: SheetStyle.centered))
        start = end
      }
    }
  }

  private func write(_ row: RowScore, _ index: Int, _ sheet: inout Sheet) {
    let indicator = row.row.indicator
    func set(_ column: MarkPlaces.Column, _ cell: Cell) {
      sheet.cells[marks.address(column, index)] = cell
    }
    let formulas = formulas(of: row, index)
    let style = SheetStyle.number.formatted(marksFormat)
    set(.indicator, text(indicator.label))
    set(.fullMarks, Cell(.number(indicator.fullMarks.doubleValue), style: SheetStyle.number))
    set(.measure, text(row.row.measure?.expression.text(fact: score.facts.label(of:))[language]))
    set(.measured, measured(row, formulas))
    set(
      .rule,
      text(
        row.row.rule.text(
          fullMarks: indicator.fullMarks, unit: row.row.unit, label: score.facts.label(of:))))
    if let veto = row.veto {
      let word = veto.isExercised.map {
        ($0 ? FormulaWord.exercised : .notExercised).label[language]
      }
      let value = word ?? RowOutcome.undecided.label[language]
      set(.marks, Cell(.live(formulas.veto, .text(value)), style: SheetStyle.centered))
      set(.exact, Cell(.text(""), style: style))
      set(.lost, text(""))
    } else {
      let exact = row.result.marks ?? row.marks
      let reason = row.result.outcome.label[language]
      set(
        .exact,
        Cell(
          .live(
            formulas.exactMarks, exact.map { .number($0.doubleValue) } ?? .text(reason)),
          style: style))
      let cell = marks.address(.exact, index).absolute
      let rounding = RoundingFormula(score.scheme.rounding, cells: cells)
      set(
        .marks,
        Cell(
          .live(
            "IF(ISNUMBER(\(cell)),\(rounding.indicatorMarks(cell)),\(cell))",
            row.marks.map { .number($0.doubleValue) } ?? .text(reason)),
          style: style))
      let (full, own) = (marks.address(.fullMarks, index).text, marks.address(.marks, index).text)
      set(
        .lost,
        Cell(
          .live(
            "IF(ISNUMBER(\(own)),\(full)-\(own),\"\")",
            row.marks.map { .number((indicator.fullMarks - $0).doubleValue) } ?? .text("")),
          style: style))
    }
    if marks.columns.contains(.published) {
      set(
        .published,
        Cell(row.published.map { .number($0.doubleValue) } ?? .blank, style: style))
      let (published, own) = (
        marks.address(.published, index).text, marks.address(.marks, index).text
      )
      let gap = row.published.flatMap { published in row.marks.map { published - $0 } }
      set(
        .gap,
        Cell(
          .live(
            "IF(COUNT(\(published),\(own))=2,ROUND(\(published)-\(own),10),\"\")",
            gap.map { .number($0.doubleValue) } ?? .text("")), style: style))
    }
    set(.admissible, Cell(.text(score.rangeText(row.admissible)), style: SheetStyle.centered))
    set(.basis, Cell(.text(row.basis.label[language]), style: SheetStyle.centered))
    set(.standing, Cell(.text(row.standingText[language]), style: SheetStyle.centered))
    set(.reason, text(reason(of: row)))
  }

  func formulas(of row: RowScore, _ index: Int) -> RowFormulas {
    RowFormulas(
      row.row, cells: cells,
      places: RowCells(
        fullMarks: FormulaNumber(cell: marks.address(.fullMarks, index).absolute),
        measured: row.row.measure.map { _ in
          FormulaNumber(
            cell: marks.address(.measured, index).absolute, factor: row.row.unit.cellFactor)
        }, judgement: judgements.cells(of: row.row.indicator.id)))
  }

  private func measured(_ row: RowScore, _ formulas: RowFormulas) -> Cell {
    guard row.row.measure != nil else { return text("") }
    let unit = row.row.unit
    // A judged row keeps no outcome of its own when its judgement leaves the measure aside.
    let outcome =
      row.measured
      ?? row.row.measure?.outcome { score.facts.outcome(of: $0) } ?? .missing([])
    return Cell(
      .live(formulas.measured, outcome.formulaValue(in: unit, language)),
      style: SheetStyle.number.formatted(unit.format(isTyped: false)))
  }

  private func reason(of row: RowScore) -> String {
    let reasons = row.deductions.map { deduction in
      "−\(deduction.marks.shortText(digits: 2))：\(deduction.reason[language])"
    }
    return reasons.isEmpty ? row.result.branch[language] : reasons.joined(separator: "\n")
  }
}
