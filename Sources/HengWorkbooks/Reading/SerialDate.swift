/// Days counted from the base of a workbook, with the time of day as a fraction.
enum SerialDate {
  private static let secondsPerDay = 86_400

  /// Returns the date of a serial number.
  ///
  /// In the 1900 base, day 1 is 1900-01-01 and day 60 the 29 February that 1900 didn't have, so
  /// that day 61 is 1900-03-01. In the 1904 base, day 0 is 1904-01-01. Times are rounded to the
  /// second.
  ///
  /// - Returns: `yyyy-MM-dd`, with a time other than midnight `yyyy-MM-dd HH:mm:ss`; `nil` for a
  ///   number that is no day: before the base, day 60, or after the year 9999.
  ///
  /// Source: ISO/IEC 29500-1, 18.17.4.1, date conversion for serial values.
  static func text(of serial: Double, from1904: Bool) -> String? {
    // The last day is 2,958,465 in the 1900 base.
    guard serial >= 0, serial < 3_000_000 else { return nil }
    let seconds = Int((serial * Double(secondsPerDay)).rounded())
    let (day, second) = seconds.quotientAndRemainder(dividingBy: secondsPerDay)
    let daysSince1970: Int
    if from1904 {
      daysSince1970 = day - 24_107
    } else {
      if day < 1 || day == 60 { return nil }
      daysSince1970 = day - (day < 60 ? 25_568 : 25_569)
    }
    let (year, month, dayOfMonth) = civilDate(ofDay: daysSince1970)
    if year > 9999 { return nil }
    let date = "\(year)-\(twoDigits(month))-\(twoDigits(dayOfMonth))"
    return second == 0 ? date : date + " " + clock(second)
  }

  /// Returns the time of day of a serial number as `HH:mm:ss`, rounded to the second; `nil` for a
  /// number that is no day.
  static func time(of serial: Double) -> String? {
    guard serial >= 0, serial < 3_000_000 else { return nil }
    return clock(Int((serial * Double(secondsPerDay)).rounded()) % secondsPerDay)
  }

  /// Returns days as hours, minutes and seconds, rounded to the second; `nil` for a number that is
  /// no duration.
  static func duration(of days: Double) -> String? {
    guard days >= 0, days < 3_000_000 else { return nil }
    return clock(Int((days * Double(secondsPerDay)).rounded()))
  }

  private static func clock(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
  }

  /// Reads a date of ISO 8601 as cells of the type `d` hold it; a zone is passed over.
  ///
  /// - Returns: The date in the form that ``text(of:from1904:)`` gives; `nil` if it is none.
  static func text(ofISO text: String) -> String? {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = halves.first, let day = fields(date, "-", [4, 2, 2]), day[0] >= 1,
      1...12 ~= day[1], 1...daysInMonth(day[1], of: day[0]) ~= day[2]
    else { return nil }
    guard halves.count > 1 else { return String(date) }
    let clock = halves[1].prefix { !"Z+-.".contains($0) }
    guard let time = fields(clock, ":", [2, 2, 2]), time[0] < 24, time[1] < 60, time[2] < 60
    else { return nil }
    return time == [0, 0, 0] ? String(date) : "\(date) \(clock)"
  }

  private static func fields(
    _ text: Substring, _ separator: Character, _ widths: [Int]
  ) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths,
      parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } })
    else { return nil }
    return parts.compactMap { Int($0) }
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Returns the date of a day counted from 1970-01-01 in the Gregorian calendar.
  ///
  /// Years begin in March, so that the day that leap years add is their last.
  ///
  /// Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `civil_from_days`.
  private static func civilDate(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let leapDays = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
