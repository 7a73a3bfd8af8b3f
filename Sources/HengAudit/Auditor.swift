import HengModel
import HengScoring

/// Runs every check on one evaluation.
struct Auditor {
  let score: EvaluationScore
  let settings: AuditSettings
  /// What the facts that turned out to be in the wrong unit have to be multiplied by.
  var corrections: [FactKey: Rational] = [:]

  /// What the checks came to, in their order.
  func outcomes() -> [CheckOutcome] {
    []
  }
}
