public import HengModel
public import HengScoring

/// How far the goals of a year are reached by the end of a day, as a unit reports it.
public struct GoalAttainment: Hashable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// The share of the goals that is reached, 1 for all of them.
  public var rate: Rational

  /// Creates a figure.
  public init(day: CalendarDay, rate: Rational) {
    self.day = day
    self.rate = rate
  }
}

/// Whether money and results keep step on one day (双监控).
public struct AttainmentCheck: Hashable, Sendable {
  /// The answer, by name.
  public enum Outcome: Hashable, Sendable {
    /// The two rates part by no more than the gap allowed.
    case inStep(executionRate: Rational)
    /// More of the budget is spent than goals reached, by the difference of the rates.
    case moneyAhead(executionRate: Rational, by: Rational)
    /// More of the goals is reached than budget spent, by the difference of the rates.
    case resultsAhead(executionRate: Rational, by: Rational)
    /// There is no spending figure of the day.
    case noFigure
    /// The budget is zero or below, so there is no rate.
    case noRate(ExecutionRate)

    /// The kebab-case name of the outcome.
    public var name: String {
      switch self {
      case .inStep: "in-step"
      case .moneyAhead: "money-ahead"
      case .resultsAhead: "results-ahead"
      case .noFigure: "no-figure"
      case .noRate: "no-rate"
      }
    }

    /// Whether the outcome is an early warning.
    public var isWarning: Bool {
      switch self {
      case .moneyAhead, .resultsAhead: true
      case .inStep, .noFigure, .noRate: false
      }
    }
  }

  /// The reported attainment.
  public let attainment: GoalAttainment
  /// The answer.
  public let outcome: Outcome

  /// The gap beyond which a deployed provincial system warns: ten points of a hundred.
  ///
  /// It is that system's custom and not a regulation.
  public static let customaryGap = Rational(1, over: 10)
}

extension BudgetYear {
  /// Compares reported attainment of goals with spending on the same days.
  ///
  /// - Parameters:
  ///   - attainments: The reported figures.
  ///   - gap: The difference of the rates that is still in step.
  /// - Returns: One answer for each figure, in their order.
  public func checks(
    of attainments: [GoalAttainment], gap: Rational = AttainmentCheck.customaryGap
  ) -> [AttainmentCheck] {
    attainments.map { attainment in
      let outcome: AttainmentCheck.Outcome
      switch executionRate(on: attainment.day) {
      case .rate(let rate):
        let lead = rate - attainment.rate
        outcome =
          lead > gap
          ? .moneyAhead(executionRate: rate, by: lead)
          : -lead > gap
            ? .resultsAhead(executionRate: rate, by: -lead) : .inStep(executionRate: rate)
      case .unknown: outcome = .noFigure
      case let rate: outcome = .noRate(rate)
      }
      return AttainmentCheck(attainment: attainment, outcome: outcome)
    }
  }
}
