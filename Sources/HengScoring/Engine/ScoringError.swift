public import HengModel

/// A reason an evaluation can't be scored at all.
public enum ScoringError: Error, Hashable, Sendable {
  /// A fact can't be computed.
  case invalidFact(FactBook.InvalidFact)
  /// A budget line can't be computed.
  case invalidBudgetLine(id: String, MeasureError)
  /// A judgement doesn't fit the row it is for.
  case invalidJudgement(indicatorID: String, JudgementProblem)
}

/// A reason a judgement doesn't fit its row.
public enum JudgementProblem: Hashable, Sendable {
  /// The scheme has no such row.
  case unknownIndicator
  /// The rule takes another kind of decision, given under another key.
  case wrongKind(rule: RuleKind, key: String)
  /// The marks aren't among those that the rule can give.
  case inadmissibleMarks(Rational, MarkRange, possible: [Rational])
  /// The rule has no such level.
  case unknownLevel(String, known: [String])
  /// The marks have more places than the scheme rounds to.
  case tooFineMarks(Rational, step: Rational)
  /// The marks lie outside the level.
  case marksOutsideLevel(Rational, Interval)
  /// The rule has no such item.
  case unknownItem(String, known: [String])
  /// The facts already decide the row.
  case factsDecide
}
