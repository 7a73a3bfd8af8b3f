import HengModel
import HengNumerics
import HengScoring
import HengSensitivity
import Testing

@Suite struct StabilityTests {
  private static let scheme = SmallUnits.scheme([60, 40])

  /// Units that excel in one indicator each: they draw level where the weights do.
  @Test func `two opposite units draw level at even weights`() throws {
    let stability = Stability(
      try SmallUnits.units([[100, 0], [0, 100]], under: Self.scheme), within: 0.1, top: 3)
    #expect(stability.top == 1)
    let order = try #require(stability.weights[0].order)
    #expect(abs(order.lower - 0.5) < 1e-12 && order.upper == 1)
    #expect(order.causeBelow == UnitPair(ahead: 0, behind: 1) && order.causeAbove == nil)
    #expect(stability.weights[0].top == order)
    let reversal = try #require(stability.pairReversals.first).reversal
    for norm in [reversal.sum, reversal.largest] {
      #expect(abs(try #require(norm).distance - 0.1) < 1e-12)
    }
    #expect(abs(try #require(reversal.euclidean).distance - 0.02.squareRoot()) < 1e-12)
    // 60 ± 6 and 40 ± 4 marks: the sum holds 60 to 4 marks either way.
    #expect(abs(stability.scoreRanges[0].lowerBound - 0.56) < 1e-12)
    #expect(abs(stability.scoreRanges[0].upperBound - 0.64) < 1e-12)
    #expect(stability.rankBounds?.ranks == [1...1, 2...2])
  }

  @Test func `one unit has grades and no ranks`() throws {
    let stability = Stability(
      try SmallUnits.unit([95, 70], under: Self.scheme), within: 0, top: 1)
    #expect(stability.weights.allSatisfy { $0.order == nil && $0.top == nil })
    #expect(stability.rankBounds == nil && stability.pairReversals.isEmpty)
    #expect(stability.gradeReversals[0].grade == 1)
    // 95·t + 70·(1 − t) = 90 at t = 0.8: 20 marks must move.
    let better = try #require(stability.gradeReversals[0].better?.sum)
    #expect(abs(better.distance - 0.2) < 1e-12)
    #expect(stability.scoreRanges[0].lowerBound == stability.scoreRanges[0].upperBound)
    #expect(stability.criticalAnyPair.absolute == nil)
  }

  @Test func `one indicator carries all the weight`() throws {
    let scheme = SmallUnits.scheme([100])
    for percents: [[Rational]] in [[[85]], [[85], [40]], [[85], [85], [85]]] {
      let stability = Stability(
        try SmallUnits.units(percents, under: scheme), within: 1, top: 1)
      #expect(stability.weights[0].walk == nil)
      #expect(stability.weights[0].order == nil && stability.weights[0].grades.isEmpty)
      #expect(stability.weights[0].freeGrades.isEmpty)
      #expect(abs(stability.scoreRanges[0].upperBound - 0.85) < 1e-12)
      #expect(stability.gradeReversals[0].better?.sum == nil)
    }
  }

  @Test func `an indicator set to all marks leaves the others a walk`() throws {
    let units = try SmallUnits.units([[100, 0], [90, 100]], under: Self.scheme)
    let changed = units.reweighted(by: try WeightChange(units.indicators, setting: ["a": 100]))
    let stability = Stability(changed, within: 0.1, top: 1)
    #expect(stability.weights[0].walk == nil)
    // b takes from a: 1 − t = 0.9·(1 − t) + t at t = 1/11.
    let order = try #require(stability.weights[1].order)
    #expect(order.lower == 0 && abs(order.upper - 1 / 11.0) < 1e-12)
  }

  @Test func `identical units stay level whatever the weights`() throws {
    let stability = Stability(
      try SmallUnits.units([[70, 85], [70, 85]], under: Self.scheme), within: 0.5, top: 1)
    for weight in stability.weights {
      let order = try #require(weight.order)
      #expect(order.lower == 0 && order.upper == 1)
      #expect(order.causeBelow == nil && order.causeAbove == nil)
    }
    #expect(stability.pairReversals[0].reversal.sum?.distance == 0)
    #expect(stability.rankBounds?.ranks == [1...1, 1...1])
    #expect(stability.criticalAnyPair.decreases == [nil, nil])
  }

  @Test(arguments: [0, 90, 100] as [Rational])
  func `equal rates make weights idle`(percent: Rational) throws {
    let units = try SmallUnits.units(
      (0..<3).map { _ in [percent, percent, percent] }, under: SmallUnits.scheme([50, 30, 20]))
    let stability = Stability(units, within: 1, top: 2)
    for unit in 0..<3 {
      #expect(abs(stability.scoreRanges[unit].lowerBound - (percent / 100).doubleValue) < 1e-12)
      #expect(stability.gradeRanges[unit].count == 1)
      #expect(stability.weights.allSatisfy { $0.grades[unit].causeBelow == nil })
    }
    // A score on its cut has nothing to move to get there.
    if percent == 90 { #expect(stability.gradeReversals[0].worse?.sum?.distance == 0) }
  }

  @Test func `a partial scheme has no grades to keep`() throws {
    let units = try SmallUnits.units(
      [[100, 0], [0, 90]], under: SmallUnits.scheme([20, 20], isPartial: true))
    let stability = Stability(units, within: 0.1, top: 1)
    #expect(stability.gradeReversals.isEmpty && stability.gradeRanges.isEmpty)
    #expect(stability.weights.allSatisfy { $0.grades.isEmpty && $0.order != nil })
  }

  /// A hundred thousand units in the time that it takes to look at each a few times.
  @Test(.timeLimit(.minutes(15)))
  func `many units cost time in proportion, and no details`() throws {
    var units = try SmallUnits.random(seed: 4, count: 25)
    while units.units.count < 100_000 { try units.append(units) }
    let stability = Stability(units, within: 0.1, top: 10)
    #expect(stability.isWithoutDetails)
    #expect(stability.pairReversals.isEmpty && stability.gradeReversals.isEmpty)
    #expect(stability.rankBounds == nil)
    #expect(stability.weights.allSatisfy { $0.grades.isEmpty && $0.freeGrades.isEmpty })
    // Copies stay level, so the order changes where that of the 25 does.
    let few = Stability(try SmallUnits.random(seed: 4, count: 25), within: 0.1, top: 10)
    for (many, few) in zip(stability.weights, few.weights) {
      #expect(many.order?.lower == few.order?.lower && many.order?.upper == few.order?.upper)
    }
  }
}
