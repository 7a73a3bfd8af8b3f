public import HengModel
public import HengScoring
import HengWorkbooks

/// What a scheme's parameters may be set to, as formulas over their cells.
///
/// The ends that neighbours set, such as the cuts of grades and bands, are the neighbours' cells.
public struct ParameterFormulas: Sendable {
  private let scheme: Scheme
  private let parameters: [SchemeParameter]
  private let cells: [String: FormulaNumber]
  private let language: Language

  /// Creates the formulas of a scheme.
  ///
  /// - Parameters:
  ///   - scheme: The scheme.
  ///   - cells: The cell of every parameter, by address.
  ///   - language: The language of words in cells.
  public init(_ scheme: Scheme, cells: [String: FormulaNumber], _ language: Language) {
    self.scheme = scheme
    self.parameters = scheme.parameters
    self.cells = cells
    self.language = language
  }

  /// Whether a parameter's cell holds what it may, items of checklists apart from their sum; `nil`
  /// for a parameter without a cell.
  public func isAllowed(_ parameter: SchemeParameter) -> String? {
    guard let cell = cells[parameter.address] else { return nil }
    switch parameter.domain {
    case .choices(let choices):
      let words = choices.map {
        "\(cell.text)=\(FormulaText.quoted(ChoiceWord.label(of: $0)[language]))"
      }
      return "OR(\(words.joined(separator: ",")))"
    case .numbers(let interval, let step):
      var conditions = ["ISNUMBER(\(cell.text))"]
      if let end = lower(of: parameter, interval, cell) {
        conditions.append("\(cell.text)\(end)")
      }
      if let end = upper(of: parameter, interval, cell) {
        conditions.append("\(cell.text)\(end)")
      }
      if step != nil { conditions.append(isMultiple(cell.text, parameter)) }
      return "IFERROR(AND(\(conditions.joined(separator: ","))),FALSE)"
    }
  }

  /// The word for what is wrong with a parameter, or nothing; `nil` for one without a cell.
  public func problem(of parameter: SchemeParameter) -> String? {
    guard let isAllowed = isAllowed(parameter) else { return nil }
    func word(_ word: FormulaWord) -> String { FormulaText.quoted(word.label[language]) }
    var rest = "\"\""
    if let row = row(of: parameter), case .checklist(let rule) = row.rule {
      let items = rule.items.compactMap { cells["\(row.indicator.id).\($0.id)"]?.text }
      let full = FormulaNumber.text(of: row.indicator.fullMarks)
      rest =
        "IF(ABS(SUM(\(items.joined(separator: ",")))-\(full))<10^-9,\"\",\(word(.itemsDoNotSum)))"
    }
    return "IF(\(isAllowed),\(rest),\(word(.outOfRange)))"
  }

  private func row(of parameter: SchemeParameter) -> SchemeRow? {
    scheme.rows.first { $0.indicator.id == parameter.indicatorID }
  }

  /// A multiple of the step: whole decimal places, or marks as fine as the rounding in its cell.
  private func isMultiple(_ cell: String, _ parameter: SchemeParameter) -> String {
    guard parameter.indicatorID != nil, let digits = cells["rounding.digits"]?.text else {
      return "\(cell)=INT(\(cell))"
    }
    return "ABS(\(cell)*10^\(digits)-ROUND(\(cell)*10^\(digits),0))<10^-7"
  }

  // MARK: Ends

  private func lower(
    of parameter: SchemeParameter, _ interval: Interval, _ cell: FormulaNumber
  ) -> String? {
    // The places of marks that have parameters of their own are compared there.
    if parameter.address == "rounding.digits" { return ">=\(placesOfLevels)" }
    return interval.lower.map { end in
      (end.isClosed ? ">=" : ">")
        + (neighbour(of: parameter, above: false)
          ?? FormulaNumber.text(of: end.value / cell.factor))
    }
  }

  private func upper(
    of parameter: SchemeParameter, _ interval: Interval, _ cell: FormulaNumber
  ) -> String? {
    interval.upper.map { end in
      (end.isClosed ? "<=" : "<")
        + (neighbour(of: parameter, above: true)
          ?? FormulaNumber.text(of: end.value / cell.factor))
    }
  }

  private var placesOfLevels: Int {
    scheme.rows.flatMap { row -> [Int] in
      guard case .levels(let rule) = row.rule else { return [] }
      return rule.levels.compactMap { $0.onlyMarks?.decimalPlaces }
    }.max() ?? 0
  }

  /// The cell of the parameter next above or below one of a series, which share their unit.
  private func neighbour(of parameter: SchemeParameter, above: Bool) -> String? {
    guard let prefix = series(of: parameter),
      let index = parameters.firstIndex(where: { $0.address == parameter.address })
    else { return nil }
    // Grades run from best to worst, all others upwards.
    let next = above == (parameter.indicatorID == nil) ? index - 1 : index + 1
    guard parameters.indices.contains(next), parameters[next].address.hasPrefix(prefix),
      parameters[next].indicatorID == parameter.indicatorID
    else { return nil }
    return cells[parameters[next].address]?.text
  }

  /// What the addresses of parameters that limit each other begin with.
  private func series(of parameter: SchemeParameter) -> String? {
    var prefix: String?
    switch row(of: parameter)?.rule {
    case .bands: prefix = parameter.indicatorID.map { "\($0).cut-" }
    case .linear: prefix = parameter.indicatorID.map { "\($0).at-" }
    case nil where parameter.indicatorID == nil: prefix = "grades."
    default: break
    }
    return prefix.flatMap { parameter.address.hasPrefix($0) ? $0 : nil }
  }
}
