public import HengModel
public import HengScoring

/// Whether spending kept up with its plan on one day.
public struct ExecutionCheck: Hashable, Sendable {
  /// The answer, by name.
  public enum Outcome: Hashable, Sendable {
    /// The planned rate is reached or passed.
    case met(rate: Rational)
    /// The rate is below the planned one, by a difference of rates and by an amount in yuan.
    case behind(rate: Rational, by: Rational, amount: Rational)
    /// There is no figure of the day; the last one before it, if any, is of another day.
    case noFigure(latest: CalendarDay?)
    /// The budget is zero or below, so there is no rate.
    case noRate(ExecutionRate)

    /// The kebab-case name of the outcome.
    public var name: String {
      switch self {
      case .met: "met"
      case .behind: "behind"
      case .noFigure: "no-figure"
      case .noRate: "no-rate"
      }
    }
  }

  /// The day.
  public let day: CalendarDay
  /// The share of the budget that should be spent.
  public let plannedRate: Rational
  /// The adjusted budget as it stood on the day, in yuan.
  public let budget: Rational
  /// The answer.
  public let outcome: Outcome
}

extension BudgetYear {
  /// Checks spending on one day against a planned rate.
  public func check(on day: CalendarDay, plannedRate: Rational) -> ExecutionCheck {
    let budget = budget(on: day)
    let outcome: ExecutionCheck.Outcome =
      switch executionRate(on: day) {
      case .rate(let rate) where rate >= plannedRate: .met(rate: rate)
      case .rate(let rate):
        .behind(rate: rate, by: plannedRate - rate, amount: (plannedRate - rate) * budget)
      case .unknown: .noFigure(latest: spending.last { $0.day < day }?.day)
      case let rate: .noRate(rate)
      }
    return ExecutionCheck(day: day, plannedRate: plannedRate, budget: budget, outcome: outcome)
  }

  /// Checks spending at the checkpoints of the year, in their order.
  public func checks(at checkpoints: [Checkpoint] = Checkpoint.customary) -> [ExecutionCheck] {
    checkpoints.map { check(on: $0.day(in: year), plannedRate: $0.plannedRate) }
  }

  /// Checks spending against a plan on every day that has a figure, in their order.
  public func checks(against plan: SpendingPlan) -> [ExecutionCheck] {
    spending.map { check(on: $0.day, plannedRate: plan.plannedRate(on: $0.day)) }
  }
}
