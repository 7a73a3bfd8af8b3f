import HengModel

/// Scores one row of a scheme from facts or from a judgement.
struct RowScorer {
  let row: SchemeRow
  let rounding: MarkRounding
  let book: FactBook
  let judgement: Judgement?

  var fullMarks: Rational { row.indicator.fullMarks }
  var judging: RowJudging { RowJudging(row: row, rounding: rounding) }
  var range: MarkRange { judging.range }

  func score(published: Rational?) -> RowScore {
    var score =
      if case .veto(let rule) = row.rule {
        vetoScore(rule)
      } else if let judgement, let judged = judgedScore(judgement) {
        judged
      } else {
        factScore()
      }
    score.published = published
    return score
  }

  /// The marks alone, without what they leave open and where they come from.
  var marks: Rational? {
    if case .veto = row.rule { return 0 }
    if let judgement, let judged = judging.marks(of: judgement) { return judged.marks }
    return row.factResult(book.everything, book: book).result.marks.map(rounding.indicatorMarks)
  }

  private func factScore() -> RowScore {
    let (measured, result) = row.factResult(book.everything, book: book)
    let factBasis = row.facts.map(book.basis(of:)).reduce(.reported, max)
    let basis = result.marks == nil && result.outcome != .notCovered ? .missing : factBasis
    let marks = result.marks.map(rounding.indicatorMarks)
    let admissible = admissibleFromFacts()
    let evidence = book.sources(of: row.facts).compactMap { book.given($0)?.evidence }
    return RowScore(
      row: row, measured: measured, result: result, marks: marks, admissible: admissible,
      charged: admissible,
      shares: [BasisShare(basis: basis, available: fullMarks, awarded: marks ?? 0)],
      deductions: lost(marks, basis, because: result.branch, evidence: evidence.uniqued()),
      facts: factTrail)
  }

  /// The one deduction of a row that lost marks as a whole; none without marks or loss.
  func lost(
    _ marks: Rational?, _ basis: Basis, because reason: LocalizedText, evidence: [Evidence]
  ) -> [Deduction] {
    guard let marks, marks < fullMarks else { return [] }
    return [
      Deduction(marks: fullMarks - marks, basis: basis, reason: reason, evidence: evidence)
    ]
  }

  /// The facts of the row and, behind each computed one, what it is computed from.
  var factTrail: [FactKey] {
    row.facts.flatMap { [$0] + book.sources(of: [$0]) }.uniqued()
  }

  /// The most corrected facts whose printed readings are combined; more are read as unknown.
  private static let correctionLimit = 8

  /// The reported values of all facts, once for every way to read the row's corrected figures as
  /// printed or as corrected; `nil` if there are too many ways.
  func reportedReadings() -> [[FactKey: MeasureOutcome]]? {
    let corrected = book.sources(of: row.facts).filter { book.given($0)?.printed != nil }
    guard corrected.count <= RowScorer.correctionLimit else { return nil }
    return (0..<(1 << corrected.count)).map { choice in
      let printed = corrected.indices.filter { choice >> $0 & 1 == 1 }.map { corrected[$0] }
      return printed.isEmpty
        ? book.reported
        : book.values(FactReading(weakest: .corrected, asPrinted: Set(printed)))
    }
  }

  /// The marks that reported facts leave open: one value if they decide, and both readings of a
  /// corrected figure; else everything the rule can give.
  private func admissibleFromFacts() -> MarkRange {
    guard let readings = reportedReadings() else { return range }
    var admissible: MarkRange?
    for values in readings {
      guard let marks = row.factResult(values, book: book).result.marks else { return range }
      let found = MarkRange(rounding.indicatorMarks(marks))
      admissible = admissible?.hull(found) ?? found
    }
    return admissible ?? range
  }
}
