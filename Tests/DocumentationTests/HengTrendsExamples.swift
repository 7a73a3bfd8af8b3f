import HengModel
import HengTrends
import Testing

@Suite struct HengTrendsExamples {
  @Test func `a series tells changes and keeps its gaps`() throws {
    // example: comparing-years
    let series = YearSeries(
      label: "Expenditure", unit: .one, values: [2021: 80, 2022: 84, 2024: 105])
    let change = series.change(from: 2021, to: 2022).rate  // 0.05
    let next = series.change(from: 2022, to: 2023)  // missing, as 2023 has no value
    let growth = series.compoundGrowth(from: 2021, to: 2024)  // about 9.5 % a year
    // end
    #expect(change == Rational(5, over: 100))
    #expect(next == .missing(years: [2023]))
    guard case .growth(let rate, let years) = growth else {
      Issue.record("no growth: \(growth)")
      return
    }
    #expect(abs(rate - 0.0949) < 1e-4)
    #expect(years == 3)
  }

  @Test func `a budget is followed through its year`() throws {
    // example: following-a-budget
    let ends = [(6, 290), (9, 560)].compactMap { month, amount in
      CalendarDay(lastOfMonth: month, in: 2024).map { ($0, Rational(amount)) }
    }
    let august = CalendarDay(year: 2024, month: 8, day: 1).map {
      BudgetYear.Change(day: $0, amount: 100, label: "Supplementary budget")
    }
    let budget = try BudgetYear(
      year: 2024, initial: 600, changes: [august].compactMap { $0 },
      spending: ends.map { BudgetYear.Spending(day: $0, cumulative: $1) })
    let answers = budget.checks().map(\.outcome.name)  // behind, met, no-figure
    let projection = budget.projection(.sameDailyPace)  // an estimate: all 700, as no more is left
    // end
    #expect(answers == ["behind", "met", "no-figure"])
    guard case .estimate(let estimate) = projection else {
      Issue.record("no estimate: \(projection)")
      return
    }
    #expect(estimate.spending == 700)
    #expect(estimate.rate == 1)
    #expect(estimate.isLimited)
  }
}
