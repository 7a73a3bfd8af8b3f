import HengModel
import HengScoring
import HengWorkbooks

extension ScoreWorkbook {
  /// The numbers and choices of the scheme, apart from full marks.
  var parameterSheet: Sheet {
    var sheet = sheet(.parameters, widths: [44, 16, 16, 10, 30, 34])
    let titles = [
      LocalizedText(zh: "参数", en: "Parameter"), LocalizedText(zh: "现值", en: "Value"),
      LocalizedText(zh: "方案值", en: "In the scheme"), LocalizedText(zh: "单位", en: "Unit"),
      LocalizedText(zh: "可取值", en: "Allowed"), LocalizedText(zh: "代码", en: "Address"),
    ]
    head(
      &sheet, titles, atRow: ParameterPlaces.headRow,
      note: LocalizedText(
        zh: "改动“现值”，得分随之变化，与 heng whatif --set 代码=值 相同。分值（权重）在“权重试算”表改动。",
        en: "Change a value and the score follows, as heng whatif --set ADDRESS=VALUE has it. "
          + "Full marks (weights) are changed in the sheet of weights."))
    for (index, parameter) in parameters.parameters.enumerated() {
      write(parameter, atRow: ParameterPlaces.row(ofIndex: index), &sheet)
    }
    return finished(sheet, landscape: true, repeating: 1...ParameterPlaces.headRow)
  }

  private func write(_ parameter: SchemeParameter, atRow row: Int, _ sheet: inout Sheet) {
    let unit = parameter.unit
    let (content, allowed): (Cell.Content, String)
    switch parameter.value {
    case .number(let number):
      content = .number((number / unit.cellFactor).doubleValue)
      allowed = allowedText(parameter.domain, unit: unit)
    case .choice(let word):
      content = .text(word)
      allowed = allowedText(parameter.domain, unit: unit)
    }
    let style = SheetStyle.number.formatted(unit == .percent ? "0.####%" : nil)
    let place = CellAddress(row: row, column: ParameterPlaces.valueColumn)
    sheet[row, 1] = text(parameter.label)
    sheet.cells[place] = Cell(content, style: SheetStyle.input(style))
    sheet[row, 3] = Cell(content, style: style)
    sheet[row, 4] = Cell(.text(unit.symbol(language)), style: SheetStyle.centered)
    sheet[row, 5] = text(allowed)
    sheet[row, 6] = text(parameter.address)
    if case .choices(let words) = parameter.domain {
      sheet.validations.append(
        Sheet.ValidatedRange(CellRange(place, place), Validation(.choices(words))))
    }
  }

  private func allowedText(_ domain: SchemeParameter.Domain, unit: UnitOfMeasure) -> String {
    switch domain {
    case .choices(let words): words.joined(separator: " / ")
    case .numbers(let interval, let step):
      (interval.notation { Quantity($0, dimension: unit.dimension).text(in: unit) }
        + (step.map { LocalizedText(zh: "，步长 \($0)", en: ", in steps of \($0)") } ?? ""))[language]
    }
  }
}
