import Glibc
import HengModel
import HengTrends
import Testing

@Suite struct YearSeriesTests {
  private func series(_ values: [Int: Rational]) -> YearSeries {
    YearSeries(label: "series", unit: .one, values: values)
  }

  @Test func `years rise and gaps are told`() {
    let series = series([2023: 3, 2019: 1, 2021: 2])
    #expect(series.points.map(\.year) == [2019, 2021, 2023])
    #expect(series.gaps == [2020, 2022])
    #expect(series.value(in: 2020) == nil)
    #expect(self.series([:]).gaps.isEmpty)
  }

  @Test(arguments: [
    (Rational(80), Rational(84), YearChange.change(amount: 4, rate: Rational(1, over: 20))),
    (80, 0, .change(amount: -80, rate: -1)),
    (80, -8, .change(amount: -88, rate: Rational(-11, over: 10))),
    (-5, -4, .fromNegative(amount: 1, rate: Rational(1, over: 5))),
    (-5, 5, .fromNegative(amount: 10, rate: 2)),
    (-5, -6, .fromNegative(amount: -1, rate: Rational(-1, over: 5))),
    (0, 3, .fromZero(amount: 3)), (0, -3, .fromZero(amount: -3)), (0, 0, .bothZero),
  ])
  func `every change has a rate or a name`(earlier: Rational, later: Rational, change: YearChange) {
    #expect(YearChange(from: earlier, to: later) == change)
    #expect(change.amount == later - earlier)
  }

  @Test func `a gap makes two changes without a value`() {
    let changes = series([2019: 4, 2020: 5, 2022: 6]).yearOverYear
    #expect(changes.map(\.year) == [2020, 2021, 2022])
    #expect(changes[0].change == .change(amount: 1, rate: Rational(1, over: 4)))
    #expect(changes[1].change == .missing(years: [2021]))
    #expect(changes[2].change == .missing(years: [2021]))
    #expect(series([2019: 4]).change(from: 2017, to: 2018) == .missing(years: [2017, 2018]))
    #expect(series([2019: 4]).yearOverYear.isEmpty)
    #expect(series([:]).yearOverYear.isEmpty)
  }

  /// 1.1² = 1.21, whatever lies between.
  @Test func `compound growth looks at the ends alone`() {
    guard
      case .growth(let rate, let years) = series([2020: 100, 2021: 7, 2022: 121])
        .compoundGrowth(from: 2020, to: 2022)
    else {
      Issue.record("no growth")
      return
    }
    #expect(years == 2)
    #expect(abs(rate - 0.1) < 1e-15)
  }

  /// A growth of one in 10¹⁵ over a year would drown in the last digit of 1 + rate.
  @Test func `a tiny growth keeps its digits`() {
    let start = Rational(1_000_000_000_000_000)
    let end = start + 1
    guard
      case .growth(let rate, _) = series([2020: start, 2021: end])
        .compoundGrowth(from: 2020, to: 2021)
    else {
      Issue.record("no growth")
      return
    }
    #expect(abs(rate - 1e-15) < 1e-29)
  }

  @Test func `compound growth without a value has a name`() {
    let series = series([2020: -1, 2021: 2, 2022: 0])
    #expect(
      series.compoundGrowth(from: 2020, to: 2021) == .notPositive(earlier: -1, later: 2))
    #expect(series.compoundGrowth(from: 2021, to: 2022) == .notPositive(earlier: 2, later: 0))
    #expect(series.compoundGrowth(from: 2021, to: 2025) == .missing(years: [2025]))
    #expect(series.compoundGrowth(from: 2021, to: 2021) == .noYearsBetween)
    #expect(series.compoundGrowth(from: 2022, to: 2021) == .noYearsBetween)
  }
}
