import HengForms
import HengModel
import HengScoring
import HengWorkbooks

extension ScoreWorkbook {
  /// The rows with their marks, the total and the grade.
  var markSheet: Sheet {
    var sheet = sheet(.marks, widths: widths)
    sheet.hiddenColumns.formUnion(MarkPlaces.Column.hidden.map { marks.number(of: $0) })
    writeVerdict(&sheet)
    writeHead(&sheet)
    writeDimensions(&sheet)
    for (index, row) in score.rows.enumerated() { write(row, index, &sheet) }
    writeTotal(&sheet)
    let range = CellRange(
      marks.address(.marks, 0), marks.address(.marks, max(0, score.rows.count - 1)))
    let full = CellAddress(row: MarkPlaces.firstRow, column: marks.number(of: .fullMarks))
    let cell = marks.address(.marks, 0).text
    sheet.highlights = [
      Highlight(
        range,
        .fill(CellStyle.Color(0xFBE3DC), where: "AND(ISNUMBER(\(cell)),\(cell)<\(full.text))")),
      Highlight(range, .fill(CellStyle.Color(0xE0E0E0), where: "ISTEXT(\(cell))")),
      stateHighlight,
    ]
    var done = finished(sheet, landscape: true, repeating: MarkPlaces.headRow...MarkPlaces.headRow)
    done.firstScrollingCell = CellAddress(
      row: MarkPlaces.firstRow, column: marks.number(of: .indicator) + 1)
    return done
  }

  private var widths: [Double] {
    Array(repeating: 8.5, count: marks.depth)
      + marks.columns.map { column in
        switch column {
        case .indicator: 14
        case .fullMarks: 6
        case .measure: 19
        case .measured, .admissible: 9.5
        case .rule: 25
        case .marks, .lost, .published, .gap: 7.5
        case .basis, .standing: 6.5
        case .reason: 27
        default: 10
        }
      }
  }

  private func title(of column: MarkPlaces.Column) -> LocalizedText {
    switch column {
    case .indicator: Term.indicator
    case .fullMarks: Term.fullMarks
    case .measure: Term.formula
    case .measured: Term.measured
    case .rule: Term.scoringRule
    case .marks:
      marks.columns.contains(.published) ? Term.reviewed : Term.marks
    case .lost: Term.marksLost
    case .published: Term.selfAssessed
    case .gap: Term.selfAssessedMinusReviewed
    case .admissible: Term.admissible
    case .basis: Term.basis
    case .standing: Term.schemeRow
    case .reason: Term.explanation
    case .exact: Term.unrounded
    case .isChanged: Term.isChanged
    case .exportedMarks: Term.marksAtExport
    case .exportedMeasure: Term.measuredAtExport
    case .exportedRange: Term.admissibleAtExport
    case .exportedBasis: Term.basisAtExport
    case .exportedReason: Term.explanationAtExport
    }
  }

  /// The name of a level of the tree, from 0, among so many.
  private func name(ofLevel level: Int) -> LocalizedText {
    let numerals = ["一", "二", "三", "四", "五"]
    let numeral = numerals.indices.contains(level) ? numerals[level] : String(level + 1)
    return LocalizedText(zh: "\(numeral)级指标", en: "Level \(level + 1)")
  }

