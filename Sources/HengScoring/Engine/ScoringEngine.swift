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
    let (known, reported) = (VetoLimits.known(scores), VetoLimits.reported(scores))
    let marks = scores.compactMap(\.marks)
    let total =
      marks.count == scores.count ? total(marks.reduce(0, +), under: known.certain) : nil
    let admissible = interval(
      of: scores.map(\.admissible).reduce(MarkRange(0), +), under: reported)
    var score = EvaluationScore(
      evaluation: evaluation, scheme: self, rows: scores, total: total,
      grade: isPartial ? nil : total.flatMap { grade(of: $0, under: known.certain) },
      admissible: admissible,
      charged: interval(
        of: scores.map(\.charged).reduce(MarkRange(0), +), under: .charged(scores)),
      admissibleGrades: isPartial
        ? [] : grades(from: admissible.minimum, to: admissible.maximum, under: reported),
      shares: shares(of: scores),
      budget: try budget(of: evaluation, book: book),
      satisfaction: evaluation.satisfaction.map {
        SatisfactionTest($0, threshold: satisfactionThreshold)
      }, facts: book)
    score.published = published.map { check($0, against: score) }
    return score
  }

  /// Computes the marks of one row, of this scheme or changed, under the scheme's rounding.
  ///
  /// They are those of ``score(_:)``, without the rest of the score, for analyses that change one
  /// row many times.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - facts: The facts of the evaluation.
  ///   - judgement: The judgement on the row, one that fits it.
  /// - Returns: The rounded marks, 0 for a veto, or `nil` if the row has none.
  public func marks(
    of row: SchemeRow, facts: FactBook, judgement: Judgement? = nil
  ) -> Rational? {
    RowScorer(row: row, rounding: rounding, book: facts, judgement: judgement).marks
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
    let known = VetoLimits.known(score.rows).certain
    let gradeOfTotal = result.total.flatMap { grade(of: $0, under: known) }
    let gaps = score.rows.compactMap { row -> PublishedCheck.RowGap? in
      guard let published = row.published, let computed = row.marks, published != computed
      else { return nil }
      return PublishedCheck.RowGap(
        indicatorID: row.row.indicator.id, published: published, computed: computed)
    }
    // A veto that isn't settled may have been exercised or not when the word was chosen.
    let limits = VetoLimits.reported(score.rows)
    let possibleGrades = result.total.map { total in
      grades(from: total, to: total, under: limits) + [gradeOfTotal].compactMap { $0 }
    }
    let isConsistent = result.grade.flatMap { word in
      possibleGrades.map { $0.contains { $0.isNamed(word) } }
    }
    return PublishedCheck(
      result: result, total: result.total.map { check(total: $0, against: score) },
      gradeOfTotal: gradeOfTotal, isGradeConsistent: isConsistent, rowGaps: gaps)
  }

  /// How far reviewers let a published total and a sum of rows differ.
  private static let totalTolerance = Rational(1, over: 10)

  private func check(
    total published: Rational, against score: EvaluationScore
  ) -> PublishedCheck.Total {
    if isPartial { return .notComparable }
    if let total = score.total {
      if published == total || published == total.rounded(to: published.decimalPlaces, .halfUp) {
        return .reproduced
      }
      if abs(published - total) <= Scheme.totalTolerance { return .withinTolerance }
    }
    return score.admissible.contains(published) ? .reachable : .unreachable
  }
}
