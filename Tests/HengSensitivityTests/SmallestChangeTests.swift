import HengModel
import HengNumerics
import HengScoring
import HengSensitivity
import HengTestSupport
import Testing

@Suite struct SmallestChangeTests {
  private static let scheme = SmallUnits.scheme(
    [50, 30, 20], rounding: .init(place: .total, digits: 2, mode: .halfUp))

  private func reweighted(_ units: ScoredUnits, _ change: SmallestChange) throws -> ScoredUnits {
    units.reweighted(
      by: try WeightChange(
        units.indicators,
        setting: Dictionary(
          zip(units.indicators, change.marks).map { ($0.id, $1) }, uniquingKeysWith: { $1 })))
  }

  /// 100·0.5 + 50·0.3 + 50·0.2 = 75; each mark moved to a is worth half a mark, so 9.99 give 79.995,
  /// which is 80.00 after rounding.
  @Test func `a grade is reached by moving marks to the best row`() throws {
    let units = try SmallUnits.unit([100, 50, 50], under: Self.scheme)
    let change = try #require(
      SmallestChange(units, lifting: 0, to: .grade(1), moving: [[0, 1, 2]]))
    #expect(change.moved == Rational(999, over: 100))
    #expect(change.marks == [Rational(5999, over: 100), Rational(2001, over: 100), 20])
    #expect(try reweighted(units, change).units[0].grade?.id == "middle")
  }

  @Test func `weights that are kept stay`() throws {
    let units = try SmallUnits.unit([100, 50, 50], under: Self.scheme)
    let change = try #require(
      SmallestChange(units, lifting: 0, to: .grade(1), moving: [[0, 2]]))
    #expect(change.marks == [Rational(5999, over: 100), 30, Rational(1001, over: 100)])
    // Without a there is nothing to win.
    #expect(SmallestChange(units, lifting: 0, to: .grade(1), moving: [[1, 2]]) == nil)
    #expect(SmallestChange(units, lifting: 0, to: .grade(1), moving: []) == nil)
  }

  /// Rates 60, 90, 70, 80 in two groups: a mark from a to b wins 0.3, one from c to d 0.1.
  @Test func `groups make up for their own changes, those that win most first`() throws {
    let scheme = SmallUnits.scheme(
      [40, 10, 40, 10], rounding: .init(place: .total, digits: 2, mode: .down))
    let units = try SmallUnits.unit([60, 90, 70, 80], under: scheme)
    // 24 + 9 + 28 + 8 = 69; all of a adds 12, so that 80 takes no mark of c.
    let change = try #require(
      SmallestChange(units, lifting: 0, to: .grade(1), moving: [[0, 1], [2, 3]]))
    #expect(change.marks[0] + change.marks[1] == 50 && change.marks[2] == 40)
    #expect(abs(change.moved.doubleValue - 11 / 0.3) < 1e-3)
    // With a kept, c alone adds 4 at the most.
    #expect(SmallestChange(units, lifting: 0, to: .grade(1), moving: [[2, 3]]) == nil)
  }

  /// Rounded to whole marks, 79.5 is 80.
  @Test func `what rounding gives need not be moved`() throws {
    let scheme = SmallUnits.scheme(
      [50, 30, 20], rounding: .init(place: .total, digits: 0, mode: .halfUp))
    let units = try SmallUnits.unit([100, 50, 50], under: scheme)
    let change = try #require(
      SmallestChange(units, lifting: 0, to: .grade(1), moving: [[0, 1, 2]]))
    #expect(change.moved == 9)
  }

  @Test func `what is reached already takes nothing`() throws {
    let units = try SmallUnits.units([[100, 50, 50], [50, 50, 50]], under: Self.scheme)
    for goal in [SmallestChange.Goal.grade(2), .ahead(of: 1)] {
      let change = SmallestChange(units, lifting: 0, to: goal, moving: [[0, 1, 2]])
      #expect(change?.moved == 0 && change?.marks == [50, 30, 20])
    }
  }

  @Test func `a unit that is nowhere better can't get ahead`() throws {
    let units = try SmallUnits.units([[50, 40, 30], [60, 40, 30]], under: Self.scheme)
    #expect(SmallestChange(units, lifting: 0, to: .ahead(of: 1), moving: [[0, 1, 2]]) == nil)
  }

  /// The nearest weights before rounding are a lower bound; the rest is rounding of marks and totals.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `goals are reached by little more than the nearest weights`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let percents = (0..<5).map { _ in
      (0..<3).map { _ in Rational(random.integer(in: 0...100)) }
    }
    let units = try SmallUnits.units(percents, under: Self.scheme)
    for unit in 0..<5 {
      let other = (unit + 1) % 5
      let change = SmallestChange(units, lifting: unit, to: .ahead(of: other), moving: [[0, 1, 2]])
      let canLead = zip(percents[unit], percents[other]).contains { $0 > $1 }
      guard let change else {
        // A lead below rounding isn't one.
        #expect(!canLead || units.units[unit].total <= units.units[other].total)
        continue
      }
      let changed = try reweighted(units, change)
      #expect(changed.units[unit].total > changed.units[other].total)
      #expect(change.marks.reduce(0, +) == 100 && change.marks.allSatisfy { $0 >= 0 })
      let nearest = try #require(
        NearestReversal(
          reaching: 0, weights: units.weights,
          coefficients: zip(units.rates.row(unit), units.rates.row(other)).map { $0 - $1 }))
      #expect(change.moved.doubleValue >= 100 * nearest.distance - 1e-9)
      let leads = zip(percents[unit], percents[other]).map { ($0 - $1).doubleValue / 100 }
      let most = leads.max() ?? 0
      let gain = most - (leads.filter { $0 < most }.max() ?? 0)
      // Up to two steps of the total, taken where they win least, and one of each row's marks.
      #expect(change.moved.doubleValue <= 100 * nearest.distance + 0.0205 / gain + 0.001)
    }
  }
}
