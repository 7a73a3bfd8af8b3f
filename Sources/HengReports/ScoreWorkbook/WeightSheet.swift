import HengForms
import HengModel
import HengScoring
import HengWorkbooks

extension ScoreWorkbook {
  /// The rows under other weights, which are set beside the official ones.
  var weightSheet: Sheet {
    var sheet = sheet(.weights, widths: [34, 9, 9, 8, 11, 10, 10, 10, 10])
    let titles = [
      Term.indicator, Term.schemeFullMarks,
      LocalizedText(zh: "新分值", en: "New marks"), Term.lock,
      Term.whatIfFullMarks, Term.scoreRate,
      Term.marks, Term.whatIfMarks,
      Term.change,
    ]
    head(
      &sheet, titles, atRow: WeightPlaces.headRow,
      note: LocalizedText(
        zh: "在“新分值”填入数字即改动该指标或维度的权重，其余按比例增减，总分不变；锁定的不增减。空白表示随其余增减。"
          + "与 heng whatif --set 指标=分值 相同。",
        en: "A figure under new marks sets the weight of a row or a dimension; the others give or "
          + "take in proportion, locked ones excepted, and the sum stays. A blank gives or takes. "
          + "The same as heng whatif --set ROW=MARKS."))
    for place in weights.rows.indices { writeRow(place, &sheet) }
    writeTotals(&sheet)
    if !weights.dimensions.isEmpty {
      head(
        &sheet,
        [
          Term.dimension, titles[1], titles[2], titles[3], titles[4],
          Term.problem,
        ], atRow: weights.dimensionHeadRow)
      for index in weights.dimensions.indices { writeDimension(index, &sheet) }
    }
    restrictInputs(&sheet)
    for column in (WeightPlaces.columnCount + 1)...weights.printable.column {
      sheet.hiddenColumns.insert(column)
    }
    return finished(sheet, landscape: false, repeating: 1...WeightPlaces.headRow)
  }

  var weightFormulas: WeightFormulas { WeightFormulas(cells: cells) }

  private var whatIf: WhatIfFormulas {
    WhatIfFormulas(
      score.scheme, cells: cells, vetoes: vetoes, printable: weights.printable.absolute)
  }

  var officialSum: CellAddress {
    CellAddress(row: weights.totalRow, column: WeightPlaces.fullColumn)
  }

  private func writeRow(_ place: Int, _ sheet: inout Sheet) {
    let index = weights.rows[place]
    let row = score.rows[index]
    let full = row.row.indicator.fullMarks
    func cell(_ column: Int) -> CellAddress { weights.cell(column, place) }
    func set(_ column: Int, _ content: Cell.Content, _ style: CellStyle = SheetStyle.number) {
      sheet.cells[cell(column)] = Cell(content, style: style)
    }
    set(WeightPlaces.nameColumn, .text(row.row.indicator.label[language]), SheetStyle.text)
    set(
      WeightPlaces.fullColumn,
      .live(marks.reference(.fullMarks, index), .number(full.doubleValue)))
    set(WeightPlaces.setColumn, .blank, SheetStyle.input(SheetStyle.number))
    set(WeightPlaces.lockColumn, .blank, SheetStyle.input(SheetStyle.centered))
    writeSteps(place, full, &sheet)
    set(
      WeightPlaces.weightColumn,
      .live(
        cell(weights.marksColumn(ofStep: weights.depths.count + 1)).absolute,
        .number(full.doubleValue)),
      SheetStyle.number)
    let exact = row.result.marks ?? row.marks
    let reason = Cell.FormulaValue.text(row.result.outcome.label[language])
    let (exactCell, fullCell) = (
      marks.reference(.exact, index), cell(WeightPlaces.fullColumn).absolute
    )
    set(
      WeightPlaces.rateColumn,
      .live(
        "IF(ISNUMBER(\(exactCell)),\(exactCell)/\(fullCell),\(exactCell))",
        exact.map { .number(($0 / full).doubleValue) } ?? reason),
      SheetStyle.number.formatted("0.00%"))
    set(
      WeightPlaces.plainColumn,
      .live(marks.reference(.marks, index), row.marks.map { .number($0.doubleValue) } ?? reason),
      SheetStyle.number.formatted(marksFormat))
    set(
      weights.exactColumn,
      .live(
        whatIf.exactMarks(
          exact: exactCell, fullMarks: fullCell, weight: cell(WeightPlaces.weightColumn).absolute,
          set: cell(WeightPlaces.setColumn).absolute),
        exact.map { .number($0.doubleValue) } ?? reason))
    let shown = weights.arePrintable(score.scheme) ? row.marks : exact
    set(
      WeightPlaces.marksColumn,
      .live(
        whatIf.marks(ofExact: cell(weights.exactColumn).absolute),
        shown.map { .number($0.doubleValue) } ?? reason),
      SheetStyle.number.formatted(score.scheme.rounding.digits < 2 ? "0.00##" : marksFormat + "##"))
    let (plain, changed) = (
      cell(WeightPlaces.plainColumn).text, cell(WeightPlaces.marksColumn).text
    )
    let change = row.marks.flatMap { marks in shown.map { $0 - marks } }
    set(
      WeightPlaces.changeColumn,
      .live(
        "IF(COUNT(\(plain),\(changed))=2,ROUND(\(changed)-\(plain),10),\"\")",
        change.map { .number($0.doubleValue) } ?? .text("")),
      SheetStyle.number.formatted("+\(marksFormat);-\(marksFormat);0"))
  }

