import HengForms
public import HengModel
public import HengScoring
public import HengSensitivity
public import HengWorkbooks

extension Workbook {
  /// Lays out what a change of weights, rules or cuts does to some units: a ranking that follows the
  /// weights and cuts in its cells, and what was changed.
  ///
  /// - Parameters:
  ///   - whatIf: The units before and after.
  ///   - overlay: What was changed.
  ///   - language: The language of its words.
  public init(_ whatIf: WhatIf, overlay: SchemeOverlay, _ language: Language) {
    let book = ScenarioWorkbook(whatIf: whatIf, overlay: overlay, language: language)
    self.init(title: book.title[language], sheets: [book.rankSheet, book.changeSheet])
  }
}

/// The places of everything in the workbook of a scenario.
struct ScenarioWorkbook {
  let whatIf: WhatIf
  let overlay: SchemeOverlay
  let language: Language

  /// The columns in front of those of the indicators.
  enum Column: Int, CaseIterable {
    case rank = 1
    case unit, year, total, grade, officialRank, officialTotal, officialGrade
  }

  private static let headRow = 3
  private static let marksRow = 4
  private static let firstRow = 5

  private var units: ScoredUnits { whatIf.after }
  private var count: Int { units.units.count }
  private var lastColumn: Int { Column.allCases.count + units.indicators.count }
  private var firstCutRow: Int { ScenarioWorkbook.firstRow + count + 2 }

  var title: LocalizedText {
    let mark: LocalizedText = units.isSynthetic ? .syntheticMark : ""
    let name = overlay.label.map { Term.colon + $0 } ?? ""
    return mark + Term.scenario + name
  }

