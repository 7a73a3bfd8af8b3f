import HengForms
import HengModel
import HengScoring
import HengWorkbooks

extension ScoreWorkbook {
  /// The numbers and choices of the scheme, apart from full marks.
  var parameterSheet: Sheet {
    var sheet = sheet(.parameters, widths: [40, 18, 18, 7, 34, 16, 30])
    let titles = [
      Term.parameter, Term.inForce,
      Term.schemeValue, Term.unit,
      Term.allowedAtExport,
      Term.problem, Term.parameterAddress,
    ]
    head(
      &sheet, titles, atRow: ParameterPlaces.headRow,
      note: LocalizedText(
        zh: "改动“现值”，得分随之变化，与 heng whatif --set 代码=值 相同；选项在命令中写等号后的代码。"
          + "heng 不接受的值在“问题”一栏指出，总分随之待定。分值（权重）在“权重试算”表改动。",
        en: "Change a value and the score follows, as heng whatif --set ADDRESS=VALUE has it; "
          + "the command takes choices by the code behind the equals sign. A value that heng refuses "
          + "is named under problem and leaves the total pending. Full marks (weights) are changed in the sheet of weights."
      ))
    for (index, parameter) in parameters.parameters.enumerated() {
      write(parameter, atRow: ParameterPlaces.row(ofIndex: index), &sheet)
    }
    return finished(sheet, landscape: true, repeating: 1...ParameterPlaces.headRow)
  }

  private func write(_ parameter: SchemeParameter, atRow row: Int, _ sheet: inout Sheet) {
    let unit = parameter.unit
    let content: Cell.Content =
      switch parameter.value {
      case .number(let number): .number((number / unit.cellFactor).doubleValue)
      case .choice(let code): .text(ChoiceWord.label(of: code)[language])
      }
    let style = SheetStyle.number.formatted(unit == .percent ? "0.00%" : nil)
    let place = CellAddress(row: row, column: ParameterPlaces.valueColumn)
    sheet[row, 1] = text(parameter.label)
    sheet.cells[place] = Cell(content, style: SheetStyle.input(style))
    sheet[row, ParameterPlaces.schemeColumn] = Cell(content, style: style)
    sheet[row, 4] = Cell(.text(unit.symbol(language)), style: SheetStyle.centered)
    sheet[row, 5] = text(allowedText(parameter.domain, unit: unit))
    let formulas = ParameterFormulas(score.scheme, cells: parameters.ownCells, language)
    sheet[row, ParameterPlaces.problemColumn] = Cell(
      .live(formulas.problem(of: parameter), .text("")), style: SheetStyle.problem)
    sheet[row, 7] = text(parameter.address)
    let rule: Validation.Rule? =
      switch parameter.domain {
      case .choices(let codes): .choices(codes.map { ChoiceWord.label(of: $0)[language] })
      case .numbers: formulas.isAllowed(parameter).map { .satisfying($0) }
      }
    guard let rule else { return }
    let refusal = Validation.Message(
      title: FormulaWord.outOfRange.label[language],
      text: LocalizedText(
        zh: "取值须在“可取值”一栏的范围内；相邻的界限以现值为准。",
        en: "See what is allowed; limits that other parameters set are those of now.")[language])
    sheet.validations.append(
      Sheet.ValidatedRange(CellRange(place, place), Validation(rule, refusal: refusal)))
  }

  private func allowedText(_ domain: SchemeParameter.Domain, unit: UnitOfMeasure) -> String {
    switch domain {
    case .choices(let codes):
      codes.map { "\(ChoiceWord.label(of: $0)[language]) = \($0)" }.joined(separator: "\n")
    case .numbers(let interval, let step):
      (interval.notation { Quantity($0, dimension: unit.dimension).text(in: unit) }
        + (step.map { LocalizedText(zh: "，步长 \($0)", en: ", in steps of \($0)") } ?? ""))[language]
    }
  }
}
