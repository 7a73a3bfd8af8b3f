import HengModel
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    (2023, 1, 1, 1), (2023, 2, 28, 59), (2023, 3, 1, 60), (2024, 3, 1, 61), (2023, 6, 30, 181),
    (2024, 6, 30, 182), (2023, 9, 30, 273), (2023, 12, 31, 365), (2024, 12, 31, 366),
    (1900, 12, 31, 365), (2000, 12, 31, 366),
  ])
  func `counts the days that have passed`(year: Int, month: Int, day: Int, count: Int) throws {
    let found = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(found.dayOfYear == count)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 0, 1), (2023, 13, 1), (2023, 5, 0),
  ])
  func `refuses what isn't a day`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test func `days have an order and a text`() throws {
    let day = try #require(CalendarDay(year: 2023, month: 6, day: 3))
    #expect(day.description == "2023-06-03")
    let later = try #require(CalendarDay(year: 2023, month: 10, day: 1))
    #expect(day < later)
  }
}
