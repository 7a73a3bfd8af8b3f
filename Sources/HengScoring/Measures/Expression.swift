public import HengModel

/// A node of a parsed measure: an arithmetic or logical expression over named facts.
public struct Expression: Hashable, Sendable {
  /// What two operands are combined by.
  public enum Operator: String, Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case plus = "+", minus = "−", times = "×", dividedBy = "÷"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case equal = "=", unequal = "≠", less = "<", lessOrEqual = "≤", greater = ">"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case greaterOrEqual = "≥"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case and, or
  }

  /// A function of several quantities.
  public enum Function: String, Hashable, Sendable, CaseIterable {
    /// The smallest of its arguments.
    case min
    /// The largest of its arguments.
    case max
  }

  /// What the node is.
  public indirect enum Kind: Hashable, Sendable {
    /// A number, with the unit written behind it.
    case number(Quantity, unit: UnitOfMeasure)
    /// A fact.
    case fact(FactKey)
    /// The indicator's own measure, inside the condition of a rule.
    case measured
    /// A quantity with its sign changed.
    case negated(Expression)
    /// The opposite of a condition.
    case not(Expression)
    /// Two operands and what combines them.
    case binary(Operator, Expression, Expression)
    /// A function and its arguments.
    case call(Function, [Expression])
  }

  /// What the node is.
  public var kind: Kind
  /// Where the node starts in the measure's text, in Unicode scalars from 0.
  public var offset: Int

  /// Every fact the expression names, each once, in the order of first appearance.
  public var facts: [FactKey] {
    var found: [FactKey] = []
    visit { node in
      if case .fact(let key) = node.kind, !found.contains(key) { found.append(key) }
    }
    return found
  }

  /// Whether it adds or subtracts before anything else is done with it.
  var isSum: Bool {
    if case .binary(let sign, _, _) = kind { sign == .plus || sign == .minus } else { false }
  }

  /// Calls a function for this node and all below it, from left to right.
  package func visit(_ body: (Expression) -> Void) {
    body(self)
    switch kind {
    case .number, .fact, .measured: break
    case .negated(let inner), .not(let inner): inner.visit(body)
    case .binary(_, let left, let right):
      left.visit(body)
      right.visit(body)
    case .call(_, let arguments):
      for argument in arguments { argument.visit(body) }
    }
  }
}

extension Expression {
  private var precedence: Int {
    switch kind {
    case .binary(.or, _, _): 1
    case .binary(.and, _, _): 2
    case .not: 3
    case .binary(.plus, _, _), .binary(.minus, _, _): 5
    case .binary(.times, _, _), .binary(.dividedBy, _, _): 6
    case .binary: 4
    case .negated: 7
    case .number, .fact, .measured, .call: 8
    }
  }

  /// Writes the expression as text, with each fact shown by a function.
  ///
  /// - Parameters:
  ///   - measured: What stands for the indicator's own measure; its name unless told otherwise.
  ///   - fact: Turns a fact into text, such as its printed name or its figure.
  /// - Returns: The text in both languages, with the fewest parentheses.
  public func text(
    measured: LocalizedText? = nil, fact: (FactKey) -> LocalizedText
  ) -> LocalizedText {
    func wrapped(_ inner: Expression, above level: Int) -> LocalizedText {
      let text = inner.text(measured: measured, fact: fact)
      return inner.precedence < level ? "(\(text))" : text
    }
    switch kind {
    case .number(let quantity, let unit): return quantity.text(in: unit)
    case .fact(let key): return fact(key)
    case .measured: return measured ?? Term.measureInFormula
    case .negated(let inner): return "−" + wrapped(inner, above: precedence + 1)
    case .not(let inner):
      return LocalizedText(zh: "非 ", en: "not ") + wrapped(inner, above: precedence)
    case .binary(let operation, let left, let right):
      return wrapped(left, above: precedence) + " " + operation.label + " "
        + wrapped(right, above: precedence + 1)
    case .call(let function, let arguments):
      let list = arguments.map { $0.text(measured: measured, fact: fact) }
      return "\(function.rawValue)(\(LocalizedText.joined(list, with: ", ")))"
    }
  }
}

extension Expression.Operator {
  /// The sign, or the word in each language.
  var label: LocalizedText {
    switch self {
    case .and: Term.and
    case .or: Term.or
    default: LocalizedText(rawValue)
    }
  }
}
