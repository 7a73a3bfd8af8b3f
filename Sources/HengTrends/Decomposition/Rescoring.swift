import HengModel
import HengScoring

/// Scores one year's data under the rules of another year's scheme.
struct Rescoring {
  let score: EvaluationScore
  let scheme: Scheme
  private let facts: FactBook

  init(_ score: EvaluationScore, under scheme: Scheme) {
    self.score = score
    self.scheme = scheme
    let evaluation = score.evaluation
    // A figure that the other scheme asks for in another kind of unit isn't the same fact.
    let usable = evaluation.facts.filter { fact in
      guard case .figure(let figure) = fact.content,
        let declaration = scheme.declaration(of: fact.key.id)
      else { return true }
      return figure.quantity.dimension == declaration.unit.dimension
    }
    facts = FactBook(
      checking: scheme.facts, facts: usable, satisfactionRate: evaluation.satisfaction.pooledRate)
  }

  /// Returns the score rate that a row of the scheme gives the data.
  ///
  /// Facts decide where they can. Else a judged share of full marks stays what it is, if the rule
  /// can give it.
  ///
  /// - Parameters:
  ///   - row: The row of the scheme, with full marks above zero.
  ///   - own: The row of the same indicator as it was scored under the data's own scheme.
  /// - Returns: Marks before rounding over the row's full marks.
  /// - Throws: ``RescoringProblem``.
  func rate(of row: SchemeRow, own: RowScore) throws(RescoringProblem) -> Rational {
    if own.row == row, score.scheme.facts == scheme.facts { return own.rate }
    let fullMarks = row.indicator.fullMarks
    if let marks = exactScheme.marks(of: row, facts: facts) { return marks / fullMarks }
    guard let judgement = own.judgement else { throw problem(of: row) }
    let share = own.rate
    let isPossible =
      if case .notApplicable = judgement.decision {
        row.notApplicableMarks != nil
      } else {
        row.rule.range(fullMarks: fullMarks, quantum: scheme.rounding.quantum)
          .contains(share * fullMarks)
      }
    if !isPossible { throw .judgedShareNotPossible(share: share) }
    return share
  }

  /// The scheme without rounding of rows, which gives marks before their rounding.
  private var exactScheme: Scheme {
    var exact = scheme
    exact.rounding.place = .total
    return exact
  }

  private func problem(of row: SchemeRow) -> RescoringProblem {
    let missing = row.facts.flatMap { key -> [FactKey] in
      guard case .missing(let keys) = facts.outcome(of: key) else { return [] }
      return keys
    }
    if !missing.isEmpty { return .missingFacts(missing.uniqued()) }
    switch row.rule {
    case .checklist, .incidents, .levels: return .needsJudgement
    case .external(let rule) where rule.score == nil: return .needsJudgement
    case .fullIf, .deduct, .bands, .proportional, .linear, .external, .veto: return .notCovered
    }
  }
}

extension RowScore {
  /// The share of full marks that the row came to, before rounding.
  ///
  /// - Precondition: The row has marks and its full marks are above zero.
  var rate: Rational {
    guard let marks = result.marks else { preconditionFailure("\(row.indicator.id) has no marks") }
    return marks / row.indicator.fullMarks
  }
}
