public import HengModel

/// A reason that points don't make a spending plan.
public enum SpendingPlanError: Error, Hashable, Sendable {
  /// A point doesn't come after the point before it.
  case notInOrder(Checkpoint)
}

/// The share of its budget that a unit should have spent by each day of a year.
public struct SpendingPlan: Hashable, Sendable {
  /// The points between which the plan is straight; `nil` for a plan by days alone.
  private let points: [Checkpoint]?

  /// The share of the year's days that have passed.
  public static let timeProportional = SpendingPlan(checked: nil)

  private init(checked points: [Checkpoint]?) { self.points = points }

  /// Creates a plan from points.
  ///
  /// The plan is straight between points, by days, from nothing at the start of the year. Behind
  /// the last point it stays at that point's rate.
  ///
  /// - Parameter points: The points in the order of the year; none plans no spending.
  /// - Throws: ``SpendingPlanError``.
  public init(points: [Checkpoint]) throws(SpendingPlanError) {
    for (earlier, later) in zip(points, points.dropFirst())
    where (earlier.month, earlier.day) >= (later.month, later.day) {
      throw .notInOrder(later)
    }
    self.init(checked: points)
  }

  /// Returns the share that should be spent when a day ends, exact.
  public func plannedRate(on day: CalendarDay) -> Rational {
    let elapsed = day.dayOfYear
    guard let points else { return Rational(elapsed, over: CalendarDay.count(in: day.year)) }
    var (start, rate) = (0, Rational.zero)
    for point in points {
      let end = point.day(in: day.year).dayOfYear
      if elapsed < end {
        let share = Rational(elapsed - start, over: end - start)
        return rate + share * (point.plannedRate - rate)
      }
      (start, rate) = (end, point.plannedRate)
    }
    return rate
  }
}
