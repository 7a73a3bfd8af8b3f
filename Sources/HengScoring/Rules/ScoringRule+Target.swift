public import HengModel

extension Scheme {
  /// What the rows ask of a fact that is a row's whole measure, such as 90 % of a rate of
  /// satisfaction: the largest of the rows' targets, in base units.
  ///
  /// - Returns: `nil` if no row measures the fact itself, or none with a target that is a number.
  public func target(of fact: FactKey) -> Rational? {
    rows.compactMap { row in
      if case .fact(fact) = row.measure?.expression.kind { row.rule.target } else { nil }
    }.max()
  }
}

extension ScoringRule {
  /// The number that a measure has to reach, or not to exceed, for the most marks; `nil` if the rule
  /// has none.
  fileprivate var target: Rational? {
    switch self {
    case .fullIf(let rule): rule.condition.expression.comparedNumber
    case .deduct(let rule): rule.limit
    case .bands(let rule):
      rule.bands.max { $0.marks < $1.marks }.flatMap { ($0.range.lower ?? $0.range.upper)?.value }
    case .proportional(let rule): rule.target.expression.number
    case .linear(let rule): rule.points.max { $0.marks < $1.marks }?.value
    case .checklist, .incidents, .levels, .external, .veto: nil
    }
  }
}

extension Expression {
  fileprivate var number: Rational? {
    if case .number(let quantity, _) = kind { quantity.value } else { nil }
  }

  /// The number on the other side of a comparison of the measure.
  fileprivate var comparedNumber: Rational? {
    guard case .binary(_, let left, let right) = kind else { return nil }
    if case .measured = left.kind { return right.number }
    if case .measured = right.kind { return left.number }
    return nil
  }
}
