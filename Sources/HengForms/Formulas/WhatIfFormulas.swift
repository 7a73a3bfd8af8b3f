public import HengScoring

/// Marks and total under other weights as formulas, without their equals signs.
///
/// Score rates stay. Weights that the scheme could print, multiples of its quantum, round as it
/// says; those of rescaled weights belong to no printed row, so only the total is rounded.
public struct WhatIfFormulas: Sendable {
  private let rounding: RoundingFormula
  private let cells: FormulaCells
  private let verdict: VerdictFormulas
  /// The cell of ``arePrintable(weights:)``.
  private let printable: String

  /// Creates the formulas of a scheme.
  ///
  /// - Parameters:
  ///   - scheme: The scheme.
  ///   - cells: The cells of facts and parameters.
  ///   - vetoes: The cells of vetoes.
  ///   - printable: The cell of ``arePrintable(weights:)``.
  public init(
    _ scheme: Scheme, cells: FormulaCells, vetoes: [VerdictFormulas.Veto] = [], printable: String
  ) {
    self.rounding = RoundingFormula(scheme.rounding, cells: cells)
    self.cells = cells
    self.verdict = VerdictFormulas(scheme, cells: cells, vetoes: vetoes)
    self.printable = printable
  }

  /// Whether all weights are multiples of the scheme's quantum: 1 or 0.
  public func arePrintable(weights: String) -> String {
    let units = "\(weights)*10^\(rounding.digits)"
    let isMultiple = "ABS(\(units)-ROUND(\(units),0))<10^-7"
    // Decimal places that are no number would be an error.
    return "IFERROR(IF(SUMPRODUCT(--(\(isMultiple)))=ROWS(\(weights)),1,0),0)"
  }

  /// A row's marks before rounding, or the word for why it has none.
  ///
  /// - Parameters:
  ///   - exact: The cell of ``RowFormulas/exactMarks``.
  ///   - fullMarks: The cell with the row's full marks under the scheme, which aren't zero.
  ///   - weight: The cell with its marks under the other weights.
  ///   - set: The cell in which those may be set, to zero or more, or a blank.
  /// - Returns: The formula.
  public func exactMarks(
    exact: String, fullMarks: String, weight: String, set: String
  ) -> String {
    let isSound = "OR(LEN(\(set))=0,AND(ISNUMBER(\(set)),N(\(set))>=0))"
    return "IF(ISNUMBER(\(exact)),IF(\(isSound),\(exact)/\(fullMarks)*\(weight),"
      + "\(cells.word(.outOfRange))),\(exact))"
  }

  /// A row's marks from the cell of ``exactMarks(exact:fullMarks:weight:set:)``.
  public func marks(ofExact cell: String) -> String {
    "IF(AND(ISNUMBER(\(cell)),\(printable)=1),\(rounding.indicatorMarks(cell)),\(cell))"
  }

  /// The total of marks under other weights, or the word for pending.
  public func total(ofMarks marks: String, count: Int) -> String? {
    let sum = "SUM(\(marks))"
    return verdict.total(
      "IF(\(printable)=1,\(rounding.total(sum)),\(rounding.rounded(sum)))", of: marks, count: count)
  }
}
