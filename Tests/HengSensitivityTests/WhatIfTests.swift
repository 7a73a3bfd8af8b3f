import HengModel
import HengScoring
import HengSensitivity
import Testing

@Suite struct WhatIfTests {
  private static let scheme = SmallUnits.scheme([50, 30, 20])

  private func whatIf(
    _ percents: [[Rational]], under scheme: Scheme = WhatIfTests.scheme, set: [String: Rational]
  ) throws -> WhatIf {
    let units = try SmallUnits.units(percents, under: scheme)
    return WhatIf(units, units.reweighted(by: try WeightChange(units.indicators, setting: set)))
  }

  /// a from 50 to 80 leaves b and c 12 and 8: 0.8·100 + 0.12·50 + 0.08·50 = 90 and 60 + 20 = 80.
  @Test func `totals, grades and ranks before and after`() throws {
    let whatIf = try whatIf([[100, 50, 50], [75, 100, 100]], set: ["a": 80])
    #expect(whatIf.marks.map(\.marks.before) == [50, 30, 20])
    #expect(whatIf.marks.map(\.marks.after) == [80, 12, 8])
    #expect(whatIf.outcomes.map(\.total.before) == [75, Rational(175, over: 2)])
    #expect(whatIf.outcomes.map(\.total.after) == [90, 80])
    #expect(whatIf.outcomes.map(\.rank.before) == [2, 1])
    #expect(whatIf.outcomes.map(\.rank.after) == [1, 2])
    #expect(whatIf.outcomes.map(\.changesGrade) == [true, false])
    #expect(whatIf.outcomes[0].grade.before?.id == "worst")
    #expect(whatIf.outcomes[0].grade.after?.id == "best")
    #expect(whatIf.outcomes.allSatisfy { $0.rates.isEmpty })
    #expect(whatIf.cuts.map(\.cut.isChange) == [false, false, false])
  }

  @Test func `no change changes nothing`() throws {
    let whatIf = try whatIf([[10, 20, 30], [30, 20, 10]], set: [:])
    #expect(!whatIf.marks.contains { $0.marks.isChange })
    for outcome in whatIf.outcomes {
      #expect(!outcome.total.isChange && !outcome.rank.isChange && !outcome.changesGrade)
    }
  }

  /// A grade whose cut moves is another value with the same name.
  @Test func `a moved cut changes the grade of who passes it alone`() throws {
    let before = try SmallUnits.units([[88, 88, 88], [95, 95, 95]], under: Self.scheme)
    let after = try SmallUnits.units(
      [[88, 88, 88], [95, 95, 95]], under: SmallUnits.scheme([50, 30, 20], cut: 85))
    let whatIf = WhatIf(before, after)
    #expect(whatIf.outcomes.map(\.changesGrade) == [true, false])
    #expect(whatIf.outcomes[1].grade.before?.id == "best")
    #expect(whatIf.cuts.map(\.cut.before) == [90, 80, 0])
    #expect(whatIf.cuts.map(\.cut.after) == [85, 80, 0])
  }

  @Test func `new rules show the rates that they change`() throws {
    let before = try SmallUnits.unit([50, 60, 70], under: Self.scheme)
    let after = try SmallUnits.unit([50, 65, 70], under: Self.scheme)
    let rates = WhatIf(before, after).outcomes[0].rates
    #expect(rates.map(\.indicator.id) == ["b"])
    #expect(rates.map(\.rate.before) == [Rational(3, over: 5)])
    #expect(rates.map(\.rate.after) == [Rational(13, over: 20)])
  }

  @Test func `a partial scheme compares totals without grades`() throws {
    let scheme = SmallUnits.scheme([20, 20], isPartial: true)
    let whatIf = try whatIf([[100, 0]], under: scheme, set: ["a": 30])
    #expect(whatIf.outcomes[0].total.after == 30)
    #expect(whatIf.outcomes[0].grade.after == nil && !whatIf.outcomes[0].changesGrade)
    #expect(whatIf.cuts.isEmpty)
  }

  @Test func `other units aren't compared`() async throws {
    await #expect(processExitsWith: .failure) {
      let scheme = SmallUnits.scheme([50, 30, 20])
      let one = try SmallUnits.units([[1, 2, 3]], under: scheme)
      let two = try SmallUnits.units([[1, 2, 3], [1, 2, 3]], under: scheme)
      _ = WhatIf(one, two)
    }
  }
}