  private func writeTotals(_ sheet: inout Sheet) {
    let (row, gradeRow) = (weights.totalRow, weights.gradeRow)
    for column in 1...WeightPlaces.columnCount {
      sheet[row, column] = Cell(.blank, style: SheetStyle.total)
      sheet[gradeRow, column] = Cell(.blank, style: SheetStyle.total)
    }
    func set(_ row: Int, _ column: Int, _ content: Cell.Content, _ format: String? = nil) {
      let style = column == 1 ? SheetStyle.totalName : SheetStyle.total.formatted(format)
      sheet[row, column] = Cell(content, style: style)
    }
    let full = weights.rows.reduce(Rational.zero) { $0 + score.rows[$1].row.indicator.fullMarks }
    set(row, 1, .text(Term.sum[language]))
    set(
      row, WeightPlaces.fullColumn,
      .live("SUM(\(weights.range(WeightPlaces.fullColumn).absolute))", .number(full.doubleValue)))
    set(
      row, WeightPlaces.weightColumn,
      .live(
        "ROUND(SUM(\(weights.range(WeightPlaces.weightColumn).absolute)),10)",
        .number(full.doubleValue)))
    set(row, WeightPlaces.plainColumn, .live(marks.total, totalValue), marksFormat)
    let total = whatIf.total(
      ofMarks: weights.range(WeightPlaces.marksColumn).absolute, count: weights.rows.count)
    let last = weights.depths.count
    let problem = weightFormulas.problem(
      target: officialSum.absolute, members: columns(ofStep: last, wholeRange))
    let problems = CellRange(
      CellAddress(row: weights.dimensionHeadRow, column: WeightPlaces.rateColumn),
      CellAddress(
        row: weights.row(ofDimension: max(0, weights.dimensions.count - 1)),
        column: WeightPlaces.rateColumn))
    let problemCell = CellAddress(row: weights.totalRow + 2, column: WeightPlaces.nameColumn)
    sheet.merge(
      CellRange(problemCell, CellAddress(row: problemCell.row, column: WeightPlaces.columnCount)),
      Cell(
        .formula(problem, value: .text("")),
        style: SheetStyle.note.with { $0.textColor = SheetStyle.problemColor }))
    let pending = FormulaText.quoted(FormulaWord.pending.label[language])
    // The head of the problems' column is a word itself.
    let failed =
      "OR(LEN(\(problemCell.absolute))>0,SUMPRODUCT(--(LEN(\(problems.absolute))>0))>1)"
    set(
      row, WeightPlaces.marksColumn,
      .live(
        total.map { "IF(\(failed),\(pending),\($0))" }, weights.totalValue(score, language)),
      marksFormat)
    let own = CellAddress(row: row, column: WeightPlaces.marksColumn).absolute
    let verdict = VerdictFormulas(score.scheme, cells: cells, vetoes: vetoes)
    set(gradeRow, 1, .text(Term.grade[language]))
    set(
      gradeRow, WeightPlaces.plainColumn,
      .live(verdict.grade(ofTotal: marks.total), gradeValue))
    set(
      gradeRow, WeightPlaces.marksColumn,
      .live(verdict.grade(ofTotal: own), weights.gradeValue(score, language)))
    sheet.cells[weights.printable] = Cell(
      .formula(
        whatIf.arePrintable(weights: weights.range(WeightPlaces.weightColumn).absolute),
        value: .number(weights.arePrintable(score.scheme) ? 1 : 0)))
  }

  private func restrictInputs(_ sheet: inout Sheet) {
    var ranges = [(WeightPlaces.firstRow, weights.lastRow)]
    if !weights.dimensions.isEmpty {
      ranges.append(
        (weights.row(ofDimension: 0), weights.row(ofDimension: weights.dimensions.count - 1)))
    }
    for (first, last) in ranges {
      func range(_ column: Int) -> CellRange {
        CellRange(CellAddress(row: first, column: column), CellAddress(row: last, column: column))
      }
      sheet.validations += [
        Sheet.ValidatedRange(range(WeightPlaces.setColumn), Validation(.numberFrom(0))),
        Sheet.ValidatedRange(
          range(WeightPlaces.lockColumn),
          Validation(.choices([FormulaWord.yes.label[language]]))),
      ]
    }
  }
}
