import HengModel

/// The constant that a target is, or that a condition compares with.
extension Measure {
  /// The measure itself if it is a number, else the number on the right side of its comparison.
  private var constantNode: Expression? {
    if expression.constant != nil { return expression }
    guard case .binary(let operation, _, let right) = expression.kind, operation.isComparison,
      right.constant != nil
    else { return nil }
    return right
  }

  /// The number in base units with the unit behind it; `nil` if the measure hinges on none.
  var constant: (value: Rational, unit: UnitOfMeasure)? { constantNode?.constant }

  /// Returns the measure with another number in the place of its constant, in text and meaning.
  ///
  /// A number whose decimals never end is exact in meaning and has twelve places in the text.
  func replacingConstant(by value: Rational) -> Measure {
    guard let node = constantNode, let (old, unit) = node.constant, value != old else {
      return self
    }
    var changed = self
    let replaced = Expression(constant: value, unit: unit, offset: node.offset)
    if case .binary(let operation, let left, _) = expression.kind {
      changed.expression.kind = .binary(operation, left, replaced)
    } else {
      changed.expression = replaced
    }
    let figure = Quantity(value, dimension: unit.dimension).text(in: unit, digits: 12).zh
    changed.text = replacingNumber(from: node.offset, with: figure)
    return changed
  }

  /// Replaces the number that starts, with its sign, at an offset.
  private func replacingNumber(from start: Int, with figure: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let tokens = (try? MeasureLexer.tokens(of: text)) ?? []
    let number = tokens.first { token in
      if case .number = token.kind { token.offset >= start } else { false }
    }
    let end = number.map { $0.offset + $0.text.unicodeScalars.count } ?? scalars.count
    let (before, behind) = (scalars[..<start], scalars[end...])
    return before.map(String.init).joined() + figure + behind.map(String.init).joined()
  }
}

extension Expression {
  /// The number that the expression is, with its sign, and the unit behind it.
  fileprivate var constant: (value: Rational, unit: UnitOfMeasure)? {
    switch kind {
    case .number(let quantity, let unit): return (quantity.value, unit)
    case .negated(let inner):
      guard case .number(let quantity, let unit) = inner.kind else { return nil }
      return (-quantity.value, unit)
    default: return nil
    }
  }

  /// Creates what the parser makes of a number with its sign.
  fileprivate init(constant value: Rational, unit: UnitOfMeasure, offset: Int) {
    func number(_ magnitude: Rational) -> Kind {
      .number(Quantity(magnitude, dimension: unit.dimension), unit: unit)
    }
    self.init(
      kind: value.isNegative
        ? .negated(Expression(kind: number(-value), offset: offset + 1)) : number(value),
      offset: offset)
  }
}

extension Expression.Operator {
  fileprivate var isComparison: Bool {
    switch self {
    case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .plus, .minus, .times, .dividedBy, .and, .or: false
    }
  }
}
