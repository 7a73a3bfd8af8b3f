import HengModel
import HengScoring
import HengWorkbooks

/// The formulas that score the rows while the form is filled in.
extension EntryForm {

  func scoreCells(
    of row: SchemeRow, partCount: Int, cells: FormulaCells, _ builder: inout SheetBuilder
  ) {
    let scored = score?.rows.first { $0.row.indicator.id == row.indicator.id }
    let actual = builder.address(.actual)
    let isRate = row.unit == .percent
    var places = RowCells(fullMarks: FormulaNumber(cell: builder.address(.marks).absolute))
    if row.measure != nil {
      places.measured = FormulaNumber(cell: actual.absolute, factor: isRate ? 1 : row.unit.factor)
    }
    places.judgement = judgementPlaces(of: row, partCount: partCount, &builder)
    let formulas = RowFormulas(row, cells: cells, places: places)
    let shown: Cell.FormulaValue =
      switch scored?.measured {
      case .quantity(let value): value.value.inCell(of: isRate ? .one : row.unit)
      case .undefined(let kind): .text(kind.rowOutcome.label[language])
      default: .text(RowOutcome.missingFacts.label[language])
      }
    builder.put(
      formulas.measured.map { .formula($0, value: shown) } ?? .blank, .actual,
      FormStyles.computed.with { $0.numberFormat = isRate ? "0.00%" : "0.####" })
    // The exact marks stand in a hidden cell: what is rounded has to be named twice.
    let exact = CellAddress(row: builder.row, column: builder.lastColumn + 2)
    let outcome = (scored?.result.outcome ?? (row.measure == nil ? .undecided : .missingFacts))
      .label[language]
    let marks = shownMarks(row.indicator.id) ?? .text(outcome)
    let formula = formulas.veto ?? formulas.exactMarks
    builder.sheet.cells[exact] = Cell(formula.map { .formula($0, value: marks) } ?? .blank)
    builder.sheet.hiddenColumns.insert(exact.column)
    let rounded = RoundingFormula(scheme.rounding, cells: cells).indicatorMarks(exact.absolute)
    builder.put(
      .formula(
        "IF(ISNUMBER(\(exact.absolute)),\(rounded),\(exact.absolute))", value: marks), .score,
      FormStyles.computed.with {
        $0.isBold = true; $0.alignment = .center
      })
  }

  func judgementPlaces(
    of row: SchemeRow, partCount: Int, _ builder: inout SheetBuilder
  ) -> JudgementCells {
    var places = JudgementCells()
    let own = builder.address(.judgement)
    func part(_ index: Int) -> CellAddress {
      CellAddress(row: builder.row + 1 + index, column: own.column)
    }
    places.marks = builder.address(.givenMarks).absolute
    if row.notApplicableMarks != nil {
      places.notApplicable = builder.address(.notApplicable).absolute
    }
    switch row.rule {
    case .levels: places.level = own.absolute
    case .checklist(let rule):
      for (index, item) in rule.items.enumerated() { places.items[item.id] = part(index).absolute }
    case .incidents:
      let cases = CellRange(part(0), part(partCount - 1)).absolute
      let isPart = (0..<partCount).map { "INT(N(\(part($0).absolute)))<>N(\(part($0).absolute))" }
      let isUnsound =
        (["COUNTA(\(cases))>COUNT(\(cases))", "MIN(\(cases))<0"] + isPart).joined(separator: ",")
      let refused = FormulaText.quoted(FormulaWord.outOfRange.label[language])
      builder.put(
        .formula(
          "IF(COUNTA(\(cases))=0,\"\",IF(OR(\(isUnsound)),\(refused),SUM(\(cases))))",
          value: .text("")), .judgement, FormStyles.computed)
      places.incidents = own.absolute
    case .external(let rule) where rule.score == nil:
      (places.score, places.outOf) = (part(0).absolute, part(1).absolute)
    case .veto(let rule):
      places.marks = nil
      if rule.condition == nil { places.veto = own.absolute }
    default: break
    }
    return places
  }

  func total(
    of rows: ClosedRange<Int>, _ vetoes: [VerdictFormulas.Veto], cells: FormulaCells, depth: Int,
    _ builder: inout SheetBuilder
  ) {
    let verdict = VerdictFormulas(scheme, cells: cells, vetoes: vetoes)
    let column = builder.address(.score).column
    let marks = CellRange(
      CellAddress(row: rows.lowerBound, column: column),
      CellAddress(row: rows.upperBound, column: column)
    ).absolute
    let count = scheme.rows.filter { if case .veto = $0.rule { false } else { true } }.count
    let total = builder.address(.score)
    let pending = FormulaWord.pending.label[language]
    let style = FormStyles.computed.with {
      $0.isBold = true; $0.alignment = .center
    }
    let title = FormStyles.header
    func label(_ text: LocalizedText, _ builder: inout SheetBuilder) {
      builder.sheet.merge(
        CellRange(
          CellAddress(row: builder.row, column: 2),
          CellAddress(row: builder.row, column: column - 1)),
        Cell(.text(text[language]), style: title))
    }
    builder.key(FormRowKey.total)
    label(Term.total, &builder)
    builder.put(
      verdict.total(ofMarks: marks, count: count).map {
        .formula($0, value: score?.total.map { $0.inCell(of: .one) } ?? .text(pending))
      } ?? .blank, .score, style)
    builder.row += 1
    if scheme.isPartial { return }
    builder.key(FormRowKey.grade)
    label(Term.grade, &builder)
    let word = score?.grade?.label[language] ?? ""
    builder.put(
      verdict.grade(ofTotal: total.absolute).map { .formula($0, value: .text(word)) } ?? .blank,
      .score, style)
    builder.row += 1
  }
}

extension Rational {
  /// The value that a formula's cell shows for a number of base units.
  fileprivate func inCell(of unit: UnitOfMeasure) -> Cell.FormulaValue {
    .number(Double((self / unit.factor).decimalText(digits: 12)) ?? 0)
  }
}
