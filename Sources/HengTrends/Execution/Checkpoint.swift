public import HengModel

/// A day that comes every year, with the share of the budget that should be spent when it ends.
public struct Checkpoint: Hashable, Sendable {
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int
  /// The share of the adjusted budget, 0.5 for half of it.
  public let plannedRate: Rational

  /// Creates a checkpoint, or `nil` if not every year has the day.
  public init?(month: Int, day: Int, plannedRate: Rational) {
    // A year that isn't a leap year has the days that every year has.
    guard CalendarDay(year: 2001, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
    self.plannedRate = plannedRate
  }

  /// The customary checks: 30 June 50 %, 30 September 75 %, 30 November eleven twelfths.
  ///
  /// Each is the share of the months that have passed (序时进度). This is custom and not a
  /// regulation: finance bureaus set days and rates of their own, which go in its place.
  public static let customary = [(6, 30, 6), (9, 30, 9), (11, 30, 11)].compactMap {
    Checkpoint(month: $0.0, day: $0.1, plannedRate: Rational($0.2, over: 12))
  }

  /// Returns the day in a year.
  public func day(in year: Int) -> CalendarDay {
    guard let found = CalendarDay(year: year, month: month, day: day) else {
      preconditionFailure("\(year) has no day \(month)-\(day)")
    }
    return found
  }
}
