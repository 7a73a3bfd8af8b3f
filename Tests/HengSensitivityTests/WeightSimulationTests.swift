import FoundationEssentials
import HengNumerics
import HengSensitivity
import HengTestSupport
import Testing

@Suite struct WeightSimulationTests {
  private func random(_ units: Int, _ indicators: Int, seed: UInt64) -> Matrix {
    var stream = RandomStream(seed: seed, block: 0)
    return Matrix(
      rowCount: units, columnCount: indicators,
      storage: (0..<(units * indicators)).map { _ in stream.nextUnit() })
  }

  private func equal(_ count: Int) -> [Double] {
    Array(repeating: 1 / Double(count), count: count)
  }

  /// The oracle ranks every draw by counting the units ahead.
  @Test func `ranks, grades and central weights equal a slow count over the same draws`()
    async throws
  {
    let rates = random(6, 5, seed: 3)
    let cuts = [0.6, 0.5]
    let simulation = try await WeightSimulation(
      rates: RateRanges(rates), weights: equal(5), cuts: cuts, law: .flat, drawCount: 300, seed: 8,
      taskCount: 1)
    var ranks = Matrix(rowCount: 6, columnCount: 6)
    var reached = Matrix(rowCount: 6, columnCount: 3)
    var first = Matrix(rowCount: 6, columnCount: 5)
    var (draws, wins) = (0, [Double](repeating: 0, count: 6))
    var stream = RandomStream(seed: 8, block: 0)
    while draws < 300 {
      var tile = [Double](repeating: 0, count: 256 * 5)
      stream.fillExponentials(&tile)
      for draw in 0..<min(256, 300 - draws) {
        let values = (0..<5).map { tile[draw + $0 * 256] }
        let weights = values.map { $0 / values.reduce(0, +) }
        let scores = (0..<6).map { unit in
          zip(rates.row(unit), weights).reduce(0) { $0 + $1.0 * $1.1 }
        }
        for unit in 0..<6 {
          let rank = scores.count { $0 > scores[unit] }
          ranks[unit, rank] += 1
          reached[unit, cuts.count { $0 > scores[unit] }] += 1
          if rank == 0 {
            wins[unit] += 1
            for (index, weight) in weights.enumerated() { first[unit, index] += weight }
          }
        }
      }
      draws += 256
    }
    for unit in 0..<6 {
      for rank in 1...6 {
        #expect(Double(simulation.rankCount(unit: unit, rank: rank)) == ranks[unit, rank - 1])
      }
      let grades = simulation.gradeAcceptability(unit: unit).map(\.value)
      for grade in 0..<3 { #expect(abs(grades[grade] - reached[unit, grade] / 300) < 1e-12) }
      let central = simulation.centralWeights(unit: unit)
      #expect((central == nil) == (wins[unit] == 0))
      for (index, weight) in (central ?? []).enumerated() {
        #expect(abs(weight - first[unit, index] / wins[unit]) < 1e-12)
      }
    }
  }

  private static let wide = BoxedWeights(lower: [0.1, 0, 0, 0], upper: [0.5, 0.6, 0.6, 1])
  private static let narrow = BoxedWeights(
    lower: [0, 0, 0, 0], upper: [0.26, 0.26, 0.26, 0.26])
  static let laws: [WeightLaw] =
    [
      .flat, .dirichlet(concentration: 30), .noise(fraction: 0.25), .ordinal([2, 0, 1]),
      .constrained([WeightConstraint(coefficients: [-1, 2, 0, 0], bound: 0)]),
      .hierarchical(.group([.group([.leaf(0), .leaf(1)]), .leaf(2), .leaf(3)])),
    ] + [wide, narrow].compactMap { $0.map(WeightLaw.box) }

  @Test(arguments: laws)
  func `the number of tasks changes no digit`(law: WeightLaw) async throws {
    let rates = random(7, 4, seed: 5)
    let weights = [0.4, 0.3, 0.2, 0.1]
    func run(_ tasks: Int) async throws -> WeightSimulation {
      try await WeightSimulation(
        rates: RateRanges(rates), weights: weights, cuts: [0.6], law: law, drawCount: 20_001,
        seed: 4, taskCount: tasks)
    }
    let one = try await run(1)
    for tasks in [2, 4] {
      let other = try await run(tasks)
      for unit in 0..<7 {
        for rank in 1...7 {
          #expect(one.rankCount(unit: unit, rank: rank) == other.rankCount(unit: unit, rank: rank))
        }
        #expect(one.centralWeights(unit: unit) == other.centralWeights(unit: unit))
        #expect(one.meanScore(unit: unit) == other.meanScore(unit: unit))
        #expect(one.gradeAcceptability(unit: unit) == other.gradeAcceptability(unit: unit))
      }
      #expect(one.effectiveDrawCount == other.effectiveDrawCount)
    }
  }

  /// Each unit excels in one indicator alone, so each is first when its weight is the largest: its
  /// central weights are the rank-order centroid.
  @Test(arguments: 2...10)
  func `unit vectors give the centroid weights`(count: Int) async throws {
    struct Centroids: Decodable {
      struct Entry: Decodable {
        var decimal: [Double]
      }
      var n: [String: Entry]
    }
    let file = ProjectFiles.path("Tests/HengSensitivityTests/Cases/roc_central_weights.json")
    let data = try #require(FileManager.default.contents(atPath: file))
    let centroids = try JSONDecoder().decode(Centroids.self, from: data)
    let expected = try #require(centroids.n["\(count)"]?.decimal)
    let draws = 40_000
    let simulation = try await WeightSimulation(
      rates: RateRanges(.identity(count)), weights: equal(count), law: .flat, drawCount: draws,
      seed: 11, taskCount: 2)
    let ordered = try await WeightSimulation(
      rates: RateRanges(.identity(count)), weights: equal(count), law: .ordinal(Array(0..<count)),
      drawCount: draws, seed: 12, taskCount: 2)
    for unit in 0..<count {
      for rank in 1...count {
        let share = simulation.rankAcceptability(unit: unit, rank: rank)
        #expect(abs(share.value - 1 / Double(count)) < 4.5 * share.standardError)
      }
      let central = try #require(simulation.centralWeights(unit: unit))
      // No weight varies more than a flat one does over the whole simplex.
      let error = 0.3 / (Double(draws) / Double(count)).squareRoot()
      #expect(abs(central[unit] - expected[0]) < 4.5 * error)
      let score = ordered.meanScore(unit: unit)
      #expect(abs(score.value - expected[unit]) < 4.5 * score.standardError)
    }
  }

  /// Simulated against exact over 100 seeds: 4 standard errors hold nearly always, and 1.96 of them
  /// 95 times in 100 (between 82 and 100, which all but one in 10⁶ binomial counts keep to).
  @Test(arguments: [WeightLaw.flat, .dirichlet(concentration: 100)])
  func `standard errors cover the exact probabilities`(law: WeightLaw) async throws {
    let exact = GradeProbabilities(
      law == .flat
        ? SimplexLaw(flat: SourceReport.rates)
        : SimplexLaw(knots: SourceReport.rates, concentrations: SourceReport.marks),
      cuts: SourceReport.cuts
    ).values
    var (near, far) = (0, 0)
    for seed in 0..<100 as Range<UInt64> {
      let simulation = try await WeightSimulation(
        rates: RateRanges(Matrix(rows: [SourceReport.rates])), weights: SourceReport.weights,
        cuts: SourceReport.cuts, law: law, drawCount: 2_000, seed: seed, taskCount: 1)
      let shares = simulation.gradeAcceptability(unit: 0)
      #expect(abs(shares.reduce(0) { $0 + $1.value } - 1) < 1e-12)
      let error = (exact[0] * (1 - exact[0]) / 2_000).squareRoot()
      let distance = abs(shares[0].value - exact[0]) / error
      if distance < 1.96 { near += 1 }
      if distance > 4 { far += 1 }
    }
    #expect((82...100).contains(near))
    #expect(far == 0)
  }

  @Test func `expected ranks agree with the exact ones`() async throws {
    let rates = random(9, 6, seed: 1)
    let exact = PairwiseWinning(rates)
    let simulation = try await WeightSimulation(
      rates: RateRanges(rates), weights: equal(6), law: .flat, drawCount: 30_000, seed: 2,
      taskCount: 2)
    for unit in 0..<9 {
      let mean = simulation.meanRank(unit: unit)
      #expect(abs(mean.value - exact.expectedRanks[unit]) < 4.5 * mean.standardError)
    }
  }

  @Test func `identical units share their rank and the next one stays empty`() async throws {
    let rates = Matrix(rows: [[0.5, 0.5], [1, 0.2], [0.5, 0.5], [0, 0]])
    let simulation = try await WeightSimulation(
      rates: RateRanges(rates), weights: equal(2), law: .flat, drawCount: 5_000, seed: 1,
      taskCount: 1)
    for rank in 1...4 {
      #expect(
        simulation.rankCount(unit: 0, rank: rank) == simulation.rankCount(unit: 2, rank: rank))
    }
    #expect(
      simulation.rankCount(unit: 0, rank: 1) + simulation.rankCount(unit: 1, rank: 1) == 5_000)
    #expect(simulation.rankCount(unit: 1, rank: 2) == 0)
    #expect(simulation.rankCount(unit: 3, rank: 4) == 5_000)
    #expect(simulation.centralWeights(unit: 3) == nil)
    #expect(simulation.confidenceFactors()[0]?.value == 1)
  }

  @Test func `one unit and one indicator leave nothing to chance`() async throws {
    for (units, indicators) in [(1, 1), (1, 4), (3, 1)] {
      let rates = Matrix(rowCount: units, columnCount: indicators, repeating: 0.7)
      let simulation = try await WeightSimulation(
        rates: RateRanges(rates), weights: equal(indicators), cuts: [0.9, 0.6], law: .flat,
        drawCount: 100, seed: 1, taskCount: 2)
      #expect(simulation.rankCount(unit: 0, rank: 1) == 100)
      #expect(simulation.gradeAcceptability(unit: 0).map(\.value) == [0, 1, 0])
      #expect(abs(simulation.meanScore(unit: 0).value - 0.7) < 1e-12)
    }
  }

  @Test func `more draws begin with the fewer ones`() async throws {
    func first(_ draws: Int) async throws -> Int {
      let simulation = try await WeightSimulation(
        rates: RateRanges(random(2, 3, seed: 7)), weights: equal(3), law: .flat, drawCount: draws,
        seed: 1, taskCount: 1)
      return simulation.rankCount(unit: 0, rank: 1)
    }
    var counts: [Int] = []
    for draws in [1, 2, 255, 256, 257, 4096, 4097] { counts.append(try await first(draws)) }
    for (fewer, more) in zip(counts, counts.dropFirst()) { #expect(fewer <= more) }
    #expect(counts[1] - counts[0] <= 1 && counts[4] - counts[3] <= 1)
  }

  /// Uniform rates between ends move the mean score by half of their width.
  @Test func `rates that aren't certain are drawn too`() async throws {
    let lower = Matrix(rows: [[0.2, 0.4], [0.5, 0.5]])
    let upper = Matrix(rows: [[0.8, 0.4], [0.5, 0.5]])
    let simulation = try await WeightSimulation(
      rates: RateRanges(lower: lower, upper: upper), weights: [0.5, 0.5], cuts: [], law: .flat,
      drawCount: 20_000, seed: 5, taskCount: 2)
    let mean = simulation.meanScore(unit: 0)
    #expect(abs(mean.value - 0.45) < 4.5 * mean.standardError)
    let factors = simulation.confidenceFactors()
    let central = try #require(simulation.centralWeights(unit: 0))
    // With weights w the unit is first where w₁·x + 0.4·w₂ > 0.5 and x is uniform on 0.2…0.8.
    let needed = (0.5 - 0.4 * central[1]) / central[0]
    let expected = min(1, max(0, (0.8 - needed) / 0.6))
    let factor = try #require(factors[0])
    #expect(abs(factor.value - expected) < 4.5 * factor.standardError)
  }
}
