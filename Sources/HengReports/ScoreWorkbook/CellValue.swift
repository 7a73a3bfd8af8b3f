import HengForms
import HengModel
import HengScoring
import HengWorkbooks

extension UnitOfMeasure {
  /// How many base units one unit of a cell is: a cell in percent holds the rate itself.
  var cellFactor: Rational { self == .percent ? 1 : factor }

  /// The number format of a cell in this unit; figures as they were typed have none.
  func format(isTyped: Bool) -> String? {
    if self == .percent { return "0.00%" }
    return isTyped ? nil : "#,##0.00"
  }

  /// The unit beside a cell; a rate in percent shows it itself.
  func symbol(_ language: Language) -> String {
    self == .percent ? "" : language == .chinese ? symbol : englishSymbol
  }
}

extension Quantity {
  /// The number that a cell in a unit holds.
  func cellNumber(in unit: UnitOfMeasure) -> Double { (value / unit.cellFactor).doubleValue }
}

extension MeasureOutcome {
  /// What a formula for this outcome comes to.
  func formulaValue(in unit: UnitOfMeasure, _ language: Language) -> Cell.FormulaValue {
    switch self {
    case .quantity(let quantity): .number(quantity.cellNumber(in: unit))
    case .undefined(let kind): .text(kind.rowOutcome.label[language])
    case .missing: .text(RowOutcome.missingFacts.label[language])
    case .tooLarge, .truth: .text(RowOutcome.notCovered.label[language])
    }
  }
}

extension Cell.Content {
  /// A formula with the value it has now; the value alone where no spreadsheet holds the formula.
  static func live(_ formula: String?, _ value: Cell.FormulaValue) -> Cell.Content {
    if let formula { return .formula(formula, value: value) }
    switch value {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    }
  }
}
