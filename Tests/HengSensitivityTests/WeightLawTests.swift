import HengNumerics
import HengSensitivity
import Testing

@Suite struct WeightLawTests {
  /// Draws weights of a law, tile after tile, in one block.
  private func draws(
    _ law: WeightLaw, nominal: [Double], count: Int, seed: UInt64 = 1
  ) throws -> [[Double]] {
    let sampler = try WeightSampler(law, nominal: nominal)
    var stream = RandomStream(seed: seed, block: 0)
    var chain = sampler.chain(&stream)
    var tile = WeightSampler.Tile(drawCount: 256, weightCount: nominal.count)
    var draws: [[Double]] = []
    while draws.count < count {
      sampler.fill(&tile, &stream, chain: &chain)
      for draw in 0..<256 {
        draws.append(tile.weights.row(draw).map { $0 / tile.totals[draw] })
      }
    }
    return draws
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// E = 1/n, Var = (n − 1)/(n²(n + 1)), Cov = −1/(n²(n + 1)) on the flat simplex.
  @Test(arguments: [2, 3, 8])
  func `flat weights have the flat law's moments`(count: Int) throws {
    let nominal = [Double](repeating: 1 / Double(count), count: count)
    let draws = try draws(.flat, nominal: nominal, count: 20_000)
    #expect(draws.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 && $0.allSatisfy { $0 >= 0 } })
    let n = Double(count)
    let variance = (n - 1) / (n * n * (n + 1))
    let covariance = -1 / (n * n * (n + 1))
    #expect(abs(mean(draws.map { $0[0] }) - 1 / n) < 5 * (variance / 20_000).squareRoot())
    let products = draws.map { ($0[0] - 1 / n) * ($0[1] - 1 / n) }
    #expect(abs(mean(products) / covariance - 1) < 0.1)
    #expect(abs(mean(draws.map { ($0[0] - 1 / n) * ($0[0] - 1 / n) }) / variance - 1) < 0.1)
  }

  /// A chain under a constraint must be as a flat draw that the constraint happens to allow.
  @Test func `constrained weights are flat where the constraint holds`() throws {
    let nominal = [0.25, 0.25, 0.25, 0.25]
    let constraint = WeightConstraint(coefficients: [-1, 2, 0, 0.5], bound: 0)
    func isAllowed(_ weights: [Double]) -> Bool {
      zip(weights, constraint.coefficients).reduce(0) { $0 + $1.0 * $1.1 } <= 1e-12
    }
    let chain = try draws(.constrained([constraint]), nominal: nominal, count: 20_000)
    #expect(chain.allSatisfy(isAllowed))
    #expect(chain.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 && $0.allSatisfy { $0 >= 0 } })
    let kept = try draws(.flat, nominal: nominal, count: 60_000).filter(isAllowed)
    for index in 0..<4 {
      let column = chain.map { $0[index] }
      let effective = try #require(EffectiveSampleSize.ofChain(column))
      let center = mean(kept.map { $0[index] })
      let variance = mean(kept.map { ($0[index] - center) * ($0[index] - center) })
      let error = (variance * (1 / effective + 1 / Double(kept.count))).squareRoot()
      #expect(abs(mean(column) - center) < 4.5 * error)
    }
  }

  /// The wide box takes rejection and the narrow one a chain; a flat draw that keeps to the bounds
  /// is the oracle of both.
  @Test(arguments: [0.05, 0.3])
  func `boxed weights are flat between their bounds`(slack: Double) throws {
    let nominal = [0.4, 0.3, 0.3]
    let box = try #require(
      BoxedWeights(lower: nominal.map { $0 - slack }, upper: nominal.map { $0 + slack }))
    let drawn = try draws(.box(box), nominal: nominal, count: 20_000)
    #expect(
      drawn.allSatisfy { weights in
        zip(weights, nominal).allSatisfy { abs($0 - $1) <= slack + 1e-12 }
      })
    let kept = try draws(.flat, nominal: nominal, count: 200_000, seed: 2).filter { weights in
      zip(weights, nominal).allSatisfy { abs($0 - $1) <= slack }
    }
    for index in 0..<3 {
      let center = mean(kept.map { $0[index] })
      let error = slack * (1 / 2_000 + 1 / Double(kept.count)).squareRoot()
      #expect(abs(mean(drawn.map { $0[index] }) - center) < 4.5 * error)
    }
  }

  /// Two weights with a single value leave 0.4, 0.2 and 0.2 to share 0.8: rejection takes the wide
  /// bounds and a chain the narrow ones, and the two are the flat law on three weights.
  @Test(arguments: [0.04, 0.4])
  func `weights with a single value keep it`(slack: Double) throws {
    let nominal = [0, 0.4, 0.2, 0.2, 0.2]
    let isFree = [false, true, true, true, false]
    func end(_ sign: Double) -> [Double] {
      zip(nominal, isFree).map { $1 ? max(0, $0 + sign * slack) : $0 }
    }
    let box = try #require(BoxedWeights(lower: end(-1), upper: end(1)))
    let drawn = try draws(.box(box), nominal: nominal, count: 20_000)
    #expect(drawn.allSatisfy { $0[0] == 0 && $0[4] == 0.2 })
    #expect(drawn.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
    let inner = try #require(
      BoxedWeights(
        lower: box.lower[1...3].map { $0 / 0.8 }, upper: box.upper[1...3].map { $0 / 0.8 }))
    let shares = [0.5, 0.25, 0.25]
    let free = try draws(.box(inner), nominal: shares, count: 20_000, seed: 2)
    for index in 0..<3 {
      // Neither chain is worth fewer than a tenth of its draws.
      let error = slack * (2 / 2_000.0).squareRoot()
      let difference = mean(drawn.map { $0[index + 1] }) - 0.8 * mean(free.map { $0[index] })
      #expect(abs(difference) < 4.5 * error)
    }
  }

  @Test func `bounds that fix every weight draw those weights`() throws {
    let nominal = [0.1, 0.2, 0.7]
    let box = try #require(BoxedWeights(lower: nominal, upper: nominal))
    #expect(try draws(.box(box), nominal: nominal, count: 256).allSatisfy { $0 == nominal })
  }

  @Test func `ordered weights fall in their order and leave the others free`() throws {
    let drawn = try draws(.ordinal([2, 0]), nominal: [0.3, 0.3, 0.2, 0.2], count: 5_000)
    #expect(drawn.allSatisfy { $0[2] >= $0[0] })
    #expect(drawn.contains { $0[1] > $0[2] } && drawn.contains { $0[3] < $0[0] })
  }

  /// Means are the nominal weights; noise keeps every weight near its own.
  @Test func `Dirichlet and noise stay around the nominal weights`() throws {
    let nominal = [0.5, 0.3, 0.2, 0]
    let dirichlet = try draws(.dirichlet(concentration: 50), nominal: nominal, count: 20_000)
    for index in 0..<4 {
      let error = (nominal[index] * (1 - nominal[index]) / 51 / 20_000).squareRoot()
      #expect(abs(mean(dirichlet.map { $0[index] }) - nominal[index]) <= 5 * error)
    }
    let noise = try draws(.noise(fraction: 0.1), nominal: nominal, count: 1_000)
    #expect(
      noise.allSatisfy { weights in
        zip(weights, nominal).allSatisfy { $0 >= $1 * 0.9 / 1.1 && $0 <= $1 * 1.1 / 0.9 }
      })
  }

  /// Each group shares its weight flatly: E of a leaf is the product of 1/size down its path.
  @Test func `hierarchical weights multiply down the tree`() throws {
    let tree = WeightTree.group([.group([.leaf(0), .leaf(1), .leaf(2)]), .leaf(3)])
    let nominal = [Double](repeating: 0.25, count: 4)
    let drawn = try draws(.hierarchical(tree), nominal: nominal, count: 20_000)
    #expect(drawn.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 })
    #expect(abs(mean(drawn.map { $0[3] }) - 0.5) < 5 * (1.0 / 12 / 20_000).squareRoot())
    #expect(abs(mean(drawn.map { $0[0] }) - 1.0 / 6) < 0.005)
  }

  @Test func `laws that can't be are named`() {
    let nominal = [0.5, 0.5]
    func problem(_ law: WeightLaw) -> WeightLawError? {
      do {
        _ = try WeightSampler(law, nominal: nominal)
        return nil
      } catch {
        return error
      }
    }
    #expect(problem(.dirichlet(concentration: 0)) == .badConcentration(0))
    #expect(problem(.noise(fraction: 1.5)) == .badFraction(1.5))
    #expect(problem(.ordinal([0, 1, 0])) == .repeatedIndicator(0))
    let tooMuch = WeightConstraint(coefficients: [-1, -1], bound: -1.5)
    #expect(problem(.constrained([tooMuch])) == .infeasible)
    let level = [
      WeightConstraint(coefficients: [1, -1], bound: 0),
      WeightConstraint(coefficients: [-1, 1], bound: 0),
    ]
    #expect(problem(.constrained(level)) == .noRoom)
    #expect(problem(.flat) == nil)
  }

  /// With a vanishing concentration all weight falls on one indicator, on each as often as its
  /// nominal weight says.
  @Test func `tiny concentrations put everything on one indicator`() throws {
    let nominal = [0.6, 0.3, 0.1]
    let drawn = try draws(.dirichlet(concentration: 1e-5), nominal: nominal, count: 5_000)
    #expect(drawn.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 })
    for index in 0..<3 {
      let share = mean(drawn.map { $0[index] })
      let error = (nominal[index] * (1 - nominal[index]) / Double(drawn.count)).squareRoot()
      #expect(abs(share - nominal[index]) < 4.5 * error)
    }
    #expect(drawn.count { ($0.max() ?? 0) > 0.999 } > 9 * drawn.count / 10)
  }
}
