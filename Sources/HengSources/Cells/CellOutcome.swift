package import HengDiagnostics
package import HengModel

/// What a cell says where a number is asked for.
package enum CellOutcome: Hashable, Sendable {
  /// A number.
  case number(CellFigure)
  /// That there is none, by a blank or by a word that was declared.
  case missing(word: String)
  /// Something else, or something that can be read in more than one way.
  case refused(Problem)
}

/// A number as it stands in a cell.
package struct CellFigure: Hashable, Sendable {
  /// The exact amount in base units: yuan for money, 0.9 for 90 %.
  package var value: Rational
  /// The unit that stands in the cell or in its number format; `nil` if none does.
  package var unit: UnitOfMeasure?
  /// The decimal places that are shown, needless zeros included.
  package var places: Int
  /// Whether the only separator is a comma before three digits, as in 1,234: where other cells of
  /// the column have decimal commas, it may be one too.
  package var hasLoneComma = false

  /// Whether a per cent sign stands in the cell or is shown by its format.
  package var isPercent: Bool { unit == .percent }

  package init(
    _ value: Rational, unit: UnitOfMeasure? = nil, places: Int = 0, hasLoneComma: Bool = false
  ) {
    (self.value, self.unit, self.places) = (value, unit, places)
    self.hasLoneComma = hasLoneComma
  }
}

/// What plain numbers of a column of percentages are.
package enum FigureScale: String, Hashable, Sendable, CaseIterable {
  /// 0.9 is 90 %.
  case fraction
  /// 90 is 90 %, and 0.9 is 0.9 %.
  case percent
}
