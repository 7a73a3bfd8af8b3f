import HengModel
import HengScoring

/// Runs every check on one evaluation.
struct Auditor {
  let score: EvaluationScore
  let settings: AuditSettings
  let evaluation: Evaluation
  let book: FactBook
  /// What the facts that turned out to be in the wrong unit have to be multiplied by.
  private(set) var corrections: [FactKey: Rational] = [:]
  /// The figures of the evaluated year that the document gives.
  private(set) var reportedFigures: [AuditTerm] = []

  init(score: EvaluationScore, settings: AuditSettings) {
    self.score = score
    self.settings = settings
    evaluation = score.evaluation
    book = score.facts
    reportedFigures = currentFigures
  }

  /// Puts facts that are in the wrong unit right.
  mutating func correct(_ slips: [UnitSlip]) {
    for slip in slips { corrections[slip.key] = slip.factor }
    reportedFigures = currentFigures
  }

  /// What the checks came to, in their order.
  func outcomes() -> [CheckOutcome] {
    let relations = relationChecks()
    let splits = budgetSplitChecks()
    let certain =
      relations + retireeChecks() + splits + budgetPartChecks() + budgetLineChecks()
      + printedShareChecks() + printedRateChecks() + partChecks() + repetitionChecks()
      + sameNameChecks() + claimChecks() + dateChecks() + executionChecks()
    return misprints(supportedBy: certain) + certain
      + scoreChecks() + suspiciousMagnitudes(besides: certain) + precisionChecks()
      + missingFigures() + missingMeasurements()
  }

  private var currentFigures: [AuditTerm] {
    evaluation.facts.compactMap { fact in
      fact.key.period == .current ? figure(of: fact.key) : nil
    }
  }

  /// What a check came to whose figures aren't all there.
  func lacking(_ keys: [FactKey], id: String? = nil, subject: LocalizedText) -> CheckOutcome {
    .lacks(Audit.Gap(id: id, subject: subject, missing: keys.map(book.label(of:))))
  }
}
