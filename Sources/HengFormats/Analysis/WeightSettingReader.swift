import FoundationEssentials
import HengModel
import HengScoring
import HengSensitivity

/// Reads the settings of weight laws, which name rows of a scheme and speak in marks.
struct WeightSettingReader {
  let units: ScoredUnits

  /// Reads a plain number.
  func number(_ text: String, of option: String) throws(InvalidFiles) -> Double {
    try quantity(text, of: option, unit: .one)
  }

  /// Reads a share such as `25%` or `0.25`.
  func fraction(_ text: String, of option: String) throws(InvalidFiles) -> Double {
    try quantity(text, of: option, unit: text.hasSuffix("%") ? .percent : .one)
  }

  private func quantity(
    _ text: String, of option: String, unit: UnitOfMeasure
  ) throws(InvalidFiles) -> Double {
    let context = ReadingContext(path: option)
    let node = YAMLNode(content: .scalar(text), line: 1, column: 1)
    guard let figure = context.figure(node, expected: unit) else {
      throw InvalidFiles(
        context.diagnostics.map { Diagnostic($0.problem, at: FileLocation(path: option)) })
    }
    return figure.quantity.value.doubleValue
  }

  /// Reads bounds in marks for single rows; rows without any stay within a fraction of their own.
  func box(within: String?, bounds: [String]) throws(InvalidFiles) -> BoxedWeights {
    let full = units.fullMarks.doubleValue
    let weights = units.weights
    var (lower, upper) = (weights.map { _ in 0.0 }, weights.map { _ in 1.0 })
    if let within {
      let share = try fraction(within, of: "--within")
      guard (0...1).contains(share) else {
        throw InvalidFiles(.law(.badFraction(share)), at: "--within")
      }
      lower = weights.map { $0 * (1 - share) }
      upper = weights.map { min(1, $0 * (1 + share)) }
    }
    for text in bounds {
      let parts = text.split(separator: "=", maxSplits: 1).map(\.trimmed)
      let ends = parts.count == 2 ? parts[1].components(separatedBy: "..") : []
      guard ends.count == 2 else { throw InvalidFiles(.notABound(text), at: "--bound") }
      let index = try index(named: parts[0], of: "--bound")
      let low = try number(ends[0], of: "--bound") / full
      let high = try number(ends[1], of: "--bound") / full
      guard low >= 0, low <= high else { throw InvalidFiles(.notABound(text), at: "--bound") }
      (lower[index], upper[index]) = (low, min(1, high))
    }
    guard let box = BoxedWeights(lower: lower, upper: upper) else {
      throw InvalidFiles(.emptyBox, at: bounds.isEmpty ? "--within" : "--bound")
    }
    return box
  }

  /// Reads rows from the most to the least important, such as `a > b > c`.
  func order(_ text: String) throws(InvalidFiles) -> [Int] {
    var indices: [Int] = []
    for name in text.split(separator: ">", omittingEmptySubsequences: false) {
      indices.append(try index(named: name.trimmed, of: "--order"))
    }
    return indices
  }

  /// Reads inequalities between the marks of rows and dimensions.
  func constraints(_ texts: [String]) throws(InvalidFiles) -> [WeightConstraint] {
    var constraints: [WeightConstraint] = []
    for text in texts {
      guard let measure = try? Measure(parsing: text),
        case .binary(let comparison, let left, let right) = measure.expression.kind,
        let difference = try linear(left).flatMap({ left throws(InvalidFiles) in
          try linear(right).map { left.minus($0) }
        })
      else { throw InvalidFiles(.notAConstraint(text), at: "--constraint") }
      let sign: Double
      switch comparison {
      case .less, .lessOrEqual: sign = 1
      case .greater, .greaterOrEqual: sign = -1
      default: throw InvalidFiles(.notAConstraint(text), at: "--constraint")
      }
      constraints.append(
        WeightConstraint(
          coefficients: difference.coefficients.map { sign * $0 },
          bound: -sign * difference.constant / units.fullMarks.doubleValue))
    }
    return constraints
  }

  private struct LinearForm {
    var coefficients: [Double]
    var constant: Double

    func minus(_ other: LinearForm) -> LinearForm { plus(other.times(-1)) }

    func plus(_ other: LinearForm) -> LinearForm {
      LinearForm(
        coefficients: zip(coefficients, other.coefficients).map { $0 + $1 },
        constant: constant + other.constant)
    }

    func times(_ factor: Double) -> LinearForm {
      LinearForm(coefficients: coefficients.map { $0 * factor }, constant: constant * factor)
    }

    var isConstant: Bool { coefficients.allSatisfy { $0 == 0 } }
  }

  /// Returns an expression as a linear form of the rows' marks, or `nil` if it isn't one.
  private func linear(_ expression: HengScoring.Expression) throws(InvalidFiles) -> LinearForm? {
    let zero = LinearForm(coefficients: units.indicators.map { _ in 0 }, constant: 0)
    switch expression.kind {
    case .number(let quantity, _):
      return LinearForm(coefficients: zero.coefficients, constant: quantity.value.doubleValue)
    case .fact(let key):
      let members = try members(named: key.id, of: "--constraint")
      return LinearForm(
        coefficients: units.indicators.indices.map { members.contains($0) ? 1 : 0 }, constant: 0)
    case .negated(let inner): return try linear(inner)?.times(-1)
    case .binary(let operation, let left, let right):
      guard let left = try linear(left), let right = try linear(right) else { return nil }
      switch operation {
      case .plus: return left.plus(right)
      case .minus: return left.minus(right)
      case .times where left.isConstant: return right.times(left.constant)
      case .times where right.isConstant: return left.times(right.constant)
      case .dividedBy where right.isConstant && right.constant != 0:
        return left.times(1 / right.constant)
      default: return nil
      }
    case .measured, .not, .call: return nil
    }
  }

  /// Finds a row by its identifier or printed name.
  func index(named name: String, of option: String) throws(InvalidFiles) -> Int {
    let members = try members(named: name, of: option, dimensionsToo: false)
    return members[0]
  }

  /// Finds a row, or the rows of a dimension, by identifier or printed name.
  private func members(
    named name: String, of option: String, dimensionsToo: Bool = true
  ) throws(InvalidFiles) -> [Int] {
    func isNamed(_ id: String, _ label: LocalizedText) -> Bool {
      id == name || label.zh == name || label.en == name
    }
    let indicators = units.indicators
    if let index = indicators.firstIndex(where: { isNamed($0.id, $0.label) }) { return [index] }
    if dimensionsToo {
      let members = indicators.indices.filter { index in
        indicators[index].path.contains { isNamed($0.id, $0.label) }
      }
      if !members.isEmpty { return members }
    }
    let dimensions = dimensionsToo ? indicators.flatMap(\.path).map(\.id) : []
    let known = indicators.map(\.id) + dimensions
    throw InvalidFiles([
      Diagnostic(
        .unknownIndicator(
          name, nearest: NearestName.of(name, among: known + indicators.map(\.label.zh))),
        at: FileLocation(path: option))
    ])
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
