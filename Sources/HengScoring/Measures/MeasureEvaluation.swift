public import HengModel

extension Measure {
  /// Computes the measure exactly.
  ///
  /// - Parameters:
  ///   - measured: The indicator's own measure, where a condition may name it.
  ///   - fact: Gives a fact's value: a quantity, an undefined rate, or missing.
  /// - Returns: The value, or by name why there is none.
  /// - Precondition: The measure passed its type check for the same facts.
  public func outcome(
    measured: MeasureOutcome? = nil, fact: (FactKey) -> MeasureOutcome
  ) -> MeasureOutcome {
    expression.outcome(measured: measured, fact: fact)
  }
}

extension Expression {
  fileprivate func outcome(
    measured: MeasureOutcome?, fact: (FactKey) -> MeasureOutcome
  ) -> MeasureOutcome {
    switch kind {
    case .number(let value, _): return .quantity(value)
    case .fact(let key): return fact(key)
    case .measured: return measured ?? .missing([])
    case .negated(let inner):
      let value = inner.outcome(measured: measured, fact: fact)
      guard case .quantity(let quantity) = value else { return value }
      return .quantity(Quantity(-quantity.value, dimension: quantity.dimension))
    case .not(let inner):
      let value = inner.outcome(measured: measured, fact: fact)
      guard case .truth(let holds) = value else { return value }
      return .truth(!holds)
    case .binary(let operation, let left, let right):
      let operands = [left, right].map { $0.outcome(measured: measured, fact: fact) }
      if let failure = MeasureOutcome.failure(among: operands) { return failure }
      switch (operands[0], operands[1]) {
      case (.quantity(let first), .quantity(let second)):
        return operation.applied(to: first, second)
      case (.truth(let first), .truth(let second)):
        return .truth(operation == .and ? first && second : first || second)
      default: preconditionFailure("the measure wasn't type-checked")
      }
    case .call(let function, let arguments):
      let values = arguments.map { $0.outcome(measured: measured, fact: fact) }
      if let failure = MeasureOutcome.failure(among: values) { return failure }
      let quantities = values.compactMap { value -> Quantity? in
        if case .quantity(let quantity) = value { quantity } else { nil }
      }
      let best = quantities.dropFirst().reduce(quantities[0]) { best, next in
        let takesNext = function == .min ? next.value < best.value : next.value > best.value
        return takesNext ? next : best
      }
      return .quantity(best)
    }
  }
}

extension MeasureOutcome {
  /// The reason that operands have no value, if they haven't: missing facts come first.
  fileprivate static func failure(among operands: [MeasureOutcome]) -> MeasureOutcome? {
    var missing: [FactKey] = []
    var undefined: MeasureOutcome?
    for operand in operands {
      switch operand {
      case .missing(let keys): missing += keys.filter { !missing.contains($0) }
      case .undefined, .tooLarge: undefined = undefined ?? operand
      case .quantity, .truth: break
      }
    }
    return missing.isEmpty ? undefined : .missing(missing)
  }
}

extension Expression.Operator {
  /// Figures have 36 digits at the most, so this leaves room for a product of dozens of them, and
  /// formulas that square each other again and again come to an end.
  private static let bitLimit = 4_096

  fileprivate func applied(to left: Quantity, _ right: Quantity) -> MeasureOutcome {
    switch applied(to: left.value, right.value) {
    case .number(let value): .quantity(Quantity(value, dimension: dimension(left, right)))
    case .truth(let holds): .truth(holds)
    case .undefined(let kind): .undefined(kind)
    case .tooLarge: .tooLarge
    case .missing: .missing([])
    }
  }

  private func dimension(_ left: Quantity, _ right: Quantity) -> Dimension {
    switch self {
    case .times: left.dimension * right.dimension
    case .dividedBy: left.dimension / right.dimension
    default: left.dimension
    }
  }

  /// Combines two numbers in base units.
  func applied(to left: Rational, _ right: Rational) -> PlainOutcome {
    let result: Rational
    switch self {
    case .plus: result = left + right
    case .minus: result = left - right
    case .times: result = left * right
    case .dividedBy:
      if right.isNegative { return .undefined(.negativeDenominator) }
      if right.isZero { return .undefined(left.isZero ? .zeroOverZero : .overZero) }
      result = left / right
    case .equal: return .truth(left == right)
    case .unequal: return .truth(left != right)
    case .less: return .truth(left < right)
    case .lessOrEqual: return .truth(left <= right)
    case .greater: return .truth(left > right)
    case .greaterOrEqual: return .truth(left >= right)
    case .and, .or: preconditionFailure("the measure wasn't type-checked")
    }
    return result.bitWidth > Expression.Operator.bitLimit ? .tooLarge : .number(result)
  }
}
