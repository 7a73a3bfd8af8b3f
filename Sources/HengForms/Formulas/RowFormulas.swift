import HengModel
public import HengScoring

/// The cells of one row of a scheme.
public struct RowCells: Sendable {
  /// The row's full marks under the scheme.
  public var fullMarks: FormulaNumber
  /// The cell of ``RowFormulas/measured``, for rows with a measure; its factor is that of the unit
  /// in which it is shown.
  public var measured: FormulaNumber?
  /// The cells in which a person judges the row.
  public var judgement: JudgementCells

  /// Creates the cells of a row.
  public init(
    fullMarks: FormulaNumber, measured: FormulaNumber? = nil,
    judgement: JudgementCells = JudgementCells()
  ) {
    self.fullMarks = fullMarks
    self.measured = measured
    self.judgement = judgement
  }
}

/// A row of a scheme as formulas, without their equals signs.
///
/// They need nothing that Excel 2010, WPS or LibreOffice lacks. Where a row has no marks, the
/// formula comes to the word for the reason (``RowOutcome/label``).
public struct RowFormulas: Sendable {
  let row: SchemeRow
  let cells: FormulaCells
  let places: RowCells

  /// Creates the formulas of a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - cells: The cells of the scheme's facts and parameters.
  ///   - places: The row's own cells.
  public init(_ row: SchemeRow, cells: FormulaCells, places: RowCells) {
    self.row = row
    self.cells = cells
    self.places = places
  }

  /// What the row's measure comes to, in the unit of its cell, or the word for why it has no
  /// value; `nil` without a measure, and where no spreadsheet could hold the formula.
  public var measured: String? {
    guard let measure = row.measure, let cell = places.measured else { return nil }
    return RowFormulas.value(of: measure, in: cell, cells: cells)
  }

  /// A measure's value in the unit of its cell, or the word for why it has none; `nil` where no
  /// spreadsheet could hold the formula.
  ///
  /// It serves for facts that follow from others too.
  public static func value(
    of measure: Measure, in cell: FormulaNumber, cells: FormulaCells
  ) -> String? {
    let formula = MeasureFormula(measure, cells: cells)
    return FormulaLimits.checked(
      formula.formula(cell.inOwnUnit(formula.value)) { cells.word($0) })
  }

  /// The row's exact marks before rounding, or the word for why it has none; `nil` where no
  /// spreadsheet could hold the formula.
  ///
  /// Facts that decide come first, then the judgement's cells. A parameter or a judgement that its
  /// cell doesn't take leaves the row without marks.
  public var exactMarks: String? { FormulaLimits.checked(withSoundParameters(ruleMarks)) }

  /// The word that tells whether the row's veto is exercised; `nil` for other rows, and where no
  /// spreadsheet could hold the formula.
  public var veto: String? {
    guard case .veto(let rule) = row.rule else { return nil }
    let undecided = cells.word(RowOutcome.undecided)
    var state = undecided
    if let condition = rule.condition {
      let formula = MeasureFormula(condition, cells: cells)
      let exercised = cells.word(.exercised)
      state = formula.formula("IF(\(formula.value),\(exercised),\(cells.word(.notExercised)))") {
        _ in undecided
      }
    }
    if let cell = places.judgement.veto {
      state =
        "IF(\(cell)=\(cells.word(.yes)),\(cells.word(.exercised)),"
        + "IF(\(cell)=\(cells.word(.no)),\(cells.word(.notExercised)),\(state)))"
    }
    return FormulaLimits.checked(state)
  }

  var fullMarks: String { places.fullMarks.inBaseUnits }

  /// A parameter of the row's rule.
  func parameter(_ name: String, or value: Rational) -> String {
    cells.parameter("\(row.indicator.id).\(name)", or: value)
  }

  /// What a choice of the row's rule comes to.
  func choice<Choice: RawRepresentable & CaseIterable & Equatable>(
    _ name: String, or choice: Choice, _ text: (Choice) -> String
  ) -> String where Choice.RawValue == String {
    cells.choice("\(row.indicator.id).\(name)", or: choice, text)
  }

  /// The decimal places that differences of the row's measure keep.
  var measurePlaces: Int { FormulaGuard.places(of: row.unit.dimension) }

  private func withSoundParameters(_ marks: String) -> String {
    guard let problems = cells.problems else { return marks }
    let ranges = [problems.rounding, problems.rows[row.indicator.id]].compactMap { $0 }
    let isAny = ranges.map { ParameterProblems.isAny(of: $0) }
    return "IF(OR(\(isAny.joined(separator: ","))),\(cells.word(.parameterOutOfRange)),\(marks))"
  }

  private var ruleMarks: String {
    switch row.rule {
    case .deduct(let rule): return withMeasure { marks(rule, $0) }
    case .bands(let rule): return withMeasure { marks(rule, $0) }
    case .linear(let rule): return withMeasure { marks(rule, $0) }
    case .proportional(let rule): return withMeasure { marks(rule, $0) }
    case .fullIf(let rule): return marks(rule)
    case .external(let rule): return marks(rule)
    case .checklist(let rule): return judged(checklist(rule))
    case .incidents(let rule): return judged(incidents(rule))
    case .levels(let rule): return judged(level(rule))
    case .veto: return "0"
    }
  }

  /// The marks that a rule gives the measure's value, in base units.
  private func withMeasure(_ marks: (String) -> String) -> String {
    guard let cell = places.measured else { return judged(cells.word(RowOutcome.missingFacts)) }
    return withWords(of: cell.text, else: "IF(ISNUMBER(\(cell.text)),\(marks(cell.inBaseUnits)),")
  }

  private func withWords(of cell: String, else start: String) -> String {
    let undefined: [RowOutcome] = [.zeroOverZero, .overZero, .negativeDenominator]
    let rest = undefined.reversed().reduce(unmeasured(.missingFacts)) { rest, outcome in
      "IF(\(cell)=\(cells.word(outcome)),\(unmeasured(outcome)),\(rest))"
    }
    return start + rest + ")"
  }

  /// What the row gets where the measure has no value: what the scheme says, else a judgement.
  func unmeasured(_ outcome: RowOutcome) -> String {
    let undefined = UndefinedRate.allCases.first { $0.rowOutcome == outcome }
    guard let undefined else { return judged(cells.word(outcome)) }
    guard let marks = row.undefinedMarks[undefined] else { return notCovered }
    return constant(marks)
  }

  /// Marks of the scheme that aren't a parameter; full ones follow the full marks.
  func constant(_ marks: Rational) -> String {
    marks == row.indicator.fullMarks ? fullMarks : FormulaNumber.text(of: marks)
  }

  /// A judgement's marks, else the word that the rule doesn't cover the value.
  var notCovered: String { judged(cells.word(RowOutcome.notCovered)) }
}
