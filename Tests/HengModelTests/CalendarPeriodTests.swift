import HengModel
import Testing

@Suite struct CalendarPeriodTests {
  private func period(_ text: String) throws -> CalendarPeriod {
    try #require(CalendarPeriod(text))
  }

  @Test(arguments: [
    ("2023", "2023-01-01", "2023-12-31", "2023年"),
    ("2023-02", "2023-02-01", "2023-02-28", "2023年2月"),
    ("2024-02", "2024-02-01", "2024-02-29", "2024年2月"),
    ("2023-12", "2023-12-01", "2023-12-31", "2023年12月"),
    ("2023-06-03", "2023-06-03", "2023-06-03", "2023年6月3日"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "2024年2月29日"),
  ])
  func `reads a year, a month or a day`(
    text: String, first: String, last: String, chinese: String
  ) throws {
    let period = try period(text)
    #expect(period.first.description == first)
    #expect(period.last.description == last)
    #expect(period.description == text)
    #expect(period.text == LocalizedText(zh: chinese, en: text))
  }

  @Test(arguments: [
    "", "-", "23", "02023", "2023-", "2023-6", "2023-00", "2023-13", "2023-06-31", "2023-02-29",
    "2023-06-00", "2023-06-03-01", "2023/06", "2023年", " 2023", "２０２３", "+023", "2023--03", "-2023",
  ])
  func `refuses what the calendar doesn't have, and other ways to write`(text: String) {
    #expect(CalendarPeriod(text) == nil)
  }

  @Test func `takes its parts from the longest on`() {
    #expect(CalendarPeriod(year: 2023, month: nil, day: 5) == nil)
    #expect(CalendarPeriod(year: 2023, month: 6, day: 5) == CalendarPeriod("2023-06-05"))
    #expect(CalendarPeriod(year: 2023, month: 6) == CalendarPeriod("2023-06"))
    #expect(CalendarPeriod(year: 2023) == CalendarPeriod("2023"))
  }

  @Test(arguments: [
    ("2022", "2023", true), ("2023", "2023", false), ("2023", "2023-12", false),
    ("2023-12", "2023", false), ("2023-05", "2023-06", true), ("2023-06", "2023-06-30", false),
    ("2023-05-31", "2023-06", true), ("2023-06-01", "2023-06-02", true),
  ])
  func `is before another one once it is over`(
    first: String, second: String, isBefore: Bool
  ) throws {
    #expect(try period(first).isBefore(try period(second)) == isBefore)
    #expect(try !period(second).isBefore(try period(first)))
  }

  @Test(arguments: [
    ("2023", 1, "2024"), ("2023-06", -1, "2022-06"), ("2023-06-30", 2, "2025-06-30"),
    ("2024-02-29", 4, "2028-02-29"), ("2024-02", 1, "2025-02"),
  ])
  func `moves to the same part of another year`(
    text: String, years: Int, expected: String
  ) throws {
    #expect(try period(text).moved(byYears: years) == CalendarPeriod(expected))
  }

  @Test func `a leap day has no counterpart in other years`() throws {
    #expect(try period("2024-02-29").moved(byYears: 1) == nil)
  }
}