  private func text(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en)[language]
  }

  private func rateColumns(inRow row: Int) -> CellRange {
    CellRange(
      CellAddress(row: row, column: Column.allCases.count + 1),
      CellAddress(row: row, column: lastColumn))
  }

  // MARK: The ranking

  var rankSheet: Sheet {
    var sheet = Sheet(name: text("排名", "Ranking"))
    let widths = [6.0, 26, 7, 9, 8, 8, 9, 8] + units.indicators.map { _ in 9 }
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
    write(title[language], inRow: 1, style: SheetStyle.title, &sheet)
    write(
      text(
        "底色单元格（分值、等级线）可以改动，得分、等级和名次随之变化；下方各列为得分率。",
        "Tinted cells, the full marks and the cuts, may be changed; totals, grades and ranks follow. The columns below hold score rates."
      ), inRow: 2, style: SheetStyle.note, &sheet)
    writeHead(&sheet)
    let ranks = units.ranks
    for (place, unit) in units.ranking.enumerated() {
      write(unit, rank: ranks[unit], inRow: ScenarioWorkbook.firstRow + place, &sheet)
    }
    writeCuts(&sheet)
    sheet.isProtected = true
    sheet.page.isLandscape = true
    sheet.page.repeatedRows = ScenarioWorkbook.headRow...ScenarioWorkbook.headRow
    sheet.firstScrollingCell = CellAddress(row: ScenarioWorkbook.firstRow, column: 3)
    sheet.fitRowHeights()
    return sheet
  }

  private func write(_ text: String, inRow row: Int, style: CellStyle, _ sheet: inout Sheet) {
    sheet.merge(
      CellRange(CellAddress(row: row, column: 1), CellAddress(row: row, column: lastColumn)),
      Cell(.text(text), style: style))
  }

  private func writeHead(_ sheet: inout Sheet) {
    let names = [
      text("名次", "Rank"), text("单位", "Unit"), text("年度", "Year"), text("得分", "Total"),
      text("等级", "Grade"), text("现行名次", "Official rank"), text("现行得分", "Official total"),
      text("现行等级", "Official grade"),
    ]
    for (index, name) in (names + units.indicators.map { $0.label[language] }).enumerated() {
      sheet[ScenarioWorkbook.headRow, index + 1] = Cell(.text(name), style: SheetStyle.header)
    }
    for column in Column.allCases {
      let text = column == .unit ? text("分值", "Full marks") : ""
      sheet[ScenarioWorkbook.marksRow, column.rawValue] = Cell(
        .text(text), style: SheetStyle.totalName)
    }
    let places = rateColumns(inRow: ScenarioWorkbook.marksRow)
    sheet[ScenarioWorkbook.marksRow, Column.total.rawValue] = Cell(
      .formula("SUM(\(places.text))", value: .number(units.fullMarks.doubleValue)),
      style: SheetStyle.total)
    for (address, indicator) in zip(places.addresses, units.indicators) {
      sheet.cells[address] = Cell(
        .number(indicator.fullMarks.doubleValue),
        style: SheetStyle.input(
          SheetStyle.number.formatted(indicator.fullMarks.isInteger ? nil : "0.0000")))
    }
    sheet.validations.append(
      Sheet.ValidatedRange(
        places, Validation(.number(from: 0, to: units.fullMarks.doubleValue))))
  }

  private func write(_ unit: Int, rank: Int, inRow row: Int, _ sheet: inout Sheet) {
    let outcome = whatIf.outcomes[unit]
    let item = units.units[unit]
    let total = CellAddress(row: row, column: Column.total.rawValue)
    let totals = CellRange(
      CellAddress(row: ScenarioWorkbook.firstRow, column: Column.total.rawValue),
      CellAddress(row: ScenarioWorkbook.firstRow + count - 1, column: Column.total.rawValue))
    func put(_ column: Column, _ content: Cell.Content, _ style: CellStyle) {
      sheet[row, column.rawValue] = Cell(content, style: style)
    }
    put(
      .rank, .formula("RANK(\(total.text),\(totals.absolute))", value: .number(Double(rank))),
      SheetStyle.centered)
    put(.unit, .text(units.shown(unit)[language]), SheetStyle.text)
    put(.year, .number(Double(item.year)), SheetStyle.centered)
    put(
      .total, .live(totalFormula(inRow: row), .number(outcome.total.after.doubleValue)),
      SheetStyle.total.formatted(format))
    put(
      .grade,
      .live(
        verdict.grade(ofTotal: total.text), .text(outcome.grade.after?.label[language] ?? "")),
      SheetStyle.centered)
    put(.officialRank, .number(Double(outcome.rank.before)), SheetStyle.centered)
    put(
      .officialTotal, .number(outcome.total.before.doubleValue),
      SheetStyle.centered.formatted(format))
    put(.officialGrade, .text(outcome.grade.before?.label[language] ?? ""), SheetStyle.centered)
    for (address, rate) in zip(rateColumns(inRow: row).addresses, item.rates) {
      sheet.cells[address] = Cell(
        .number(rate.doubleValue), style: SheetStyle.centered.formatted("0.00%"))
    }
  }

  private var format: String { SheetStyle.format(digits: units.scheme.rounding.digits) }

  /// The total of a row: rows are rounded only where the scheme rounds them and could print all of
  /// the full marks.
  private func totalFormula(inRow row: Int) -> String? {
    let marks = rateColumns(inRow: ScenarioWorkbook.marksRow)
    let rates = rateColumns(inRow: row)
    let rounding = units.scheme.rounding
    let formula = RoundingFormula(rounding, cells: cells)
    let plain = formula.rounded("SUMPRODUCT(\(marks.absolute),\(rates.text))")
    guard rounding.place == .indicators else { return FormulaLimits.checked(plain) }
    let pieces = zip(marks.addresses, rates.addresses).map { marks, rate in
      formula.rounded("\(marks.absolute)*\(rate.text)")
    }
    let scale = "10^\(rounding.digits)"
    let fine =
      "SUMPRODUCT(--(ABS(ROUND(\(marks.absolute)*\(scale),0)-\(marks.absolute)*\(scale))>0.000001))"
    let rows = "ROUND(\(pieces.joined(separator: "+")),\(rounding.digits))"
    return FormulaLimits.checked("IF(\(fine)=0,\(rows),\(plain))")
  }

  // MARK: Cuts

  private var cuts: [SchemeParameter] {
    units.scheme.isPartial
      ? []
      : units.scheme.parameters.filter {
        $0.indicatorID == nil && $0.address.hasPrefix("grades.")
      }
  }

  private func cutAddress(_ index: Int) -> CellAddress {
    CellAddress(row: firstCutRow + index, column: Column.total.rawValue)
  }

  private var cells: FormulaCells {
    FormulaCells(
      language: language, facts: [:],
      parameters: Dictionary(
        cuts.enumerated().map { ($1.address, FormulaNumber(cell: cutAddress($0).absolute)) },
        uniquingKeysWith: { $1 }))
  }

  private var verdict: VerdictFormulas { VerdictFormulas(units.scheme, cells: cells) }

  private func writeCuts(_ sheet: inout Sheet) {
    for (index, cut) in cuts.enumerated() {
      guard case .number(let number) = cut.value else { continue }
      sheet[firstCutRow + index, Column.unit.rawValue] = Cell(
        .text(cut.label[language]), style: SheetStyle.text)
      sheet.cells[cutAddress(index)] = Cell(
        .number(number.doubleValue), style: SheetStyle.input(SheetStyle.number))
    }
  }

  // MARK: What was changed

  var changeSheet: Sheet {
    var sheet = Sheet(name: text("改动", "Changes"))
    for (index, width) in [32.0, 34, 16, 16].enumerated() { sheet.columnWidths[index + 1] = width }
    let heads = [
      text("项目", "Item"), text("名称", "Address"), text("现行", "Before"), text("改为", "After"),
    ]
    for (index, head) in heads.enumerated() {
      sheet[1, index + 1] = Cell(.text(head), style: SheetStyle.header)
    }
    for (index, change) in changes.enumerated() {
      for (column, text) in change.enumerated() {
        sheet[index + 2, column + 1] = Cell(.text(text), style: SheetStyle.text)
      }
    }
    sheet.isProtected = true
    sheet.fitRowHeights()
    return sheet
  }

  private var changes: [[String]] {
    let after = units.scheme.parameters
    let rules = overlay.parameters.compactMap { change -> [String]? in
      guard
        let old = whatIf.before.scheme.parameters.first(where: { $0.address == change.address }),
        let new = after.first(where: { $0.address == change.address })
      else { return nil }
      return [
        old.label[language], change.address, old.text(of: old.value)[language],
        new.text(of: new.value)[language],
      ]
    }
    let weights = whatIf.marks.filter(\.marks.isChange).map { indicator, marks in
      [
        indicator.label[language], indicator.id, marks.before.shortText(),
        marks.after.shortText(),
      ]
    }
    let locks = overlay.locked.map { id in
      [whatIf.before.label(of: id)[language], id, text("锁定", "locked"), text("锁定", "locked")]
    }
    return rules + weights + locks
  }
}
