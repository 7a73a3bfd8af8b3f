public import HengModel
public import HengScoring

/// A unit's budget through one year, with the plan it is checked against and the goals beside it.
public struct YearExecution: Sendable {
  /// The budget and the spending.
  public let budget: BudgetYear
  /// What the evaluation reports, with what each figure rests on.
  public let record: ExecutionRecord
  /// The unit's own plan; `nil` without one, when spending is checked by the share of the year.
  public let plan: SpendingPlan?
  /// The days on which spending is checked: the plan's own, or the customary ones.
  public let checkpoints: [Checkpoint]
  /// The goals that are reached, by day.
  public let attainment: [GoalAttainment]

  /// Takes the dated figures of an evaluation; `nil` if there are none, if the initial budget isn't
  /// known, or if the days don't make one year.
  ///
  /// - Parameter score: The evaluation with its facts.
  public init?(_ score: EvaluationScore) {
    guard let record = score.evaluation.execution,
      let initial = score.facts.amount(of: record.initialBudget),
      let budget = try? BudgetYear(
        year: score.evaluation.year, initial: initial,
        changes: record.changes.map {
          .init(day: $0.day, amount: $0.value, label: $0.label ?? "")
        },
        spending: record.spending.map { .init(day: $0.day, cumulative: $0.value) })
    else { return nil }
    self.budget = budget
    self.record = record
    let points = record.plan.sorted { $0.day < $1.day }.compactMap {
      Checkpoint(month: $0.day.month, day: $0.day.day, plannedRate: $0.value)
    }
    plan = points.isEmpty ? nil : try? SpendingPlan(points: points)
    checkpoints = plan == nil ? Checkpoint.customary : points
    attainment = record.attainment.sorted { $0.day < $1.day }.map {
      GoalAttainment(day: $0.day, rate: $0.value)
    }
  }

  /// The checks at the checkpoints.
  public var checks: [ExecutionCheck] { budget.checks(at: checkpoints) }

  /// The checks on every day with a spending figure, against the plan or the share of the year.
  public var course: [ExecutionCheck] { budget.checks(against: plan ?? .timeProportional) }

  /// Whether goals and money kept step, on every day with a figure of the goals.
  public var attainmentChecks: [AttainmentCheck] { budget.checks(of: attainment) }

  /// The projections to the end of the year, by their assumptions; none once the year has ended.
  public var projections: [YearEndProjection] {
    guard let last = budget.spending.last, (last.day.month, last.day.day) != (12, 31) else {
      return []
    }
    return YearEndProjection.Assumption.allCases.map { budget.projection($0) }
  }
}
