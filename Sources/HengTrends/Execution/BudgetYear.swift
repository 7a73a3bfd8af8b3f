public import HengModel
public import HengScoring

/// A reason that figures don't belong to one budget year.
public enum BudgetYearError: Error, Hashable, Sendable {
  /// A day lies in another year.
  case outsideYear(CalendarDay)
  /// Two spending figures are of one day.
  case repeatedDay(CalendarDay)
}

/// A budget through one year: what it was at the start, how it changed, and what was spent by when.
public struct BudgetYear: Hashable, Sendable {
  /// A change of the budget: carry-over (结转), a supplementary budget (追加), a cut (调减).
  public struct Change: Hashable, Sendable {
    /// The day from which it counts.
    public var day: CalendarDay
    /// What it adds, in yuan; below zero for a cut.
    public var amount: Rational
    /// What it is.
    public var label: LocalizedText

    /// Creates a change.
    public init(day: CalendarDay, amount: Rational, label: LocalizedText) {
      self.day = day
      self.amount = amount
      self.label = label
    }
  }

  /// What was spent from the start of the year to the end of a day.
  public struct Spending: Hashable, Sendable {
    /// The day.
    public var day: CalendarDay
    /// The cumulative spending in yuan; what is returned lowers it.
    public var cumulative: Rational

    /// Creates a figure.
    public init(day: CalendarDay, cumulative: Rational) {
      self.day = day
      self.cumulative = cumulative
    }
  }

  /// The year.
  public let year: Int
  /// The budget at the start of the year (年初预算), in yuan.
  public let initial: Rational
  /// The changes, by day.
  public let changes: [Change]
  /// The spending figures, by day.
  public let spending: [Spending]

  /// Collects a year's figures.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - initial: The budget at its start, in yuan.
  ///   - changes: The changes, in any order, all in the year.
  ///   - spending: Cumulative spending, in any order, one figure a day, all in the year.
  /// - Throws: ``BudgetYearError`` for the first day that doesn't fit.
  public init(
    year: Int, initial: Rational, changes: [Change], spending: [Spending]
  ) throws(BudgetYearError) {
    for day in changes.map(\.day) + spending.map(\.day) where day.year != year {
      throw .outsideYear(day)
    }
    let sorted = spending.sorted { $0.day < $1.day }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.day == later.day {
      throw .repeatedDay(later.day)
    }
    self.year = year
    self.initial = initial
    self.changes = changes.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    self.spending = sorted
  }

  /// Returns the adjusted budget (调整后预算) as it stood when a day ended, in yuan.
  public func budget(on day: CalendarDay) -> Rational {
    changes.reduce(initial) { $1.day <= day ? $0 + $1.amount : $0 }
  }

  /// Returns the spending up to the end of a day, or `nil` if there is no figure of that very day.
  public func spending(on day: CalendarDay) -> Rational? {
    spending.first { $0.day == day }?.cumulative
  }

  /// Returns the execution rate at the end of a day, against the budget as it then stood.
  public func executionRate(on day: CalendarDay) -> ExecutionRate {
    ExecutionRate(expenditure: spending(on: day), budget: budget(on: day))
  }
}
