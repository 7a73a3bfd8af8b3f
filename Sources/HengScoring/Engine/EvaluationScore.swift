public import HengModel

/// The score of one evaluation with everything it follows from.
public struct EvaluationScore: Hashable, Sendable {
  /// What was scored.
  public var evaluation: Evaluation
  /// The scheme, as in force for the evaluated year.
  public var scheme: Scheme
  /// The rows in the order of the scheme.
  public var rows: [RowScore]
  /// The total after the scheme's rounding, or `nil` while a row has no marks.
  ///
  /// For a partial scheme it covers the known rows alone.
  public var total: Rational?
  /// The grade of the total; `nil` without a total and for a partial scheme.
  public var grade: Grade?
  /// The totals that the reported facts and admissions alone leave open.
  public var admissible: MarkRange
  /// The same once the faults that were judged are charged too.
  public var charged: MarkRange
  /// The grades that the admissible totals reach, best first; empty for a partial scheme.
  public var admissibleGrades: [Grade]
  /// How the known full marks divide by what they rest on, firmest first.
  public var shares: [BasisShare]
  /// Whether the unit's own result can be right, if it published one.
  public var published: PublishedCheck?
  /// The execution of the budget lines.
  public var budget: [BudgetExecution]
  /// The satisfaction of the groups that the evaluation names.
  public var satisfaction: [SatisfactionTest]
  /// The facts with everything that follows from them.
  public var facts: FactBook

  /// The marks awarded so far.
  public var determinedMarks: Rational { rows.reduce(0) { $0 + ($1.marks ?? 0) } }

  /// The full marks of the rows that have no marks yet.
  public var undeterminedFullMarks: Rational {
    rows.reduce(0) { $0 + ($1.marks == nil ? $1.row.indicator.fullMarks : 0) }
  }

  /// Whether a veto that could change the verdict is undecided.
  public var hasUndecidedVeto: Bool {
    rows.contains { $0.veto.map { $0.isExercised == nil } ?? false }
  }

  /// Every deduction with its row, in the order of the scheme.
  public var deductions: [(row: RowScore, deduction: Deduction)] {
    rows.flatMap { row in row.deductions.map { (row, $0) } }
  }

  /// Whether the marks are one way to reach the published total and not the unit's own marks.
  ///
  /// So it is where the unit published a total and no marks for some row that rests on judgements
  /// or assumptions made here.
  public var isOneReconstruction: Bool {
    guard published?.result.total != nil else { return false }
    return rows.contains { $0.published == nil && $0.basis > .corrected }
  }

  /// The rates that surveys should measure and that are stated without a sample.
  public var claimedRates: [FactDeclaration] {
    guard evaluation.satisfaction.pooledRate == nil else { return [] }
    return scheme.facts.filter { declaration in
      declaration.isMeasuredBySurvey
        && evaluation.facts.contains {
          guard case .figure = $0.content else { return false }
          return $0.key == FactKey(declaration.id) && $0.status != .assumed
        }
    }
  }

  /// The full marks of rows whose provenance isn't verified, by standing.
  public func fullMarks(standing: Standing) -> Rational {
    rows.reduce(0) {
      $0 + ($1.row.indicator.provenance.standing == standing ? $1.row.indicator.fullMarks : 0)
    }
  }
}
