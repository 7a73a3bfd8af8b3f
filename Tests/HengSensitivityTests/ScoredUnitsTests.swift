import HengModel
import HengNumerics
import HengScoring
import HengSensitivity
import HengTestSupport
import Testing

@Suite struct ScoredUnitsTests {
  private static let scheme = SmallUnits.scheme([50, 30, 20])

  @Test func `rates are marks over full marks, and cuts are over the same`() throws {
    let units = try SmallUnits.unit([100, 50, Rational(100, over: 3)], under: Self.scheme)
    #expect(units.units[0].rates == [1, Rational(1, over: 2), Rational(1, over: 3)])
    #expect(units.weights == [0.5, 0.3, 0.2])
    #expect(units.cuts == [0.9, 0.8])
    #expect(units.fullMarks == 100)
    #expect(units.units[0].grade?.id == "worst")
    #expect(!units.hasSeveralYears && !units.isSynthetic)
  }

  @Test func `rows without marks are left out`() throws {
    let scheme = SmallUnits.scheme([60, 0, 40], hasVeto: true)
    let units = try SmallUnits.unit([100, 10, 50], under: scheme, veto: false)
    #expect(units.indicators.map(\.id) == ["a", "c"])
    #expect(units.units[0].total == 80)
    #expect(units.units[0].grade?.id == "middle")
  }

