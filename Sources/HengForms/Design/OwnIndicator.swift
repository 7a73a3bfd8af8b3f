public import HengModel
public import HengScoring

/// An indicator of the evaluator's own as a line of the form holds it: a target and an actual value.
public struct OwnIndicator: Hashable, Sendable {
  /// The scheme's row that it stands in for.
  public let inPlaceOf: String
  /// The indicator's own row.
  public let row: SchemeRow
  /// The target, in the row's unit.
  public let target: Rational
  /// Which side of the target earns full marks.
  public let direction: ProportionalRule.Direction
  /// The actual value.
  public let actual: Fact

  /// Takes an indicator of an evaluation; `nil` if a line of the form can't hold all about it.
  ///
  /// - Parameters:
  ///   - row: The row, one of the scheme with the evaluation's own rows in place.
  ///   - scheme: That scheme.
  ///   - evaluation: The evaluation.
  public init?(_ row: SchemeRow, in scheme: Scheme, _ evaluation: Evaluation) {
    guard let above = row.indicator.path.last?.id, case .proportional(let rule) = row.rule,
      rule.decline == .linear, case .number(let target, let unit) = rule.target.expression.kind,
      unit == row.unit, let key = row.measure?.onlyFact, key.period == .current,
      row.undefinedMarks.isEmpty, row.notApplicableMarks == nil, row.datedValues.isEmpty,
      scheme.declaration(of: key.id)?.unit == row.unit,
      scheme.declaration(of: key.id)?.formula == nil,
      let fact = evaluation.facts.first(where: { $0.key == key }),
      !evaluation.judgements.contains(where: { $0.indicatorID == row.indicator.id })
    else { return nil }
    switch (fact.content, fact.status) {
    case (.missing, _): break
    case (.figure(let figure), .reported) where figure.unit == row.unit: break
    default: return nil
    }
    let others = scheme.rows.filter { $0.indicator.id != row.indicator.id }.flatMap(\.facts)
    let formulas = evaluation.facts.compactMap { fact -> String? in
      if case .formula(let text) = fact.content { text } else { nil }
    }
    let amounts = evaluation.budgetLines.flatMap { [$0.initial, $0.adjusted, $0.expenditure] }
    let isShared =
      others.contains { $0.id == key.id }
      || (formulas + amounts.compactMap { $0 }).contains { $0.contains(key.id) }
    if isShared { return nil }
    inPlaceOf = above
    self.row = row
    self.target = target.figure(in: row.unit)
    direction = rule.direction
    actual = fact
  }
}
