import HengModel
import HengScoring

/// A measure as a formula: its value, and when it has none.
struct MeasureFormula {
  /// A division, whose denominator must be above zero.
  private struct Division {
    var numeratorIsZero: String
    var denominatorIsZero: String
    var denominatorIsNegative: String
  }

  /// The value where the measure has one: a number in base units, or a condition.
  private(set) var value = ""
  private let measure: Measure
  private let cells: FormulaCells
  /// The cell of the row's own measure and what that measures.
  private let measured: (number: FormulaNumber, dimension: Dimension)?
  /// The divisions in the order in which they are computed.
  private var divisions: [Division] = []

  /// Writes a measure as a formula.
  ///
  /// - Parameters:
  ///   - measure: The measure.
  ///   - cells: The cells of facts.
  ///   - measured: The cell of the row's own measure, where a condition may name it.
  ///   - threshold: The cell of the number on the right side of a condition's comparison.
  init(
    _ measure: Measure, cells: FormulaCells,
    measured: (number: FormulaNumber, dimension: Dimension)? = nil,
    threshold: FormulaNumber? = nil
  ) {
    self.measure = measure
    self.cells = cells
    self.measured = measured
    if let threshold, case .binary(let operation, let left, _) = measure.expression.kind {
      value = text(text(left), operation, threshold.inBaseUnits, at: left)
    } else {
      value = text(measure.expression)
    }
  }

  /// Whether the measure is computed without facts and divisions, so that it always has a value.
  var isCertain: Bool { measure.facts.isEmpty && divisions.isEmpty && !namesMeasured }

  private var namesMeasured: Bool {
    var isNamed = false
    measure.expression.visit { if case .measured = $0.kind { isNamed = true } }
    return isNamed
  }

  /// Returns the formula that tells a measure without value from one with.
  ///
  /// As in exact scoring, missing facts come before undefined rates, and those in the order in
  /// which they are computed.
  ///
  /// - Parameters:
  ///   - value: What the formula comes to if the measure has a value.
  ///   - failure: What it comes to if not: missing facts and the three undefined rates.
  /// - Returns: The formula.
  func formula(_ value: String, otherwise failure: (RowOutcome) -> String) -> String {
    let facts = measure.facts.map { cells.facts[$0] }
    guard !facts.contains(nil) else { return failure(.missingFacts) }
    var formula = divisions.reversed().reduce(value) { rest, division in
      "IF(\(division.denominatorIsZero),IF(\(division.numeratorIsZero),"
        + "\(failure(.zeroOverZero)),\(failure(.overZero))),"
        + "IF(\(division.denominatorIsNegative),\(failure(.negativeDenominator)),\(rest)))"
    }
    var sources = facts.compactMap { $0 }.map { ($0.number.text, $0.mayHoldWord) }
    if namesMeasured, let measured { sources.append((measured.number.text, true)) }
    let undefined: [RowOutcome] = [.zeroOverZero, .overZero, .negativeDenominator]
    let withWords = sources.filter(\.1).map(\.0)
    for cell in withWords.reversed() {
      formula = undefined.reversed().reduce(formula) { rest, outcome in
        "IF(\(cell)=\(cells.word(outcome)),\(failure(outcome)),\(rest))"
      }
    }
    for cell in withWords.reversed() {
      let known = undefined.map { "\(cell)=\(cells.word($0))" }.joined(separator: ",")
      formula = "IF(OR(ISNUMBER(\(cell)),\(known)),\(formula),\(failure(.missingFacts)))"
    }
    let plain = sources.filter { !$0.1 }.map(\.0)
    if !plain.isEmpty {
      let count = "COUNT(\(plain.joined(separator: ",")))"
      formula = "IF(\(count)<\(plain.count),\(failure(.missingFacts)),\(formula))"
    }
    return formula
  }
}

// MARK: - Expressions

extension MeasureFormula {
  private mutating func text(_ node: Expression) -> String {
    switch node.kind {
    case .number(let quantity, _): return FormulaNumber.text(of: quantity.value)
    case .fact(let key): return cells.facts[key]?.number.inBaseUnits ?? "0"
    case .measured: return measured?.number.inBaseUnits ?? "0"
    case .negated(let inner): return "(-\(text(inner)))"
    case .not(let inner): return "NOT(\(text(inner)))"
    case .binary(let operation, let left, let right): return text(operation, left, right)
    case .call(let function, let arguments):
      let list = arguments.map { text($0) }.joined(separator: ",")
      return "\(function == .min ? "MIN" : "MAX")(\(list))"
    }
  }

  private mutating func text(
    _ operation: Expression.Operator, _ left: Expression, _ right: Expression
  ) -> String {
    let (first, second) = (text(left), text(right))
    if operation == .dividedBy {
      divisions.append(
        Division(
          numeratorIsZero: sign(of: left, first, "="),
          denominatorIsZero: sign(of: right, second, "="),
          denominatorIsNegative: sign(of: right, second, "<")))
    }
    return text(first, operation, second, at: left)
  }

  /// An operation whose sides are written already; the left one stands for the dimension of both.
  private func text(
    _ first: String, _ operation: Expression.Operator, _ second: String, at left: Expression
  ) -> String {
    func comparison(_ sign: String) -> String {
      FormulaGuard.comparison(first, sign, second, places: places(of: left))
    }
    switch operation {
    case .plus: return sum("\(first)+\(second)", of: left)
    case .minus: return sum("\(first)-\(second)", of: left)
    case .times: return "(\(first)*\(second))"
    case .dividedBy: return "(\(first)/\(second))"
    case .equal: return comparison("=")
    case .unequal: return comparison("<>")
    case .less: return comparison("<")
    case .lessOrEqual: return comparison("<=")
    case .greater: return comparison(">")
    case .greaterOrEqual: return comparison(">=")
    case .and: return "AND(\(first),\(second))"
    case .or: return "OR(\(first),\(second))"
    }
  }

  /// A sum or difference; of amounts it is a decimal again, so that rounding takes off no more
  /// than the doubles' error, and amounts that cancel leave zero.
  private func sum(_ text: String, of node: Expression) -> String {
    let isRate = dimension(of: node) == .none
    return isRate ? "(\(text))" : "ROUND(\(text),\(places(of: node)))"
  }

  /// Compares a number with zero; a typed figure needs no guard.
  private func sign(of node: Expression, _ text: String, _ sign: String) -> String {
    if case .fact(let key) = node.kind, let cell = cells.facts[key], !cell.mayHoldWord {
      return "\(cell.number.text)\(sign)0"
    }
    return FormulaGuard.comparison(text, sign, "0", places: places(of: node))
  }

  private func places(of node: Expression) -> Int {
    FormulaGuard.places(of: dimension(of: node))
  }

  private func dimension(of node: Expression) -> Dimension {
    var part = measure
    part.expression = node
    let type = try? part.type(
      measured: measured?.dimension, dimension: { cells.facts[$0]?.dimension })
    return if case .quantity(let dimension) = type { dimension } else { .none }
  }
}
