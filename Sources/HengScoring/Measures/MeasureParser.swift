import HengModel

/// Builds the expression of a measure by recursive descent.
struct MeasureParser {
  /// No formula of a scheme nests this deep; the limit keeps the stack from running out.
  static let depthLimit = 50

  private let tokens: [MeasureToken]
  private var position = 0
  private var depth = 0

  init(tokens: [MeasureToken]) { self.tokens = tokens }

  private var current: MeasureToken { tokens[position] }

  mutating func parse() throws(MeasureError) -> Expression {
    let expression = try disjunction()
    guard case .end = current.kind else { throw unexpected(.operatorOrEnd) }
    return expression
  }

  private mutating func disjunction() throws(MeasureError) -> Expression {
    var left = try conjunction()
    while takeName("or") { left = binary(.or, left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(MeasureError) -> Expression {
    var left = try negation()
    while takeName("and") { left = binary(.and, left, try negation()) }
    return left
  }

  private mutating func negation() throws(MeasureError) -> Expression {
    let offset = current.offset
    guard takeName("not") else { return try comparison() }
    let inner = try nested { parser throws(MeasureError) in try parser.negation() }
    return Expression(kind: .not(inner), offset: offset)
  }

  private mutating func comparison() throws(MeasureError) -> Expression {
    let left = try sum()
    guard
      let operation = takeSign(in: [
        .equal, .unequal, .less, .lessOrEqual, .greater,
        .greaterOrEqual,
      ])
    else { return left }
    return binary(operation, left, try sum())
  }

  private mutating func sum() throws(MeasureError) -> Expression {
    var left = try product()
    while let operation = takeSign(in: [.plus, .minus]) {
      left = binary(operation, left, try product())
    }
    return left
  }

  private mutating func product() throws(MeasureError) -> Expression {
    var left = try factor()
    while let operation = takeSign(in: [.times, .dividedBy]) {
      left = binary(operation, left, try factor())
    }
    return left
  }

  private mutating func factor() throws(MeasureError) -> Expression {
    let token = current
    switch token.kind {
    case .sign("−"):
      position += 1
      let inner = try nested { parser throws(MeasureError) in try parser.factor() }
      return Expression(kind: .negated(inner), offset: token.offset)
    case .sign("("):
      position += 1
      let inner = try nested { parser throws(MeasureError) in try parser.disjunction() }
      try expect(")")
      return inner
    case .number(let quantity, let unit):
      position += 1
      return Expression(kind: .number(quantity, unit: unit), offset: token.offset)
    case .name(let name) where !["and", "or", "not"].contains(name):
      position += 1
      return try named(name, at: token.offset)
    default:
      throw unexpected(.operand)
    }
  }

  private mutating func named(
    _ name: String, at offset: Int
  ) throws(MeasureError) -> Expression {
    guard case .sign("(") = current.kind else {
      let kind: Expression.Kind = name == "measure" ? .measured : .fact(FactKey(name))
      return Expression(kind: kind, offset: offset)
    }
    if name == "prior" {
      position += 1
      guard case .name(let fact) = current.kind else { throw unexpected(.factName) }
      position += 1
      try expect(")")
      return Expression(kind: .fact(FactKey(fact, .prior)), offset: offset)
    }
    guard let function = Expression.Function(rawValue: name) else {
      throw MeasureError(.unknownFunction(name), at: offset)
    }
    var arguments: [Expression] = []
    repeat {
      position += 1
      arguments.append(try nested { parser throws(MeasureError) in try parser.sum() })
    } while current.kind == .sign(",")
    try expect(")")
    return Expression(kind: .call(function, arguments), offset: offset)
  }

  private mutating func nested(
    _ body: (inout MeasureParser) throws(MeasureError) -> Expression
  ) throws(MeasureError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    if depth > MeasureParser.depthLimit {
      throw MeasureError(.tooDeep(limit: MeasureParser.depthLimit), at: current.offset)
    }
    return try body(&self)
  }

  private func binary(
    _ operation: Expression.Operator, _ left: Expression, _ right: Expression
  ) -> Expression {
    Expression(kind: .binary(operation, left, right), offset: left.offset)
  }

  private mutating func takeName(_ name: String) -> Bool {
    guard current.kind == .name(name) else { return false }
    position += 1
    return true
  }

  private mutating func takeSign(in operations: [Expression.Operator]) -> Expression.Operator? {
    guard case .sign(let sign) = current.kind, let operation = Expression.Operator(rawValue: sign),
      operations.contains(operation)
    else { return nil }
    position += 1
    return operation
  }

  private mutating func expect(_ sign: String) throws(MeasureError) {
    guard current.kind == .sign(sign) else { throw unexpected(.closingParenthesis) }
    position += 1
  }

  private func unexpected(_ expectation: MeasureError.Expectation) -> MeasureError {
    let found = current.kind == .end ? nil : current.text
    return MeasureError(.expected(expectation, found: found), at: current.offset)
  }
}
