/// A day, a month or a year, as precisely as a document dates something.
public struct CalendarPeriod: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The month, 1…12, or `nil` where only the year is known.
  public let month: Int?
  /// The day of the month, or `nil` where only the month is known.
  public let day: Int?
  /// The first day.
  public let first: CalendarDay
  /// The last day.
  public let last: CalendarDay

  /// Creates a period, or `nil` if the calendar has none like it.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard month != nil || day == nil,
      let first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1),
      let last = day.map({ _ in first }) ?? CalendarDay(lastOfMonth: month ?? 12, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.first = first
    self.last = last
  }

  /// Reads `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; anything else gives `nil`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count),
      zip(parts, [4, 2, 2]).allSatisfy({ part, count in
        part.utf8.count == count && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// Returns whether the period is over before another one begins.
  public func isBefore(_ other: CalendarPeriod) -> Bool { last < other.first }

  /// Returns the same part of another year, or `nil` for a 29 February that it lacks.
  public func moved(byYears years: Int) -> CalendarPeriod? {
    CalendarPeriod(year: year + years, month: month, day: day)
  }

  /// The period as documents write it: 2023年6月 or 2023-06.
  public var text: LocalizedText {
    LocalizedText(
      zh: "\(year)年" + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? ""),
      en: description)
  }
}

extension CalendarPeriod: CustomStringConvertible {
  /// The period as `yyyy`, `yyyy-MM` or `yyyy-MM-dd`.
  public var description: String {
    let count = day != nil ? 3 : month != nil ? 2 : 1
    return first.description.split(separator: "-").prefix(count).joined(separator: "-")
  }
}