  private func writeHead(_ sheet: inout Sheet) {
    for level in 0..<marks.depth {
      sheet[MarkPlaces.headRow, level + 1] = Cell(
        .text(name(ofLevel: level)[language]), style: SheetStyle.header)
    }
    for column in marks.columns {
      let isIndicator = column == .indicator && language == .chinese
      let title = isIndicator ? name(ofLevel: marks.depth) : title(of: column)
      sheet[MarkPlaces.headRow, marks.number(of: column)] = Cell(
        .text(title[language]), style: SheetStyle.header)
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
        let words = path.indices.contains(level) ? name(of: path[level])[language] : ""
        sheet.merge(range, Cell(.text(words), style: SheetStyle.centered))
        start = end
      }
    }
  }

  private func name(of dimension: Indicator.DimensionLabel) -> LocalizedText {
    let marks = dimension.fullMarks.shortText()
    return dimension.label + LocalizedText(zh: "\n（\(marks)）", en: "\n(\(marks))")
  }

  private func write(_ row: RowScore, _ index: Int, _ sheet: inout Sheet) {
    let indicator = row.row.indicator
    func set(_ column: MarkPlaces.Column, _ cell: Cell) {
      sheet.cells[marks.address(column, index)] = cell
    }
    let formulas = formulas(of: row, index)
    set(.indicator, text(indicator.label))
    set(.fullMarks, Cell(.number(indicator.fullMarks.doubleValue), style: SheetStyle.number))
    set(.measure, text(row.row.measure?.expression.text(fact: score.facts.label(of:))[language]))
    set(.measured, measured(row, formulas))
    let rule = row.row.rule.text(
      fullMarks: indicator.fullMarks, unit: row.row.unit, label: score.facts.label(of:))
    set(.rule, text(rule))
    if let veto = row.veto {
      writeVeto(veto, formulas, index, &sheet)
    } else {
      writeMarks(row, formulas, index, &sheet)
    }
    if marks.columns.contains(.published) { writePublished(row, index, &sheet) }
    set(.standing, Cell(.text(row.standingText[language]), style: SheetStyle.centered))
    write(
      [
        (.admissible, .exportedRange, score.rangeText(row.admissible), SheetStyle.centered),
        (.basis, .exportedBasis, row.basis.label[language], SheetStyle.centered),
        (.reason, .exportedReason, reason(of: row), SheetStyle.text),
      ], index, &sheet)
  }

  private var marksStyle: CellStyle { SheetStyle.number.formatted(marksFormat) }

  private func writeVeto(
    _ veto: VetoState, _ formulas: RowFormulas, _ index: Int, _ sheet: inout Sheet
  ) {
    let word = veto.isExercised.map { ($0 ? FormulaWord.exercised : .notExercised).label }
    let value = (word ?? RowOutcome.undecided.label)[language]
    sheet.cells[marks.address(.marks, index)] = Cell(
      .live(formulas.veto, .text(value)), style: SheetStyle.centered)
    sheet.cells[marks.address(.lost, index)] = text("")
  }

  private func writeMarks(
    _ row: RowScore, _ formulas: RowFormulas, _ index: Int, _ sheet: inout Sheet
  ) {
    let (full, own) = (marks.address(.fullMarks, index).text, marks.address(.marks, index).text)
    let exact = marks.address(.exact, index).absolute
    let reason = Cell.FormulaValue.text(row.result.outcome.label[language])
    let rounded = RoundingFormula(score.scheme.rounding, cells: cells).indicatorMarks(exact)
    let lost = row.marks.map { row.row.indicator.fullMarks - $0 }
    func set(_ column: MarkPlaces.Column, _ formula: String?, _ value: Cell.FormulaValue) {
      sheet.cells[marks.address(column, index)] = Cell(.live(formula, value), style: marksStyle)
    }
    set(
      .exact, formulas.exactMarks,
      (row.result.marks ?? row.marks).map { .number($0.doubleValue) } ?? reason)
    set(
      .marks, "IF(ISNUMBER(\(exact)),\(rounded),\(exact))",
      row.marks.map { .number($0.doubleValue) } ?? reason)
    set(
      .lost, "IF(ISNUMBER(\(own)),ROUND(\(full)-\(own),10),\"\")",
      lost.map { .number($0.doubleValue) } ?? .text(""))
  }

  private func writePublished(_ row: RowScore, _ index: Int, _ sheet: inout Sheet) {
    let (published, own) = (
      marks.address(.published, index).text, marks.address(.marks, index).text
    )
    let gap = row.published.flatMap { published in row.marks.map { published - $0 } }
    sheet.cells[marks.address(.published, index)] = Cell(
      row.published.map { .number($0.doubleValue) } ?? .blank, style: marksStyle)
    sheet.cells[marks.address(.gap, index)] = Cell(
      .live(
        "IF(COUNT(\(published),\(own))=2,ROUND(\(published)-\(own),10),\"\")",
        gap.map { .number($0.doubleValue) } ?? .text("")), style: marksStyle)
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
      "−\(deduction.marks.shortText(digits: 2))"
        + (Term.colon + deduction.reason)[language]
    }
    return reasons.isEmpty ? row.result.branch[language] : reasons.joined(separator: "\n")
  }
}
