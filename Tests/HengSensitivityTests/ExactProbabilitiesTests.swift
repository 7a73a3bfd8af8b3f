import HengModel
import HengNumerics
import HengScoring
import HengSensitivity
import Testing

@Suite struct ExactProbabilitiesTests {
  private static let scheme = SmallUnits.scheme([50, 30, 20])

  @Test(arguments: [WeightLaw.flat, .dirichlet(concentration: 10), .dirichlet(concentration: 100)])
  func `a simulation of the same law comes close`(law: WeightLaw) async throws {
    let units = try SmallUnits.units(
      [[100, 90, 60], [80, 95, 100], [90, 90, 85], [70, 100, 100]], under: Self.scheme)
    let robustness = try await Robustness(
      units, law: law, drawCount: 8_192, seed: 3, taskCount: 2)
    let exact = try #require(robustness.exact)
    let pairs = try #require(exact.pairs)
    for unit in 0..<4 {
      let shares = robustness.simulation.gradeAcceptability(unit: unit)
      #expect(abs(exact.grades[unit].reduce(0, +) - 1) < 1e-12)
      for (share, probability) in zip(shares, exact.grades[unit]) {
        let error = (probability * (1 - probability) / 8_192).squareRoot()
        #expect(abs(share.value - probability) <= 4.5 * error)
      }
      let rank = robustness.simulation.meanRank(unit: unit)
      #expect(abs(rank.value - pairs.expectedRanks[unit]) < 4.5 * rank.standardError)
    }
  }

  /// Marks 50.5, 29.5 and 20 count 101, 59 and 40 times.
  @Test func `half marks double the concentration`() throws {
    let marks = [Rational(101, over: 2), Rational(59, over: 2), 20]
    let units = try SmallUnits.unit([95, 85, 70], under: SmallUnits.scheme(marks))
    #expect(units.customaryConcentration == 200)
    let exact = try #require(
      ExactProbabilities(units, law: .dirichlet(concentration: units.customaryConcentration)))
    let law = SimplexLaw(knots: units.rates.row(0), concentrations: [101, 59, 40])
    let expected = GradeProbabilities(law, cuts: units.cuts).values
    for (found, wanted) in zip(exact.grades[0], expected) { #expect(abs(found - wanted) < 1e-12) }
  }

  /// Two rates with whole parameters α and β: the score is Beta distributed, with α = β = 1 even.
  @Test func `two even weights make an even score`() throws {
    let units = try SmallUnits.unit([100, 0], under: SmallUnits.scheme([50, 50]))
    let exact = try #require(ExactProbabilities(units, law: .dirichlet(concentration: 2)))
    for (found, wanted) in zip(exact.grades[0], [0.1, 0.1, 0.8]) {
      #expect(abs(found - wanted) < 1e-12)
    }
    #expect(exact.pairs == nil)
  }

  static let unknown: [WeightLaw] = [
    .noise(fraction: 0.1), .ordinal([0, 1]), .dirichlet(concentration: 7),
    .dirichlet(concentration: 2_010), .dirichlet(concentration: 1e-12),
    .dirichlet(concentration: 1e300),
    .hierarchical(.group([.leaf(0), .leaf(1), .leaf(2)])),
  ]

  @Test(arguments: unknown)
  func `other laws have to be simulated`(law: WeightLaw) throws {
    let units = try SmallUnits.random(seed: 1, count: 2)
    #expect(ExactProbabilities(units, law: law) == nil)
  }

  @Test func `pairs are left out where they would take minutes`() throws {
    let one = try SmallUnits.unit([100, 100, 100], under: Self.scheme)
    func units(_ count: Int) throws -> ScoredUnits {
      try (1..<count).reduce(into: one) { units, _ in try units.append(one) }
    }
    let limit = ExactProbabilities.pairLimit
    let few = try units(limit)
    #expect(ExactProbabilities(few, law: .flat)?.pairs != nil)
    let heavy = try #require(ExactProbabilities(few, law: .dirichlet(concentration: 2_000)))
    #expect(heavy.pairs == nil)
    #expect(heavy.grades.count == limit && heavy.grades[0] == [1, 0, 0])
    #expect(ExactProbabilities(try units(limit + 1), law: .flat)?.pairs == nil)
  }

  @Test func `a partial scheme has ranks and no grades`() throws {
    let units = try SmallUnits.units(
      [[100, 0], [0, 100]], under: SmallUnits.scheme([20, 20], isPartial: true))
    let exact = try #require(ExactProbabilities(units, law: .flat))
    #expect(exact.grades == [[], []])
    #expect(exact.pairs?.expectedRanks == [1.5, 1.5])
  }
}
