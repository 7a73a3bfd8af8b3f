public import HengModel

/// The scheme's rounding as formulas.
public struct RoundingFormula: Sendable {
  private let rounding: MarkRounding
  private let cells: FormulaCells

  /// Creates the formulas of a rounding.
  public init(_ rounding: MarkRounding, cells: FormulaCells) {
    self.rounding = rounding
    self.cells = cells
  }

  /// Returns marks of one row, rounded where the scheme rounds rows.
  public func indicatorMarks(_ marks: String) -> String {
    atPlace(.indicators, marks, otherwise: marks)
  }

  /// Returns a sum of marks, rounded where the scheme rounds totals.
  public func total(_ sum: String) -> String {
    // A sum of rounded marks is a decimal, of which the doubles may fall short.
    atPlace(.total, sum, otherwise: "ROUND(\(sum),\(FormulaGuard.placesOfMarks))")
  }

  /// Returns marks rounded wherever the scheme rounds.
  public func rounded(_ marks: String) -> String {
    cells.choice("rounding.mode", or: rounding.mode) { mode in
      RoundingFormula.rounded(marks, mode, digits: digits)
    }
  }

  /// The decimal places that are kept.
  var digits: String { cells.parameter("rounding.digits", or: Rational(rounding.digits)) }

  private func atPlace(
    _ place: MarkRounding.Place, _ marks: String, otherwise: String
  ) -> String {
    cells.choice("rounding.at", or: rounding.place) { choice in
      choice == place ? rounded(marks) : otherwise
    }
  }

  /// Rounds by whole numbers: marks are brought to units of the last place, freed of the doubles'
  /// error there, so that a half is a half, and cut. ROUND and its like differ between programs
  /// just at halves.
  private static func rounded(_ marks: String, _ mode: RoundingMode, digits: String) -> String {
    let units = "ROUND(ABS(\(marks))*10^\(digits),\(FormulaGuard.placesOfMarks)-\(digits))"
    let signed = "ROUND((\(marks))*10^\(digits),\(FormulaGuard.placesOfMarks)-\(digits))"
    let result =
      switch mode {
      case .halfUp: "SIGN(\(marks))*INT(\(units)+0.5)"
      case .halfEven:
        "SIGN(\(marks))*(INT(\(units)+0.5)"
          + "-IF(AND(\(units)-INT(\(units))=0.5,MOD(INT(\(units)),2)=0),1,0))"
      case .down: "INT(\(signed))"
      case .up: "(-INT(-\(signed)))"
      }
    return "\(result)/10^\(digits)"
  }
}
