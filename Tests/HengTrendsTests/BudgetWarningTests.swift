import HengModel
import HengScoring
import HengTrends
import Testing

@Suite struct YearEndProjectionTests {
  private func budget(
    _ initial: Rational, _ spending: [(Int, Int, Rational)],
    changes: [(Int, Int, Rational)] = []
  ) throws -> BudgetYear {
    func day(_ month: Int, _ day: Int) throws -> CalendarDay {
      try #require(CalendarDay(year: 2023, month: month, day: day))
    }
    return try BudgetYear(
      year: 2023, initial: initial,
      changes: changes.map { .init(day: try day($0.0, $0.1), amount: $0.2, label: "change") },
      spending: spending.map { .init(day: try day($0.0, $0.1), cumulative: $0.2) })
  }

  private func estimate(_ projection: YearEndProjection) throws -> YearEndProjection.Estimate {
    guard case .estimate(let estimate) = projection else {
      Issue.record("no estimate: \(projection.name)")
      throw Missing()
    }
    return estimate
  }

  private struct Missing: Error {}

  /// 362 by day 181 is 2 a day, so 730 by day 365; the budget then was 1000.
  @Test func `the daily pace goes on`() throws {
    let year = try budget(1000, [(3, 31, 45), (6, 30, 362)], changes: [(8, 1, 500)])
    let found = try estimate(year.projection(.sameDailyPace))
    #expect(found.spending == 730)
    #expect(found.budget == 1000)
    #expect(found.rate == Rational(73, over: 100))
    #expect(found.from.description == "2023-06-30")
    #expect(!found.isLimited)
  }

  /// The second quarter spends 4 a day on its 91 days; behind day 212, 31 July, 153 days are left.
  @Test func `the last quarter's pace goes on from the latest figure`() throws {
    let year = try budget(2000, [(3, 31, 36), (6, 30, 400), (7, 31, 500)])
    let found = try estimate(year.projection(.samePaceAsLastQuarter))
    #expect(found.spending == 1112)
    #expect(found.assumption == .samePaceAsLastQuarter)
  }

  /// The first quarter starts from nothing: 180 over 90 days is 2 a day for 275 days more.
  @Test func `the first quarter starts from nothing`() throws {
    let found = try estimate(
      try budget(2000, [(3, 31, 180)]).projection(.samePaceAsLastQuarter))
    #expect(found.spending == 730)
  }

  @Test func `what is left limits the pace unless told otherwise`() throws {
    let year = try budget(700, [(6, 30, 362)])
    let limited = try estimate(year.projection(.sameDailyPace))
    #expect(limited.spending == 700)
    #expect(limited.rate == 1)
    #expect(limited.isLimited)
    let free = try estimate(year.projection(.sameDailyPace, mayExceedBudget: true))
    #expect(free.spending == 730)
    #expect(!free.isLimited)
    let overspent = try estimate(try budget(300, [(6, 30, 362)]).projection(.sameDailyPace))
    #expect(overspent.spending == 362)
    #expect(overspent.isLimited)
  }

  @Test func `the end of the year is its own projection`() throws {
    let year = try budget(1000, [(9, 30, 1), (12, 31, 900)])
    for assumption in YearEndProjection.Assumption.allCases {
      #expect(try estimate(year.projection(assumption)).spending == 900)
    }
  }

  @Test func `without figures there is a reason`() throws {
    #expect(try budget(1, []).projection(.sameDailyPace) == .noFigure)
    #expect(try budget(1, [(3, 30, 1)]).projection(.samePaceAsLastQuarter) == .noQuarterEnded)
    #expect(try budget(0, [(3, 30, 1)]).projection(.sameDailyPace) == .noRate(.overZeroBudget))
    let days = [(3, 31), (6, 30)].compactMap { CalendarDay(year: 2023, month: $0.0, day: $0.1) }
    #expect(
      try budget(1, [(7, 15, 1)]).projection(.samePaceAsLastQuarter) == .missingFigures(days))
    #expect(
      try budget(1, [(3, 31, 0), (7, 15, 1)]).projection(.samePaceAsLastQuarter)
        == .missingFigures([days[1]]))
  }
}

@Suite struct AttainmentCheckTests {
  @Test func `warns on either side beyond the gap`() throws {
    let days = [(3, 31), (6, 30), (9, 30), (12, 31)].compactMap {
      CalendarDay(year: 2023, month: $0.0, day: $0.1)
    }
    let spending: [Rational] = [30, 60, 61]
    let year = try BudgetYear(
      year: 2023, initial: 100, changes: [],
      spending: zip(days, spending).map { .init(day: $0, cumulative: $1) })
    let rates: [Rational] = [Rational(1, over: 5), Rational(4, over: 5), Rational(1, over: 2), 1]
    let attainments = zip(days, rates).map { GoalAttainment(day: $0, rate: $1) }
    let checks = year.checks(of: attainments)
    #expect(
      checks.map(\.outcome) == [
        .inStep(executionRate: Rational(3, over: 10)),
        .resultsAhead(executionRate: Rational(3, over: 5), by: Rational(1, over: 5)),
        .moneyAhead(executionRate: Rational(61, over: 100), by: Rational(11, over: 100)),
        .noFigure,
      ])
    #expect(checks.map(\.outcome.isWarning) == [false, true, true, false])
    let wider = year.checks(of: attainments, gap: Rational(1, over: 5))
    #expect(wider.map(\.outcome.isWarning) == [false, false, false, false])
    let empty = try BudgetYear(
      year: 2023, initial: 0, changes: [], spending: [.init(day: days[0], cumulative: 0)])
    #expect(
      empty.checks(of: [attainments[0]]).map(\.outcome) == [.noRate(.noBudgetNoSpending)])
  }
}