  @Test func `what can't be analysed is named`() throws {
    let vetoed = SmallUnits.scheme([100], hasVeto: true)
    for veto in [true, nil] {
      #expect(throws: ScoredUnitProblem.veto(row: "fraud")) {
        try SmallUnits.unit([100], under: vetoed, veto: veto)
      }
    }
    #expect(throws: ScoredUnitProblem.undetermined(rows: ["a", "c"])) {
      try SmallUnits.unit([nil, 100, nil], under: Self.scheme)
    }
    #expect(throws: ScoredUnitProblem.noMarks) {
      try SmallUnits.unit([100], under: SmallUnits.scheme([0], isPartial: true))
    }
  }

  @Test func `a partial scheme has no grades and no cuts`() throws {
    let units = try SmallUnits.unit([50, 50], under: SmallUnits.scheme([30, 10], isPartial: true))
    #expect(units.grades.isEmpty && units.cuts.isEmpty)
    #expect(units.weights == [0.75, 0.25])
    #expect(units.units[0].total == 20 && units.units[0].grade == nil)
  }

  static let strangers: [(scheme: Scheme, problem: ScoredUnitProblem)] = [
    (
      SmallUnits.scheme([50, 30, 20], id: "other"),
      .differentRows(expected: "small", found: "other")
    ),
    (SmallUnits.scheme([50, 20, 30]), .differentRows(expected: "b", found: "b")),
    (SmallUnits.scheme([50, 50]), .differentRows(expected: "b", found: "b")),
    (SmallUnits.scheme([50, 30, 20], cut: 85), .differentGrades(scheme: "small")),
    (
      SmallUnits.scheme([50, 30, 20], rounding: .init(place: .total, digits: 0, mode: .halfUp)),
      .differentGrades(scheme: "small")
    ),
    (SmallUnits.scheme([50, 30, 20], isPartial: true), .differentGrades(scheme: "small")),
  ]

  @Test(arguments: strangers)
  func `units under other rows, grades or rounding aren't compared`(
    scheme: Scheme, problem: ScoredUnitProblem
  ) throws {
    var units = try SmallUnits.unit([1, 2, 3], under: Self.scheme)
    let other = try SmallUnits.unit(scheme.rows.map { _ in 50 }, under: scheme)
    #expect(throws: problem) { try units.append(other) }
    #expect(units.units.count == 1)
  }

  @Test func `years are told apart once they differ`() throws {
    var units = try SmallUnits.unit([1, 2, 3], under: Self.scheme)
    try units.append(SmallUnits.unit([1, 2, 3], under: Self.scheme))
    #expect(!units.hasSeveralYears)
    try units.append(SmallUnits.unit([1, 2, 3], under: Self.scheme, year: 2022))
    try units.append(SmallUnits.unit([1, 2, 3], under: Self.scheme))
    #expect(units.hasSeveralYears)
    #expect(units.reweighted(by: try WeightChange(units.indicators, setting: [:])).hasSeveralYears)
  }

  static let totals: [(totals: [Rational], ranks: [Int])] = [
    ([], []), ([5], [1]), ([1, 3, 2], [3, 1, 2]), ([7, 7, 7], [1, 1, 1]),
    ([80, 90, 80, 70, 90], [3, 1, 3, 5, 1]),
    ([Rational(1, over: 3), Rational(2, over: 6), Rational(34, over: 100)], [2, 2, 1]),
  ]

  @Test(arguments: totals)
  func `equal totals share a rank and leave a gap`(totals: [Rational], ranks: [Int]) {
    #expect(totals.ranks == ranks)
  }

  /// The oracle multiplies doubles; the scheme rounds to twelve places, which changes no ninth one.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `reweighted totals are the rates times the new marks`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let units = try SmallUnits.random(seed: seed, count: 4)
    let marks = Rational(random.integer(in: 0...1000), over: 10)
    let changed = units.reweighted(by: try WeightChange(units.indicators, setting: ["b": marks]))
    #expect(changed.fullMarks == 100)
    #expect(changed.indicators[1].fullMarks == marks)
    let scores = LinearScores(changed.rates, weights: changed.weights)
    for (unit, score) in zip(changed.units, scores.values) {
      #expect(abs(unit.total.doubleValue - 100 * score) < 1e-9)
      #expect(unit.grade == changed.scheme.grades.grade(of: unit.total))
    }
    #expect(changed.units.map(\.rates) == units.units.map(\.rates))
  }

  @Test func `the old weights give the old totals, rounded by rows or once`() throws {
    for place in MarkRounding.Place.allCases {
      let scheme = SmallUnits.scheme(
        [50, 30, 20], rounding: .init(place: place, digits: 1, mode: .halfUp))
      let units = try SmallUnits.units(
        [[33, 66, 99], [Rational(100, over: 7), 50, 1]], under: scheme)
      let same = units.reweighted(by: try WeightChange(units.indicators, setting: [:]))
      #expect(same.units == units.units)
    }
  }

  /// 89.95 rounds to 90.0, which is the better grade; the analyses of weights leave it below.
  @Test func `new totals are rounded before they are graded`() throws {
    let scheme = SmallUnits.scheme(
      [50, 50], rounding: .init(place: .total, digits: 1, mode: .halfUp))
    let units = try SmallUnits.unit([100, 70], under: scheme)
    let changed = units.reweighted(
      by: try WeightChange(units.indicators, setting: ["a": Rational(665, over: 10)]))
    #expect(changed.units[0].total == 90)
    #expect(changed.units[0].grade?.id == "best")
    let exact = try #require(LinearScores(changed.rates, weights: changed.weights).values.first)
    #expect(exact < changed.cuts[0])
  }

  static let concentrations: [(marks: [Rational], sum: Double)] = [
    ([50, 30, 20], 100), ([Rational(101, over: 2), Rational(59, over: 2), 20], 200),
    ([Rational(201, over: 4), Rational(119, over: 4), 20], 100),
  ]

  @Test(arguments: concentrations)
  func `whole and half marks have whole parameters`(marks: [Rational], sum: Double) throws {
    let units = try SmallUnits.unit(marks.map { _ in 50 }, under: SmallUnits.scheme(marks))
    #expect(units.customaryConcentration == sum)
  }

  private static let byRows = MarkRounding(place: .indicators, digits: 2, mode: .halfUp)

  /// A rate of 2/3 stays one, whatever a row's marks round to.
  @Test func `rates are taken before rounding`() throws {
    let scheme = SmallUnits.scheme([40, 30, 20, 10], rounding: Self.byRows)
    let third = Rational(200, over: 3)
    let units = try SmallUnits.unit([third, third, third, third], under: scheme)
    #expect(units.units[0].rates == Array(repeating: Rational(2, over: 3), count: 4))
    // 26.67 + 20.00 + 13.33 + 6.67 against 2/3 of 100.
    #expect(units.units[0].total == Rational(decimal: "66.67"))
    let moved = units.reweighted(
      by: try WeightChange(units.indicators, setting: ["a": 10, "d": 40]))
    #expect(moved.units[0].total == Rational(decimal: "66.67"))
    let uneven = units.reweighted(by: try WeightChange(units.indicators, setting: ["a": 7]))
    #expect(uneven.units[0].total == Rational(decimal: "66.67"))
  }

  /// Six rows of 15.005 would round up to more than there is.
  @Test func `rescaled weights never give more than the full marks`() throws {
    let scheme = SmallUnits.scheme([10, 15, 15, 15, 15, 15, 15], rounding: Self.byRows)
    let units = try SmallUnits.unit(Array(repeating: 100, count: 7), under: scheme)
    let change = try WeightChange(units.indicators, setting: ["a": Rational(997, over: 100)])
    let moved = units.reweighted(by: change)
    #expect(moved.units[0].total == 100)
    #expect(moved.units[0].grade?.id == "best")
  }
}
