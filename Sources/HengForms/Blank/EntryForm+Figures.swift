import HengModel
import HengScoring
import HengWorkbooks

/// The cells of figures, and the formulas that follow from them.
extension EntryForm {
  /// Writes the cell in which a fact is entered, and the hidden one beside that holds it in base
  /// units.
  func entry(
    _ key: FactKey, at place: CellAddress, unit: UnitOfMeasure, surveys: String,
    _ data: inout BaseData
  ) {
    let isRate = unit == .percent
    let style =
      isRate
      ? FormStyles.percent
      : unit.dimension == Dimension(of: "money")
        ? FormStyles.amount : FormStyles.count
    let fact = isPlaced(key) ? self.fact(key) : nil
    let given =
      fact ?? (self.fact(key) == nil ? nil : Fact(key: key, content: .missing, status: .missing))
    var content = Cell.Content.blank
    var base: Rational?
    switch given?.content {
    case .figure(let figure):
      base = figure.quantity.value
      content = self.content(isRate ? figure.quantity.value : figure.quantity.figure(in: unit))
    case .formula(let text):
      if let formula = try? Measure(parsing: text) {
        data.derived.append((key, formula, place, unit))
      }
    case .missing: break
    case nil:
      let declaration = plan.declaration(of: key)
      if key.period == .current, let declaration {
        if declaration.isMeasuredBySurvey {
          content = .formula(surveys, value: .text(""))
        } else if let formula = declaration.formula {
          data.derived.append((key, formula, place, unit))
        }
      }
    }
    data.builder.put(content, place.column, style)
    if case .formula = content {
    } else if !data.derived.contains(where: { $0.entry == place }) {
      data.builder.markText(place)
    }
    helper(key, of: place, unit: unit, base: base, &data)
  }

  /// Writes the hidden cell that holds a figure in base units whatever unit is chosen, and makes it
  /// the fact's cell.
  func helper(
    _ key: FactKey, of place: CellAddress, unit: UnitOfMeasure, base: Rational?,
    _ data: inout BaseData
  ) {
    let column = data.builder.lastColumn + 1 + place.column
    let chosen = CellAddress(row: place.row, column: 3).text
    let value = place.text
    let choices = EntryForm.choices(of: unit)
    let scaled =
      unit == .percent
      ? value
      : choices.count == 1
        ? FormulaNumber(cell: value, factor: unit.factor).inBaseUnits
        : choices.reversed().reduce("\"\"") { rest, choice in
          "IF(\(chosen)=\(FormulaText.quoted(name(of: choice))),"
            + "\(FormulaNumber(cell: value, factor: choice.factor).inBaseUnits),\(rest))"
        }
    let shown = base.flatMap { Double($0.description) }
    data.builder.sheet[place.row, column] = Cell(
      .formula(
        "IF(ISNUMBER(\(value)),\(scaled),\"\")",
        value: shown.map { .number($0) } ?? .text("")))
    data.builder.sheet.hiddenColumns.insert(column)
    let cell = FormulaText.reference(
      to: CellAddress(row: place.row, column: column).absolute, inSheet: data.builder.sheet.name)
    data.facts[key] = FactCell(FormulaNumber(cell: cell), dimension: unit.dimension)
  }

  /// Writes the formulas, which can name every fact only once all have their cell.
  func finish(_ data: inout BaseData) {
    let cells = FormulaCells(language: language, facts: data.facts)
    for (_, formula, place, unit) in data.derived {
      let own = FormulaNumber(cell: place.text, factor: unit == .percent ? 1 : unit.factor)
      guard let text = RowFormulas.value(of: formula, in: own, cells: cells) else { continue }
      let style = data.builder.sheet.cells[place]?.style ?? FormStyles.amount
      data.builder.sheet.cells[place] = Cell(.formula(text, value: .text("")), style: style)
    }
    for (measure, place) in data.computed {
      let isRate = dimension(of: measure, in: data.facts) == Dimension.none
      let own = FormulaNumber(cell: place.text, factor: isRate ? 1 : 10_000)
      data.builder.sheet.cells[place] = Cell(
        RowFormulas.value(of: measure, in: own, cells: cells).map {
          .formula(hidingWords($0), value: .text(""))
        } ?? .blank,
        style: FormStyles.computed.with { $0.numberFormat = isRate ? "0.00%" : "#,##0.00####" })
    }
    for (key, place, unit) in data.shown {
      let cell = data.facts[key]?.number.text
      data.builder.sheet.cells[place] = Cell(
        cell.map {
          .formula(
            "IF(ISNUMBER(\($0)),\($0)/\(unit.factor),\"\")", value: .text(""))
        } ?? .blank, style: FormStyles.computed.with { $0.numberFormat = "#,##0.00####" })
    }
  }

  func dimension(of measure: Measure, in facts: [FactKey: FactCell]) -> Dimension? {
    (try? measure.quantityDimension { facts[$0]?.dimension }) ?? nil
  }

  /// Shows nothing instead of a word for a value that isn't there.
  func hidingWords(_ formula: String) -> String {
    "IF(ISNUMBER(\(formula)),\(formula),\"\")"
  }
}
