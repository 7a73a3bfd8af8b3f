import HengModel
public import HengScoring
import HengWorkbooks

/// The total and the grade of a scheme as formulas, without their equals signs.
public struct VerdictFormulas: Sendable {
  /// A row whose veto limits the verdict.
  public struct Veto: Hashable, Sendable {
    /// The row.
    public var row: SchemeRow
    /// The cell with the word of ``RowFormulas/veto``.
    public var cell: String

    /// Creates a veto's cell.
    public init(_ row: SchemeRow, cell: String) {
      self.row = row
      self.cell = cell
    }
  }

  private let scheme: Scheme
  private let cells: FormulaCells
  private let vetoes: [Veto]

  /// Creates the formulas of a scheme.
  public init(_ scheme: Scheme, cells: FormulaCells, vetoes: [Veto] = []) {
    self.scheme = scheme
    self.cells = cells
    self.vetoes = vetoes
  }

  private var rounding: RoundingFormula { RoundingFormula(scheme.rounding, cells: cells) }

  /// The total, or the word for pending while a row has no marks or a parameter is unsound.
  ///
  /// - Parameters:
  ///   - marks: The cells with the rows' marks, such as `F5:F20`, rounded where the scheme rounds
  ///     rows.
  ///   - count: How many rows those are.
  /// - Returns: The formula; `nil` where no spreadsheet could hold it.
  public func total(ofMarks marks: String, count: Int) -> String? {
    total(rounding.total("SUM(\(marks))"), of: marks, count: count)
  }

  func total(_ sum: String, of marks: String, count: Int) -> String? {
    let caps = vetoes.compactMap { veto -> String? in
      guard case .veto(let rule) = veto.row.rule, case .totalAtMost(let marks) = rule.effect else {
        return nil
      }
      let cap = cells.parameter("\(veto.row.indicator.id).total-at-most", or: marks)
      return "IF(\(isExercised(veto)),\(cap),10^9)"
    }
    let limited = caps.isEmpty ? sum : "MIN(\(sum),\(caps.joined(separator: ",")))"
    var isPending = "COUNT(\(marks))<\(count)"
    if let problems = cells.problems {
      isPending = "OR(\(isPending),\(ParameterProblems.isAny(of: problems.all)))"
    }
    return FormulaLimits.checked("IF(\(isPending),\(cells.word(.pending)),\(limited))")
  }

  /// The grade of the total in a cell, or no words without a total, beyond the grades, and for a
  /// partial scheme; `nil` where no spreadsheet could hold the formula.
  public func grade(ofTotal cell: String) -> String? {
    let grades = scheme.grades.grades
    // A reference to a cell without content would come to zero.
    guard let best = grades.first, let worst = grades.last, !scheme.isPartial else { return "\"\"" }
    func compare(_ sign: String, _ end: String) -> String {
      FormulaGuard.comparison(cell, sign, end, places: FormulaGuard.placesOfMarks)
    }
    // Halving keeps the nesting shallow; grades run from best to worst.
    func place(_ first: Int, _ last: Int) -> String {
      if first == last { return String(first + 1) }
      let middle = (first + last) / 2
      let end = grades[middle].range.lower
      let cut = cells.parameter("grades.\(grades[middle].id)", or: end?.value ?? 0)
      return "IF(\(compare(end?.isClosed == false ? ">" : ">=", cut)),"
        + "\(place(first, middle)),\(place(middle + 1, last)))"
    }
    let limits = vetoes.compactMap { veto -> String? in
      guard case .veto(let rule) = veto.row.rule, case .gradeAtMost(let grade) = rule.effect,
        let index = grades.firstIndex(where: { $0.id == grade.id })
      else { return nil }
      return "IF(\(isExercised(veto)),\(index + 1),1)"
    }
    let found = place(0, grades.count - 1)
    let index = limits.isEmpty ? found : "MAX(\(found),\(limits.joined(separator: ",")))"
    let names = grades.map { FormulaText.quoted($0.label[cells.language]) }
    var outside = ["NOT(ISNUMBER(\(cell)))"]
    if let end = best.range.upper {
      outside.append(compare(end.isClosed ? ">" : ">=", FormulaNumber.text(of: end.value)))
    }
    if let end = worst.range.lower {
      outside.append(compare(end.isClosed ? "<" : "<=", FormulaNumber.text(of: end.value)))
    }
    // A word must not meet a comparison, which would be an error; IF leaves what it skips alone.
    let inside =
      outside.count == 1
      ? "CHOOSE(\(index),\(names.joined(separator: ",")))"
      : "IF(OR(\(outside.dropFirst().joined(separator: ","))),\"\","
        + "CHOOSE(\(index),\(names.joined(separator: ","))))"
    return FormulaLimits.checked("IF(\(outside[0]),\"\",\(inside))")
  }

  private func isExercised(_ veto: Veto) -> String { "\(veto.cell)=\(cells.word(.exercised))" }
}
