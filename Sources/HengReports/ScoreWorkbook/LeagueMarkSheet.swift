import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// The rows' marks of every entry, with the cuts of grades below.
extension LeagueWorkbook {
  private var scheme: Scheme? { scores.first?.scheme }
  private var indicators: [Indicator] { scheme?.rows.map(\.indicator) ?? [] }
  private var totalColumn: Int { indicators.count + 2 }
  /// The row of the full marks, above those of the entries.
  private var fullRow: Int { LeagueWorkbook.firstRow }

  private func address(_ column: Int, _ index: Int) -> CellAddress {
    CellAddress(row: fullRow + 1 + index, column: column)
  }

  func totalAddress(_ index: Int) -> CellAddress { address(totalColumn, index) }

  // MARK: Cuts

  private var cuts: [SchemeParameter] {
    scheme?.parameters.filter { $0.indicatorID == nil && $0.address.hasPrefix("grades.") } ?? []
  }

  private func cutAddress(_ index: Int, column: Int = 2) -> CellAddress {
    CellAddress(row: fullRow + entries.count + 3 + index, column: column)
  }

  private func cutCells(inSheet sheet: String?) -> [String: FormulaNumber] {
    Dictionary(
      uniqueKeysWithValues: cuts.enumerated().map { index, cut in
        let place = cutAddress(index).absolute
        let text = sheet.map { FormulaText.reference(to: place, inSheet: $0) } ?? place
        return (cut.address, FormulaNumber(cell: text))
      })
  }

  private var problems: ParameterProblems? {
    guard !cuts.isEmpty else { return nil }
    let range = CellRange(cutAddress(0, column: 3), cutAddress(cuts.count - 1, column: 3))
    let text = FormulaText.reference(to: range.absolute, inSheet: markName)
    return ParameterProblems(all: text, rounding: text, rows: [:])
  }

  var verdict: VerdictFormulas? {
    scheme.map {
      VerdictFormulas(
        $0,
        cells: FormulaCells(
          language: language, facts: [:], parameters: cutCells(inSheet: markName),
          problems: problems))
    }
  }

  // MARK: The sheet

  var markSheet: Sheet {
    var sheet = sheet(
      markName, widths: [26] + indicators.map { _ in 8 } + [9],
      note: LocalizedText(
        zh: "底色单元格可以改动，合计、名次和等级随之变化；空白表示未定。各行怎样由数据得分，见各份评价自己的工作簿。",
        en:
          "Tinted cells may be changed; totals, ranks and grades follow. A blank is undetermined. "
          + "How rows follow from figures is in the workbook of each evaluation."))
    let head = [Term.unit] + indicators.map(\.label)
    for (index, title) in (head + [Term.total]).enumerated() {
      sheet[LeagueWorkbook.headRow, index + 1] = Cell(
        .text(title[language]), style: SheetStyle.header)
    }
    sheet[fullRow, 1] = Cell(
      .text(Term.fullMarks[language]), style: SheetStyle.totalName)
    for (index, indicator) in indicators.enumerated() {
      sheet[fullRow, index + 2] = Cell(
        .number(indicator.fullMarks.doubleValue), style: SheetStyle.total)
      let marks = CellRange(address(index + 2, 0), address(index + 2, entries.count - 1))
      sheet.validations.append(
        Sheet.ValidatedRange(
          marks, Validation(.number(from: 0, to: indicator.fullMarks.doubleValue))))
    }
    sheet[fullRow, totalColumn] = Cell(
      .number((scheme?.knownMarks ?? 0).doubleValue), style: SheetStyle.total)
    for (index, (entry, score)) in zip(entries, scores).enumerated() {
      write(entry, score, index, &sheet)
    }
    writeCuts(&sheet)
    sheet.page.isLandscape = true
    sheet.page.repeatedRows = LeagueWorkbook.headRow...LeagueWorkbook.headRow
    sheet.firstScrollingCell = CellAddress(row: fullRow + 1, column: 2)
    return finished(sheet)
  }

  private func write(
    _ entry: LeagueEntry, _ score: EvaluationScore, _ index: Int, _ sheet: inout Sheet
  ) {
    sheet.cells[address(1, index)] = Cell(
      .text(label(of: entry)[language]), style: SheetStyle.text)
    for (place, row) in score.rows.enumerated() {
      sheet.cells[address(place + 2, index)] = Cell(
        row.marks.map { .number($0.doubleValue) } ?? .blank,
        style: SheetStyle.input(SheetStyle.number))
    }
    let marks = CellRange(address(2, index), address(totalColumn - 1, index)).text
    let full = CellRange(
      CellAddress(row: fullRow, column: 2), CellAddress(row: fullRow, column: totalColumn - 1)
    ).absolute
    // Pasted values pass by the validation.
    let isWrong = "SUMPRODUCT((\(marks)<0)+(\(marks)>\(full)))>0"
    let refused = FormulaText.quoted(FormulaWord.outOfRange.label[language])
    let format = SheetStyle.format(digits: entry.digits)
    sheet.cells[totalAddress(index)] = Cell(
      .live(
        verdict?.total(ofMarks: marks, count: indicators.count).map {
          "IF(\(isWrong),\(refused),\($0))"
        }, totalValue(entry)), style: SheetStyle.total.formatted(format))
  }

  private func writeCuts(_ sheet: inout Sheet) {
    guard let scheme, !cuts.isEmpty, !scheme.isPartial else { return }
    let formulas = ParameterFormulas(scheme, cells: cutCells(inSheet: nil), language)
    for (index, cut) in cuts.enumerated() {
      guard case .number(let number) = cut.value else { continue }
      let place = cutAddress(index)
      sheet.cells[cutAddress(index, column: 1)] = Cell(
        .text(cut.label[language]), style: SheetStyle.text)
      sheet.cells[place] = Cell(
        .number(number.doubleValue), style: SheetStyle.input(SheetStyle.number))
      sheet.cells[cutAddress(index, column: 3)] = Cell(
        .live(formulas.problem(of: cut), .text("")), style: SheetStyle.problem)
      if let condition = formulas.isAllowed(cut) {
        sheet.validations.append(
          Sheet.ValidatedRange(CellRange(place, place), Validation(.satisfying(condition))))
      }
    }
  }
}
