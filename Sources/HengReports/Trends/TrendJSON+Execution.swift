import HengModel
import HengScoring
import HengTrends

extension JSONValue {
  init(_ execution: YearExecution) {
    let budget = execution.budget
    self = .object([
      "year": JSONValue(Rational(budget.year)), "initial-budget-yuan": JSONValue(budget.initial),
      "changes": .array(
        execution.record.changes.map { entry in
          JSONValue(entry, "amount-yuan", adding: ["label": JSONValue(entry.label)])
        }),
      "spending": .array(
        execution.record.spending.map { entry in
          JSONValue(
            entry, "cumulative-yuan",
            adding: ["rate": JSONValue(budget.executionRate(on: entry.day))])
        }),
      "plan": .array(execution.record.plan.map { JSONValue($0, "rate") }),
      "attainment": .array(
        zip(
          execution.record.attainment.sorted { $0.day < $1.day }, execution.attainmentChecks
        ).map { entry, check in
          JSONValue(
            entry, "rate",
            adding: [
              "outcome": .string(check.outcome.name), "warning": .bool(check.outcome.isWarning),
            ])
        }),
      "checks": .array(
        execution.checks.map { check in
          .object([
            "day": .string("\(check.day)"), "planned-rate": JSONValue(check.plannedRate),
            "budget-yuan": JSONValue(check.budget), "outcome": .string(check.outcome.name),
            "rate": JSONValue(budget.executionRate(on: check.day)),
          ])
        }),
      "projections": .array(execution.projections.map { JSONValue($0) }),
    ])
  }

  private init(
    _ entry: ExecutionRecord.Entry, _ key: String, adding content: [String: JSONValue] = [:]
  ) {
    let own: [String: JSONValue] = [
      "day": .string("\(entry.day)"), key: JSONValue(entry.value),
      "basis": .string(entry.grounds.basis.rawValue),
      "evidence": JSONValue(entry.grounds.evidence),
    ]
    self = .object(own.merging(content) { $1 })
  }

  private init(_ projection: YearEndProjection) {
    var content: [String: JSONValue] = ["outcome": .string(projection.name)]
    if case .estimate(let estimate) = projection {
      content["assumption"] = .string(estimate.assumption.rawValue)
      content["from"] = .string("\(estimate.from)")
      content["spending-yuan"] = JSONValue(estimate.spending)
      content["rate"] = JSONValue(estimate.rate)
      content["limited"] = .bool(estimate.isLimited)
    }
    self = .object(content)
  }
}
