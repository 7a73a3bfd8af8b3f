import HengModel
import HengNumerics
import HengScoring
import HengSensitivity
import Testing

@Suite struct RobustnessTests {
  private static let scheme = SmallUnits.scheme([50, 30, 20])

  /// What a person judged the facts leave open from 0 to full, so the mean rate is one half.
  @Test func `admissible rates are drawn where facts leave them open`() async throws {
    let units = try SmallUnits.unit([100, 100, 100], under: Self.scheme)
    let robustness = try await Robustness(
      units, law: .flat, drawsRates: true, drawCount: 4_096, seed: 1, taskCount: 2)
    #expect(robustness.exact == nil && robustness.drawsRates)
    let mean = robustness.simulation.meanScore(unit: 0)
    #expect(abs(mean.value - 0.5) < 4.5 * mean.standardError)
    let certain = try await Robustness(
      units, law: .flat, drawCount: 4_096, seed: 1, taskCount: 2)
    #expect(certain.simulation.meanScore(unit: 0).value == 1)
  }

  @Test func `reported rates stay what they are`() async throws {
    let units = try SmallUnits.units(
      [[90, 40, 10], [20, 80, 70]], under: Self.scheme, basis: .reported)
    #expect(units.admissibleRates.areCertain)
    func share(drawingRates: Bool) async throws -> Double {
      try await Robustness(
        units, law: .flat, drawsRates: drawingRates, drawCount: 500, seed: 9, taskCount: 1
      ).simulation.rankAcceptability(unit: 0, rank: 1).value
    }
    #expect(try await share(drawingRates: true) == share(drawingRates: false))
  }

  @Test(arguments: [false, true])
  func `one unit and one indicator leave the weights nothing to do`(isPartial: Bool) async throws {
    let units = try SmallUnits.unit([85], under: SmallUnits.scheme([100], isPartial: isPartial))
    for law in [WeightLaw.flat, .dirichlet(concentration: 100), .noise(fraction: 1)] {
      let robustness = try await Robustness(
        units, law: law, drawCount: 300, seed: 1, taskCount: 1)
      #expect(abs(robustness.simulation.meanScore(unit: 0).value - 0.85) < 1e-12)
      let grades = robustness.simulation.gradeAcceptability(unit: 0).map(\.value)
      #expect(grades == (isPartial ? [1] : [0, 1, 0]))
    }
  }

  @Test func `identical units share every rank and expect the one between`() async throws {
    let units = try SmallUnits.units([[60, 70, 80], [60, 70, 80]], under: Self.scheme)
    let robustness = try await Robustness(
      units, law: .dirichlet(concentration: 100), drawCount: 300, seed: 1, taskCount: 1)
    #expect(robustness.exact?.pairs?.expectedRanks == [1.5, 1.5])
    #expect(robustness.simulation.meanRank(unit: 0).value == 1)
    #expect(robustness.simulation.meanRank(unit: 1).value == 1)
    #expect(robustness.simulation.choiceEntropy.isFinite)
  }

  @Test(arguments: [WeightLaw.flat, .dirichlet(concentration: 100), .noise(fraction: 0.5)])
  func `a weight of zero breaks no law`(law: WeightLaw) async throws {
    let units = try SmallUnits.units([[0, 0, 100], [100, 50, 0]], under: Self.scheme)
    for set: [String: Rational] in [["a": 100], ["a": 0]] {
      let changed = units.reweighted(by: try WeightChange(units.indicators, setting: set))
      let robustness = try await Robustness(
        changed, law: law, drawCount: 300, seed: 1, taskCount: 1)
      for unit in 0..<2 { #expect(robustness.simulation.meanScore(unit: unit).value.isFinite) }
    }
  }

  /// All rates on the cut: every draw scores just that, up to rounding.
  @Test(arguments: [WeightLaw.flat, .noise(fraction: 0.5), .dirichlet(concentration: 7)])
  func `a score on a cut has the better grade in every draw`(law: WeightLaw) async throws {
    let units = try SmallUnits.unit([90, 90, 90], under: SmallUnits.scheme([50, 30, 20]))
    let robustness = try await Robustness(
      units, law: law, drawCount: 2_000, seed: 3, taskCount: 1)
    #expect(robustness.simulation.gradeAcceptability(unit: 0).map(\.value) == [1, 0, 0])
    #expect(abs(robustness.simulation.scoreQuantile(unit: 0, 0.05) - 0.9) < 1e-12)
  }

  @Test func `a cut that a grade leaves out belongs to the worse grade`() async throws {
    var scheme = SmallUnits.scheme([50, 30, 20])
    scheme.grades.grades[0].range.lower = .init(90, isClosed: false)
    scheme.grades.grades[1].range.upper = .init(90, isClosed: true)
    let units = try SmallUnits.unit([90, 90, 90], under: scheme)
    #expect(units.units[0].grade?.id == "middle")
    let robustness = try await Robustness(
      units, law: .flat, drawCount: 500, seed: 3, taskCount: 1)
    #expect(robustness.simulation.gradeAcceptability(unit: 0).map(\.value) == [0, 1, 0])
    #expect(robustness.exact?.grades[0] == [0, 1, 0])
    let stability = Stability(units, within: 0.1, top: 1)
    #expect(stability.gradeReversals[0].grade == 1)
  }
}
