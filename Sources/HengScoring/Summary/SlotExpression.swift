import HengModel

/// An expression whose facts are places in a list, so that no name is looked up.
indirect enum SlotExpression: Sendable {
  case number(Rational)
  case fact(Int)
  case measured
  case negated(SlotExpression)
  case not(SlotExpression)
  case binary(Expression.Operator, SlotExpression, SlotExpression)
  case call(Expression.Function, [SlotExpression])

  /// Replaces the names in an expression by places; a name without one is always missing.
  init(_ expression: Expression, slot: (FactKey) -> Int?) {
    func compiled(_ inner: Expression) -> SlotExpression { SlotExpression(inner, slot: slot) }
    self =
      switch expression.kind {
      case .number(let quantity, _): .number(quantity.value)
      case .fact(let key): .fact(slot(key) ?? -1)
      case .measured: .measured
      case .negated(let inner): .negated(compiled(inner))
      case .not(let inner): .not(compiled(inner))
      case .binary(let operation, let left, let right):
        .binary(operation, compiled(left), compiled(right))
      case .call(let function, let arguments): .call(function, arguments.map(compiled))
      }
  }

  /// Computes the expression.
  ///
  /// - Parameters:
  ///   - values: The facts' values, by place.
  ///   - measured: The row's own measure.
  /// - Returns: What ``Measure/outcome(measured:fact:)`` comes to for the same facts.
  func outcome(_ values: [PlainOutcome], measured: PlainOutcome = .missing) -> PlainOutcome {
    switch self {
    case .number(let value): return .number(value)
    case .fact(let slot): return values.indices.contains(slot) ? values[slot] : .missing
    case .measured: return measured
    case .negated(let inner):
      let value = inner.outcome(values, measured: measured)
      if case .number(let number) = value { return .number(-number) }
      return value
    case .not(let inner):
      let value = inner.outcome(values, measured: measured)
      if case .truth(let holds) = value { return .truth(!holds) }
      return value
    case .binary(let operation, let left, let right):
      let first = left.outcome(values, measured: measured)
      let second = right.outcome(values, measured: measured)
      switch (first, second) {
      case (.number(let one), .number(let other)): return operation.applied(to: one, other)
      case (.truth(let one), .truth(let other)):
        return .truth(operation == .and ? one && other : one || other)
      default: return first.failure(before: second)
      }
    case .call(let function, let arguments):
      var best = arguments[0].outcome(values, measured: measured)
      for argument in arguments.dropFirst() {
        let next = argument.outcome(values, measured: measured)
        guard case .number(let one) = best, case .number(let other) = next else {
          best = best.failure(before: next)
          continue
        }
        if function == .min ? other < one : other > one { best = next }
      }
      return best
    }
  }
}

extension PlainOutcome {
  /// The reason that two operands have no value: a missing fact first, else the first of them.
  fileprivate func failure(before other: PlainOutcome) -> PlainOutcome {
    switch (self, other) {
    case (.missing, _), (_, .missing): .missing
    case (.undefined, _), (.tooLarge, _): self
    default: other
    }
  }
}
