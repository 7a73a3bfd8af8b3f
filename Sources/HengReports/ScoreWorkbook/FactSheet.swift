import HengForms
import HengModel
import HengScoring
import HengWorkbooks

extension ScoreWorkbook {
  /// The facts, each with what it rests on.
  var factSheet: Sheet {
    var sheet = sheet(.facts, widths: [20, 7, 13, 7, 7, 20, 26, 26, 10, 18])
    let titles = [
      Term.fact, Term.year,
      Term.value, Term.unit,
      Term.status, Term.place,
      Term.quote, Term.reason,
      Term.asPrinted, Term.identifier,
    ]
    head(
      &sheet, titles, atRow: FactPlaces.headRow,
      note: LocalizedText(
        zh: "底色单元格可以改动，得分随之变化；空白表示缺失。由公式得出的数据随其来源变化。",
        en: "Tinted cells may be changed, and the score follows; a blank is a missing figure. "
          + "Figures by formula follow what they come from."))
    for key in facts.keys { write(key, &sheet) }
    if !facts.others.isEmpty {
      sheet.merge(
        CellRange(
          CellAddress(row: facts.otherHeadRow, column: 1),
          CellAddress(row: facts.otherHeadRow, column: titles.count)),
        Cell(
          .text(
            LocalizedText(
              zh: "其他数据（没有指标用到，不影响得分）",
              en: "Other figures, which no row looks at")[language]), style: SheetStyle.name))
    }
    return finished(sheet, landscape: true, repeating: 1...FactPlaces.headRow)
  }

  private func write(_ key: FactKey, _ sheet: inout Sheet) {
    guard let row = facts.row(of: key) else { return }
    let book = score.facts
    let (fact, unit) = (book.given(key), book.unit(of: key))
    let year = score.evaluation.year - (key.period == .prior ? 1 : 0)
    let label = fact?.label ?? score.scheme.declaration(of: key.id)?.label ?? LocalizedText(key.id)
    sheet[row, 1] = text(label)
    sheet[row, 2] = Cell(.number(Double(year)), style: SheetStyle.centered)
    sheet[row, FactPlaces.valueColumn] = figure(key, unit: unit)
    sheet[row, 4] = Cell(.text(unit.symbol(language)), style: SheetStyle.centered)
    sheet[row, 5] = Cell(.text(status(of: key)), style: SheetStyle.centered)
    sheet[row, 6] = text(fact?.evidence.place)
    sheet[row, 7] = text(fact?.evidence.quote)
    var reasons = [fact?.evidence.reason?[language]].compactMap { $0 }
    if let formula = book.formula(of: key) {
      reasons.append("= " + formula.expression.text(fact: book.label(of:))[language])
    }
    sheet[row, 8] = text(reasons.joined(separator: "\n"))
    sheet[row, 9] = text(fact?.printed?.text[language])
    sheet[row, 10] = text(key.name)
  }

  private func figure(_ key: FactKey, unit: UnitOfMeasure) -> Cell {
    let outcome = score.facts.outcome(of: key)
    if let formula = score.facts.formula(of: key), let cell = cells.facts[key] {
      return Cell(
        .live(
          RowFormulas.value(of: formula, in: cell.number, cells: cells),
          outcome.formulaValue(in: unit, language)),
        style: SheetStyle.figure.formatted(unit.format(isTyped: false)))
    }
    let isUsed = facts.used.contains(key)
    let style = (isUsed ? SheetStyle.input(SheetStyle.figure) : SheetStyle.figure)
      .formatted(unit.format(isTyped: true))
    guard case .quantity(let quantity) = outcome else { return Cell(.blank, style: style) }
    return Cell(.number(quantity.cellNumber(in: unit)), style: style)
  }

  private func status(of key: FactKey) -> String {
    if let fact = score.facts.given(key) { return fact.status.label[language] }
    let isKnown = score.facts.formula(of: key) != nil
    return (isKnown ? FactStatus.derived : .missing).label[language]
  }
}
