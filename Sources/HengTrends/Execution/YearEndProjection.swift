public import HengModel
public import HengScoring

/// Where spending would stand at the end of the year if it went on as assumed.
public enum YearEndProjection: Hashable, Sendable {
  /// How spending goes on after the latest figure.
  public enum Assumption: String, Hashable, Sendable, CaseIterable {
    /// Each day as much as each day so far, on average.
    case sameDailyPace = "same-daily-pace"
    /// Each day as much as each day of the calendar quarter that ended last, on average.
    case samePaceAsLastQuarter = "same-pace-as-last-quarter"
  }

  /// A projected year end.
  public struct Estimate: Hashable, Sendable {
    /// How spending goes on.
    public let assumption: Assumption
    /// The day of the latest figure, from which it goes on.
    public let from: CalendarDay
    /// The adjusted budget as it stood on that day, in yuan.
    public let budget: Rational
    /// The spending at the end of the year, in yuan.
    public let spending: Rational
    /// The spending over the budget.
    public let rate: Rational
    /// Whether the pace would have spent more than was left, so that the budget stopped it.
    public let isLimited: Bool
  }

  /// A projection.
  case estimate(Estimate)
  /// There is no spending figure.
  case noFigure
  /// No calendar quarter has ended by the latest figure.
  case noQuarterEnded
  /// The last quarter's pace needs figures of these days.
  case missingFigures([CalendarDay])
  /// The budget is zero or below, so there is no rate.
  case noRate(ExecutionRate)

  /// The kebab-case name of the outcome.
  public var name: String {
    switch self {
    case .estimate: "estimate"
    case .noFigure: "no-figure"
    case .noQuarterEnded: "no-quarter-ended"
    case .missingFigures: "missing-figures"
    case .noRate: "no-rate"
    }
  }
}

extension BudgetYear {
  /// Projects spending to the end of the year from the latest figure.
  ///
  /// The budget is the adjusted one as it stood on the day of that figure. Spending goes on by the
  /// assumed pace for each day that is left, up to the budget; what is already spent stays spent.
  ///
  /// - Parameters:
  ///   - assumption: How spending goes on.
  ///   - mayExceedBudget: Whether the pace goes on past what is left of the budget.
  /// - Returns: The projection or the named reason that there is none.
  public func projection(
    _ assumption: YearEndProjection.Assumption, mayExceedBudget: Bool = false
  ) -> YearEndProjection {
    guard let latest = spending.last else { return .noFigure }
    let budget = budget(on: latest.day)
    let rate = executionRate(on: latest.day)
    guard case .rate = rate else { return .noRate(rate) }
    let pace: Rational
    switch assumption {
    case .sameDailyPace: pace = latest.cumulative / Rational(latest.day.dayOfYear)
    case .samePaceAsLastQuarter:
      let ends = quarterEnds.filter { $0 <= latest.day }
      guard let end = ends.last else { return .noQuarterEnded }
      let start = ends.dropLast().last
      let missing = [start, end].compactMap { $0 }.filter { spending(on: $0) == nil }
      guard missing.isEmpty, let final = spending(on: end) else { return .missingFigures(missing) }
      let before = start.flatMap(spending(on:)) ?? 0
      pace = (final - before) / Rational(end.dayOfYear - (start?.dayOfYear ?? 0))
    }
    let daysLeft = CalendarDay.count(in: year) - latest.day.dayOfYear
    let free = latest.cumulative + pace * Rational(daysLeft)
    let limit = max(budget, latest.cumulative)
    let isLimited = !mayExceedBudget && free > limit
    let final = isLimited ? limit : free
    return .estimate(
      .init(
        assumption: assumption, from: latest.day, budget: budget, spending: final,
        rate: final / budget, isLimited: isLimited))
  }

  private var quarterEnds: [CalendarDay] {
    [(3, 31), (6, 30), (9, 30), (12, 31)].compactMap {
      CalendarDay(year: year, month: $0.0, day: $0.1)
    }
  }
}
