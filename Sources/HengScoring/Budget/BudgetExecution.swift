public import HengModel

/// How far a budget was executed, with every case in which there is no rate told by name.
public enum ExecutionRate: Hashable, Sendable {
  /// Expenditure over budget, 1 for a budget spent to the last fen; can be above 1.
  case rate(Rational)
  /// Nothing was planned and nothing spent.
  case noBudgetNoSpending
  /// Something was spent although nothing was planned.
  case overZeroBudget
  /// The budget is below zero, so a rate has no meaning.
  case negativeBudget
  /// Something was returned: expenditure is below zero on a budget of zero.
  case negativeSpendingOnZeroBudget
  /// The budget or the expenditure isn't known.
  case unknown

  /// Finds the outcome of spending against a budget.
  ///
  /// - Parameters:
  ///   - expenditure: What was spent, in yuan, or `nil` if unknown.
  ///   - budget: What was planned, in yuan, or `nil` if unknown.
  public init(expenditure: Rational?, budget: Rational?) {
    guard let expenditure, let budget else {
      self = .unknown
      return
    }
    if budget.isNegative {
      self = .negativeBudget
    } else if !budget.isZero {
      self = .rate(expenditure / budget)
    } else if expenditure.isZero {
      self = .noBudgetNoSpending
    } else {
      self = expenditure.isNegative ? .negativeSpendingOnZeroBudget : .overZeroBudget
    }
  }

  /// The kebab-case name of the outcome.
  public var name: String {
    switch self {
    case .rate: "rate"
    case .noBudgetNoSpending: "no-budget-no-spending"
    case .overZeroBudget: "over-zero-budget"
    case .negativeBudget: "negative-budget"
    case .negativeSpendingOnZeroBudget: "negative-spending-on-zero-budget"
    case .unknown: "unknown"
    }
  }
}

/// The execution of one budget line.
public struct BudgetExecution: Hashable, Sendable {
  /// The line.
  public var line: BudgetLine
  /// The budget at the start of the year, in yuan.
  public var initial: Rational?
  /// The adjusted budget, in yuan.
  public var adjusted: Rational?
  /// The expenditure, in yuan.
  public var expenditure: Rational?
  /// Whether a figure of the line rests on a correction or an assumption, and on which.
  public var basis: Basis

  /// The rate against the initial budget.
  public var againstInitial: ExecutionRate {
    ExecutionRate(expenditure: expenditure, budget: initial)
  }

  /// The rate against the adjusted budget.
  public var againstAdjusted: ExecutionRate {
    ExecutionRate(expenditure: expenditure, budget: adjusted)
  }
}

extension BudgetExecution {
  /// Computes a line from facts.
  ///
  /// - Throws: ``MeasureError`` for an expression that can't be read or isn't money.
  init(_ line: BudgetLine, facts: FactBook) throws(MeasureError) {
    var basis = Basis.reported
    func amount(_ text: String?) throws(MeasureError) -> Rational? {
      guard let text else { return nil }
      let measure = try Measure(parsingMoney: text, facts: facts)
      guard case .quantity(let value) = measure.outcome(fact: { facts.outcome(of: $0) }) else {
        return nil
      }
      basis = measure.facts.map(facts.basis(of:)).reduce(basis, max)
      return value.value
    }
    initial = try amount(line.initial)
    adjusted = try amount(line.adjusted)
    expenditure = try amount(line.expenditure)
    self.line = line
    self.basis = basis
  }
}

extension Measure {
  /// Parses a measure that must come to money.
  ///
  /// - Throws: ``MeasureError`` for what can't be read, names an unknown fact, or isn't money.
  package init(parsingMoney text: String, facts: FactBook) throws(MeasureError) {
    try self.init(parsing: text)
    let money = Dimension(of: "money")
    let found = try facts.dimension(of: self)
    if found != money { throw MeasureError(.unitMismatch(left: money, right: found), at: 0) }
  }
}

extension FactBook {
  /// Returns what an expression over facts comes to, if it is money and known.
  ///
  /// - Parameter text: The expression, in the measure language.
  /// - Returns: The amount in yuan, or `nil`.
  public func amount(of text: String) -> Rational? {
    guard let measure = try? Measure(parsingMoney: text, facts: self),
      case .quantity(let value) = measure.outcome(fact: { outcome(of: $0) })
    else { return nil }
    return value.value
  }
}
