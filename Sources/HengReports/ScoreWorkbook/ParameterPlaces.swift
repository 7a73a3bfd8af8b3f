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
  /// The column of the values under the scheme.
  static let schemeColumn = 3
  /// The column that says what is wrong with a value.
  static let problemColumn = 6

  init(_ scheme: Scheme, _ language: Language) {
    parameters = scheme.parameters
    sheetName = ScoreSheet.parameters.name[language]
  }

  static func row(ofIndex index: Int) -> Int { headRow + 1 + index }

  /// The cells as formulas of other sheets name them, by address.
  var cells: [String: FormulaNumber] {
    cells { FormulaText.reference(to: $0, inSheet: sheetName) }
  }

  /// The cells as formulas of their own sheet name them, by address.
  var ownCells: [String: FormulaNumber] { cells { $0 } }

  private func cells(_ reference: (String) -> String) -> [String: FormulaNumber] {
    var cells: [String: FormulaNumber] = [:]
    for (index, parameter) in parameters.enumerated() {
      let place = CellAddress(
        row: ParameterPlaces.row(ofIndex: index), column: ParameterPlaces.valueColumn)
      cells[parameter.address] = FormulaNumber(
        cell: reference(place.absolute), factor: parameter.unit.cellFactor)
    }
    return cells
  }

  /// The cells that say what is wrong.
  var problems: ParameterProblems? {
    guard let all = range(ParameterPlaces.problemColumn, where: { _ in true }),
      let rounding = range(
        ParameterPlaces.problemColumn, where: { $0.address.hasPrefix("rounding.") })
    else { return nil }
    var rows: [String: String] = [:]
    for id in parameters.compactMap(\.indicatorID).uniqued() {
      rows[id] = range(ParameterPlaces.problemColumn) { $0.indicatorID == id }
    }
    return ParameterProblems(all: all, rounding: rounding, rows: rows)
  }

  /// Whether a cut of grades isn't the scheme's; `nil` without cuts.
  var isAnyCutChanged: String? {
    func cuts(_ column: Int) -> String? {
      range(column) { $0.indicatorID == nil && $0.address.hasPrefix("grades.") }
    }
    guard let now = cuts(ParameterPlaces.valueColumn),
      let scheme = cuts(ParameterPlaces.schemeColumn)
    else { return nil }
    return "SUMPRODUCT(--(\(now)<>\(scheme)))>0"
  }

  /// A column's cells of parameters that follow each other, as formulas of other sheets name them.
  private func range(_ column: Int, where belongs: (SchemeParameter) -> Bool) -> String? {
    guard let first = parameters.firstIndex(where: belongs),
      let last = parameters.lastIndex(where: belongs)
    else { return nil }
    let cells = CellRange(
      CellAddress(row: ParameterPlaces.row(ofIndex: first), column: column),
      CellAddress(row: ParameterPlaces.row(ofIndex: last), column: column))
    return FormulaText.reference(to: cells.absolute, inSheet: sheetName)
  }
}
