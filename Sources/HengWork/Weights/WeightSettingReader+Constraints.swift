import FoundationEssentials
import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengSensitivity

extension WeightSettingReader {
  /// Reads inequalities between the marks of rows and dimensions.
  func constraints(_ texts: [String]) throws(InvalidFiles) -> [WeightConstraint] {
    var mistakes = SettingMistakes()
    let constraints = texts.compactMap { text in
      mistakes.read { () throws(InvalidFiles) in try constraint(text) }
    }
    return try mistakes.value(constraints)
  }

  private func constraint(_ text: String) throws(InvalidFiles) -> WeightConstraint {
    let plain = try withIdentifiers(text)
    guard let measure = try? Measure(parsing: plain),
      case .binary(let comparison, let left, let right) = measure.expression.kind,
      let difference = try linear(left).flatMap({ left throws(InvalidFiles) in
        try linear(right).map { left.minus($0) }
      })
    else { throw InvalidFiles(.notAConstraint(text), at: .setting("constraint")) }
    let sign: Double
    switch comparison {
    case .less, .lessOrEqual: sign = 1
    case .greater, .greaterOrEqual: sign = -1
    default: throw InvalidFiles(.notAConstraint(text), at: .setting("constraint"))
    }
    return WeightConstraint(
      coefficients: difference.coefficients.map { sign * $0 },
      bound: -sign * difference.constant / units.fullMarks.doubleValue)
  }

  /// Puts identifiers for Chinese names, which the language of measures doesn't know.
  private func withIdentifiers(_ text: String) throws(InvalidFiles) -> String {
    let labels = units.indicators.flatMap { [$0.label.zh] + $0.path.map(\.label.zh) }
      .filter { !$0.allSatisfy(\.isASCII) }
    var result = text
    // The longest first, since one name may be a part of another.
    for label in labels.sorted(by: { ($1.count, $0) < ($0.count, $1) }) where result.contains(label)
    {
      let id = try bearer(named: label, of: "constraint").id
      result = result.replacing(label, with: " \(id) ")
    }
    return result
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
    case .number(let quantity, let unit):
      // A percentage of what, and money for marks, nobody can tell.
      guard unit == .one || unit.dimension == Dimension(of: "mark") else { return nil }
      return LinearForm(coefficients: zero.coefficients, constant: quantity.value.doubleValue)
    case .fact(let key):
      guard key.period == .current else { return nil }
      let members = try bearer(named: key.id, of: "constraint").members
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
}
