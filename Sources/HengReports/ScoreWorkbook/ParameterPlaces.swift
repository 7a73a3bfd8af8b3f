import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// Where each parameter stands in the sheet of parameters.
struct ParameterPlaces {
  /// The parameters, row by row.
  let parameters: [SchemeParameter]
  private let sheetName: String

  /// The row of the table's head.
  static let headRow = 3
  /// The column of the values.
  static let valueColumn = 2

  init(_ scheme: Scheme, _ language: Language) {
    parameters = scheme.parameters
    sheetName = ScoreSheet.parameters.name[language]
  }

  static func row(ofIndex index: Int) -> Int { headRow + 1 + index }

  /// The cells as formulas name them, by address.
  var cells: [String: FormulaNumber] {
    var cells: [String: FormulaNumber] = [:]
    for (index, parameter) in parameters.enumerated() {
      let place = CellAddress(
        row: ParameterPlaces.row(ofIndex: index), column: ParameterPlaces.valueColumn)
      cells[parameter.address] = FormulaNumber(
        cell: FormulaText.reference(to: place.absolute, inSheet: sheetName),
        factor: parameter.unit.cellFactor)
    }
    return cells
  }
}
