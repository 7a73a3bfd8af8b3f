import HengModel
import HengScoring
import HengTestSupport
import HengTrends
import Testing

@Suite struct BudgetYearTests {
  private func day(_ month: Int, _ day: Int, year: Int = 2023) throws -> CalendarDay {
    try #require(CalendarDay(year: year, month: month, day: day))
  }

  private func point(_ month: Int, _ day: Int, _ rate: Rational) throws -> Checkpoint {
    try #require(Checkpoint(month: month, day: day, plannedRate: rate))
  }

  private func budget(
    _ initial: Rational, changes: [(Int, Int, Rational)] = [],
    _ spending: [(Int, Int, Rational)] = []
  ) throws -> BudgetYear {
    try BudgetYear(
      year: 2023, initial: initial,
      changes: changes.map { .init(day: try day($0.0, $0.1), amount: $0.2, label: "change") },
      spending: spending.map { .init(day: try day($0.0, $0.1), cumulative: $0.2) })
  }

  private let half = Rational(1, over: 2)

  @Test func `the base moves on the day of a change`() throws {
    let year = try budget(
      1000, changes: [(7, 1, 500), (1, 1, 200), (11, 15, -100)],
      [(6, 30, 600), (9, 30, 850)])
    #expect(year.budget(on: try day(6, 30)) == 1200)
    #expect(year.budget(on: try day(7, 1)) == 1700)
    #expect(year.budget(on: try day(12, 31)) == 1600)
    #expect(year.executionRate(on: try day(6, 30)) == .rate(half))
    #expect(year.executionRate(on: try day(9, 30)) == .rate(half))
    #expect(year.executionRate(on: try day(9, 29)) == .unknown)
  }

  /// 600 of 1200 is the half; 850 of 1700 falls a quarter of 1700 short; November has no figure.
  @Test func `customary checks are met, behind, or without a figure`() throws {
    let checks = try budget(
      1200, changes: [(7, 1, 500)], [(6, 30, 600), (9, 30, 850)]
    ).checks()
    let september = try day(9, 30)
    #expect(checks.map(\.day.description) == ["2023-06-30", "2023-09-30", "2023-11-30"])
    #expect(checks.map(\.plannedRate) == [half, Rational(3, over: 4), Rational(11, over: 12)])
    #expect(checks.map(\.budget) == [1200, 1700, 1700])
    #expect(
      checks.map(\.outcome) == [
        .met(rate: half), .behind(rate: half, by: Rational(1, over: 4), amount: 425),
        .noFigure(latest: september),
      ])
    let none = try budget(1).checks().map(\.outcome)
    #expect(none == [.noFigure(latest: nil), .noFigure(latest: nil), .noFigure(latest: nil)])
  }

  @Test func `a budget of nothing has no rate`() throws {
    let checks = try budget(0, changes: [(8, 1, -5)], [(6, 30, 0), (9, 30, 3)]).checks()
    let september = try day(9, 30)
    #expect(
      checks.map(\.outcome) == [
        .noRate(.noBudgetNoSpending), .noRate(.negativeBudget), .noFigure(latest: september),
      ])
  }

  @Test func `a plan by days follows the calendar`() throws {
    let plan = SpendingPlan.timeProportional
    #expect(plan.plannedRate(on: try day(6, 30)) == Rational(181, over: 365))
    #expect(plan.plannedRate(on: try day(6, 30, year: 2024)) == Rational(182, over: 366))
    #expect(plan.plannedRate(on: try day(12, 31)) == 1)
    let year = try budget(365, [(6, 30, 181), (7, 1, 181)])
    #expect(
      year.checks(against: plan).map(\.outcome) == [
        .met(rate: Rational(181, over: 365)),
        .behind(rate: Rational(181, over: 365), by: Rational(1, over: 365), amount: 1),
      ])
  }

  /// 31 January is day 31 and 11 February day 42: on 2 February, two of eleven days.
  @Test func `a plan by points is straight between them`() throws {
    let plan = try SpendingPlan(points: [
      try point(1, 31, Rational(31, over: 100)), try point(2, 11, Rational(86, over: 100)),
    ])
    #expect(plan.plannedRate(on: try day(1, 1)) == Rational(1, over: 100))
    #expect(plan.plannedRate(on: try day(1, 31)) == Rational(31, over: 100))
    #expect(plan.plannedRate(on: try day(2, 2)) == Rational(41, over: 100))
    #expect(plan.plannedRate(on: try day(12, 31)) == Rational(86, over: 100))
    #expect(try SpendingPlan(points: []).plannedRate(on: try day(12, 31)) == 0)
    let late = try point(2, 11, half)
    #expect(throws: SpendingPlanError.notInOrder(late)) { try SpendingPlan(points: [late, late]) }
    #expect(Checkpoint(month: 2, day: 29, plannedRate: half) == nil)
  }

  @Test func `refuses days of another year and a day twice`() throws {
    let other = try day(1, 1, year: 2024)
    #expect(throws: BudgetYearError.outsideYear(other)) {
      try BudgetYear(
        year: 2023, initial: 1, changes: [.init(day: other, amount: 1, label: "change")],
        spending: [])
    }
    #expect(throws: BudgetYearError.outsideYear(other)) {
      try BudgetYear(
        year: 2023, initial: 1, changes: [], spending: [.init(day: other, cumulative: 1)])
    }
    let june = try day(6, 30)
    #expect(throws: BudgetYearError.repeatedDay(june)) {
      try budget(1, [(6, 30, 1), (6, 30, 2)])
    }
  }
}
