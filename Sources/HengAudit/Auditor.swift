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
  /// What the facts come to once they are put right; empty while none is wrong.
  private var correctedValues: [FactKey: MeasureOutcome] = [:]
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
    var values: [FactKey: MeasureOutcome] = [:]
    for key in book.keys { _ = corrected(key, &values) }
    correctedValues = values
    reportedFigures = currentFigures
  }

  /// Works out what a fact comes to, each fact once however many formulas lead to it.
  private func corrected(
    _ key: FactKey, _ values: inout [FactKey: MeasureOutcome]
  ) -> MeasureOutcome {
    if let known = values[key] { return known }
    var value = book.reportedOutcome(of: key)
    if case .quantity(let quantity) = value {
      if let formula = book.formula(of: key) {
        value = formula.outcome { corrected($0, &values) }
      } else if let factor = corrections[key] {
        value = .quantity(Quantity(quantity.value * factor, dimension: quantity.dimension))
      }
    }
    values[key] = value
    return value
  }

  /// A fact's value as far as it is reported, slips of units put right.
  func outcome(of key: FactKey) -> MeasureOutcome {
    correctedValues[key] ?? book.reportedOutcome(of: key)
  }

  /// What the checks came to, in their order.
  func outcomes() -> [CheckOutcome] {
    let relations = relationChecks()
    let splits = budgetSplitChecks()
    let certain =
      relations + retireeChecks() + splits + budgetPartChecks() + budgetLineChecks()
      + printedShareChecks() + printedRateChecks() + partChecks() + repetitionChecks()
      + claimChecks() + dateChecks() + executionChecks()
    return misprints(supportedBy: certain) + certain + sameNameChecks(besides: certain)
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
    .lacks(Audit.Gap(id: id, subject: subject, missing: keys.map(name(of:))))
  }

  /// What a check came to whose formulas come to nothing that can be compared.
  func incomparable(_ id: String?, _ subject: LocalizedText) -> CheckOutcome {
    .lacks(
      Audit.Gap(
        id: id, subject: subject,
        missing: [
          LocalizedText(
            zh: "可以比较的数（除数为零，或数过大）",
            en: "figures that can be compared (a divisor is zero, or a number too large)")
        ]))
  }

  /// The printed name of a fact, of the year before by the name of this year's.
  func name(of key: FactKey) -> LocalizedText {
    if key.period == .current || book.knows(key) { return book.label(of: key) }
    return Term.priorYear + Term.wordGap + book.label(of: FactKey(key.id))
  }
}
