public import HengModel

extension Scheme {
  /// Scores an evaluation: marks, total, grade, and everything they follow from.
  ///
  /// The total is the exact sum of the rows' marks, rounded once where the scheme says. An
  /// exercised veto then limits the total or the grade.
  ///
  /// - Parameter evaluation: The unit's facts and judgements.
  /// - Returns: The score with its trace, one entry for each row in the order of the scheme.
  /// - Throws: ``ScoringError`` if a formula can't be computed or a judgement doesn't fit its row.
  /// - Complexity: Linear in rows and facts; a row with *k* corrected facts is computed 2ᵏ times.
  public func score(_ evaluation: Evaluation) throws(ScoringError) -> EvaluationScore {
    let book = try factBook(for: evaluation)
    let judgements = try checkedJudgements(of: evaluation, book: book)
    let published = evaluation.published
    let scores = rows.map { row in
      RowScorer(
        row: row, rounding: rounding, book: book, judgement: judgements[row.indicator.id]
      ).score(published: published?.marks[row.indicator.id])
    }
    let vetoes = scores.compactMap(exercisedEffect)
    let marks = scores.compactMap(\.marks)
    let total =
      marks.count == scores.count ? cappedTotal(marks.reduce(0, +), by: vetoes) : nil
    let undecidedEffects = scores.compactMap(possibleEffect)
    let admissible = interval(
      of: scores.map(\.admissible), certain: vetoes, possible: undecidedEffects)
    var score = EvaluationScore(
      evaluation: evaluation, scheme: self, rows: scores, total: total,
      grade: isPartial ? nil : total.flatMap { grade(of: $0, under: vetoes) },
      admissible: admissible,
      charged: interval(of: scores.map(\.charged), certain: vetoes, possible: undecidedEffects),
      admissibleGrades: isPartial ? [] : grades(in: admissible),
      shares: shares(of: scores),
      budget: try budget(of: evaluation, book: book),
      satisfaction: evaluation.satisfaction.map {
        SatisfactionTest($0, threshold: satisfactionThreshold)
      })
    score.published = published.map { check($0, against: score) }
    return score
  }

  /// Collects an evaluation's facts under this scheme.
  ///
  /// - Throws: ``ScoringError/invalidFact(_:)``.
  public func factBook(for evaluation: Evaluation) throws(ScoringError) -> FactBook {
    do {
      return try FactBook(
        declarations: facts, facts: evaluation.facts,
        satisfactionRate: evaluation.satisfaction.pooledRate)
    } catch {
      throw .invalidFact(error)
    }
  }

  private func checkedJudgements(
    of evaluation: Evaluation, book: FactBook
  ) throws(ScoringError) -> [String: Judgement] {
    var judgements: [String: Judgement] = [:]
    for judgement in evaluation.judgements {
      let id = judgement.indicatorID
      guard let row = rows.first(where: { $0.indicator.id == id }) else {
        throw .invalidJudgement(indicatorID: id, .unknownIndicator)
      }
      if let problem = row.problem(with: judgement, rounding: rounding) {
        throw .invalidJudgement(indicatorID: id, problem)
      }
      if row.isDecided(by: book) {
        throw .invalidJudgement(indicatorID: id, .factsDecide)
      }
      judgements[id] = judgement
    }
    return judgements
  }

  private func budget(
    of evaluation: Evaluation, book: FactBook
  ) throws(ScoringError) -> [BudgetExecution] {
    var lines: [BudgetExecution] = []
    for line in evaluation.budgetLines {
      do {
        lines.append(try BudgetExecution(line, facts: book))
      } catch {
        throw .invalidBudgetLine(id: line.id, error)
      }
    }
    return lines
  }

  private func shares(of scores: [RowScore]) -> [BasisShare] {
    let all = scores.flatMap(\.shares)
    return Basis.allCases.compactMap { basis in
      let part = all.filter { $0.basis == basis && $0.available > 0 }
      if part.isEmpty { return nil }
      return BasisShare(
        basis: basis, available: part.reduce(0) { $0 + $1.available },
        awarded: part.reduce(0) { $0 + $1.awarded })
    }
  }

  private func check(_ result: PublishedResult, against score: EvaluationScore) -> PublishedCheck {
    let gradeOfTotal = result.total.flatMap(grades.grade(of:))
    let total: PublishedCheck.Total? = result.total.map { published in
      if isPartial { return .notComparable }
      if published == score.total { return .reproduced }
      return score.admissible.contains(published) ? .reachable : .unreachable
    }
    let gaps = score.rows.compactMap { row -> PublishedCheck.RowGap? in
      guard let published = row.published, let computed = row.marks, published != computed
      else { return nil }
      return PublishedCheck.RowGap(
        indicatorID: row.row.indicator.id, published: published, computed: computed)
    }
    let isConsistent = result.grade.flatMap { word in gradeOfTotal.map { $0.isNamed(word) } }
    return PublishedCheck(
      result: result, total: total, gradeOfTotal: gradeOfTotal, isGradeConsistent: isConsistent,
      rowGaps: gaps)
  }
}

extension SchemeRow {
  /// Returns whether the facts give the row marks, which leaves nothing to judge.
  public func isDecided(by book: FactBook) -> Bool {
    if case .veto = rule { return false }
    guard isMeasured else { return false }
    return RowScorer(row: self, rounding: .customary, book: book, judgement: nil)
      .score(published: nil).marks != nil
  }
}

// MARK: - Vetoes and grades

extension Scheme {
  private func effect(of score: RowScore) -> VetoRule.Effect? {
    if case .veto(let rule) = score.row.rule { rule.effect } else { nil }
  }

  private func exercisedEffect(of score: RowScore) -> VetoRule.Effect? {
    score.isVetoExercised == true ? effect(of: score) : nil
  }

  /// The effect of a veto that isn't settled by reported facts or admissions.
  private func possibleEffect(of score: RowScore) -> VetoRule.Effect? {
    let isSettled = score.isVetoExercised != nil && score.basis <= .corrected
    return isSettled ? nil : effect(of: score)
  }

  private func cappedTotal(_ exact: Rational, by effects: [VetoRule.Effect]) -> Rational {
    let total = rounding.total(exact)
    return effects.reduce(total) { total, effect in
      if case .totalAtMost(let cap) = effect { min(total, cap) } else { total }
    }
  }

  private func interval(
    of ranges: [MarkRange], certain: [VetoRule.Effect], possible: [VetoRule.Effect]
  ) -> MarkRange {
    let sum = ranges.reduce(MarkRange(0), +)
    let settled = certain.filter { !possible.contains($0) }
    return MarkRange(
      cappedTotal(sum.minimum, by: settled + possible), cappedTotal(sum.maximum, by: settled))
  }

  private func grade(of total: Rational, under effects: [VetoRule.Effect]) -> Grade? {
    guard let grade = grades.grade(of: total) else { return nil }
    var place = grades.grades.firstIndex(of: grade) ?? 0
    for case .gradeAtMost(let id) in effects {
      place = max(place, grades.grades.firstIndex { $0.id == id } ?? 0)
    }
    return grades.grades[place]
  }

  private func grades(in range: MarkRange) -> [Grade] {
    guard let best = grades.grade(of: range.maximum), let worst = grades.grade(of: range.minimum),
      let from = grades.grades.firstIndex(of: best), let to = grades.grades.firstIndex(of: worst),
      from <= to
    else { return [] }
    return Array(grades.grades[from...to])
  }
}
