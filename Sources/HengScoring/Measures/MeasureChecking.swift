public import HengModel

/// What kind of value an expression has.
public enum MeasureType: Hashable, Sendable {
  /// A quantity of some dimension.
  case quantity(Dimension)
  /// A condition.
  case truth
}

extension Measure {
  /// Finds what the measure computes, and refuses unknown facts and units that don't match.
  ///
  /// - Parameters:
  ///   - measured: The dimension of the indicator's own measure, where a condition may name it.
  ///   - dimension: Gives a fact's dimension, or `nil` if no such fact is declared.
  /// - Returns: The kind of value, with its dimension.
  /// - Throws: ``MeasureError`` at the first node that doesn't fit.
  public func type(
    measured: Dimension? = nil, dimension: (FactKey) -> Dimension?
  ) throws(MeasureError) -> MeasureType {
    try expression.type(measured: measured, dimension: dimension)
  }
}

extension Measure {
  /// Finds the dimension of a measure that must come to a quantity.
  ///
  /// - Parameter dimension: Gives a fact's dimension, or `nil` if no such fact is declared.
  /// - Returns: The dimension.
  /// - Throws: ``MeasureError``, for a condition too.
  package func quantityDimension(
    _ dimension: (FactKey) -> Dimension?
  ) throws(MeasureError) -> Dimension {
    switch try type(dimension: dimension) {
    case .quantity(let found): return found
    case .truth: throw MeasureError(.quantityNeeded, at: 0)
    }
  }
}

extension Expression {
  fileprivate func type(
    measured: Dimension?, dimension: (FactKey) -> Dimension?
  ) throws(MeasureError) -> MeasureType {
    func quantity(_ node: Expression) throws(MeasureError) -> Dimension {
      switch try node.type(measured: measured, dimension: dimension) {
      case .quantity(let dimension): return dimension
      case .truth: throw MeasureError(.quantityNeeded, at: node.offset)
      }
    }
    func requireTruth(_ node: Expression) throws(MeasureError) {
      if case .quantity = try node.type(measured: measured, dimension: dimension) {
        throw MeasureError(.conditionNeeded, at: node.offset)
      }
    }
    func same(_ left: Expression, _ right: Expression) throws(MeasureError) -> Dimension {
      let (first, second) = (try quantity(left), try quantity(right))
      if first != second {
        throw MeasureError(.unitMismatch(left: first, right: second), at: right.offset)
      }
      return first
    }
    switch kind {
    case .number(let value, _):
      return .quantity(value.dimension)
    case .fact(let key):
      guard let known = dimension(key) else {
        throw MeasureError(.unknownFact(key.id), at: offset)
      }
      return .quantity(known)
    case .measured:
      guard let measured else { throw MeasureError(.noMeasureHere, at: offset) }
      return .quantity(measured)
    case .negated(let inner):
      return .quantity(try quantity(inner))
    case .not(let inner):
      try requireTruth(inner)
      return .truth
    case .binary(.plus, let left, let right), .binary(.minus, let left, let right):
      return .quantity(try same(left, right))
    case .binary(.times, let left, let right):
      return .quantity(try quantity(left) * quantity(right))
    case .binary(.dividedBy, let left, let right):
      return .quantity(try quantity(left) / quantity(right))
    case .binary(.and, let left, let right), .binary(.or, let left, let right):
      try requireTruth(left)
      try requireTruth(right)
      return .truth
    case .binary(_, let left, let right):
      _ = try same(left, right)
      return .truth
    case .call(_, let arguments):
      var shared: Dimension?
      for argument in arguments {
        let dimension = try quantity(argument)
        if let shared, shared != dimension {
          throw MeasureError(.unitMismatch(left: shared, right: dimension), at: argument.offset)
        }
        shared = dimension
      }
      return .quantity(shared ?? .none)
    }
  }
}
