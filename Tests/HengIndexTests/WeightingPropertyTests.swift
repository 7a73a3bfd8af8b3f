import HengIndex
import HengNumerics
import HengTestSupport
import Testing

@Suite struct WeightingPropertyTests {
  static let methodsAndSeeds = ObjectiveWeighting.allCases.flatMap { method in
    (0..<25 as Range<UInt64>).map { (method, $0) }
  }

  /// Positive values of 3…12 units in 2…6 indicators, without ties.
  private func decision(_ random: inout RepeatableRandom) throws -> DecisionMatrix {
    let (units, indicators) = (random.integer(in: 3...12), random.integer(in: 2...6))
    let rows = (0..<units).map { _ in
      (0..<indicators).map { _ in Double.random(in: 0.5..<20, using: &random) }
    }
    return try WeightCases.decision(
      rows, types: (0..<indicators).map { _ in Bool.random(using: &random) ? 1 : -1 })
  }

  @Test(arguments: methodsAndSeeds)
  func `weights are at least zero and add up to one`(
    method: ObjectiveWeighting, seed: UInt64
  ) throws {
    var random = RepeatableRandom(seed: seed)
    let weights = try method.weights(of: decision(&random))
    #expect(weights.allSatisfy { $0 >= 0 })
    #expect(abs(weights.reduce(0, +) - 1) < 1e-14)
  }

  /// The tolerance leaves room for components whose eigenvalues are almost equal.
  @Test(arguments: methodsAndSeeds)
  func `no method by name depends on the unit of measure`(
    method: ObjectiveWeighting, seed: UInt64
  ) throws {
    var random = RepeatableRandom(seed: seed)
    let decision = try decision(&random)
    let factors = (0..<decision.indicatorCount).map { _ in
      Double.random(in: 0.001..<1000, using: &random)
    }
    let rows = (0..<decision.unitCount).map { zip(decision.values.row($0), factors).map(*) }
    let scaled = try DecisionMatrix(values: Matrix(rows: rows), directions: decision.directions)
    #expect(
      largestDistance(try method.weights(of: decision), try method.weights(of: scaled)) < 1e-9)
  }

  @Test(arguments: methodsAndSeeds)
  func `no method depends on the order of the units`(
    method: ObjectiveWeighting, seed: UInt64
  ) throws {
    var random = RepeatableRandom(seed: seed)
    let decision = try decision(&random)
    let order = (0..<decision.unitCount).shuffled(using: &random)
    let shuffled = try DecisionMatrix(
      values: Matrix(rows: order.map(decision.values.row)), directions: decision.directions)
    #expect(
      largestDistance(try method.weights(of: decision), try method.weights(of: shuffled)) < 1e-9)
  }

  /// The first two units are equally best in the first indicator.
  @Test func `CILOS doesn't depend on the order of equally good units`() throws {
    let weights = try CILOSWeights.weights(
      of: WeightCases.decision([[5, 1, 3], [5, 4, 2], [2, 3, 6]]))
    let swapped = try CILOSWeights.weights(
      of: WeightCases.decision([[5, 4, 2], [5, 1, 3], [2, 3, 6]]))
    #expect(largestDistance(weights, swapped) < 1e-14)
  }

  @Test(arguments: [ObjectiveWeighting.entropy, .gini, .angle])
  func `shares of large totals stay in range`(method: ObjectiveWeighting) throws {
    let large = try WeightCases.decision([[1e308, 1], [1.5e308, 3], [0.5e308, 2]])
    let small = try WeightCases.decision([[1, 1], [1.5, 3], [0.5, 2]])
    #expect(
      largestDistance(try method.weights(of: large), try method.weights(of: small)) < 1e-14)
  }

  @Test func `raw values do depend on the unit of measure`() throws {
    let inYuan = try WeightCases.decision([[10_000, 1], [30_000, 5], [20_000, 2]])
    let inTenThousands = try WeightCases.decision([[1, 1], [3, 5], [2, 2]])
    #expect(
      try StandardDeviationWeights.weights(of: inYuan, scale: .raw)
        != StandardDeviationWeights.weights(of: inTenThousands, scale: .raw))
    #expect(
      try VarianceWeights.weights(of: inYuan, scale: .raw)
        != VarianceWeights.weights(of: inTenThousands, scale: .raw))
    #expect(
      try CRITICWeights.weights(of: inYuan, scale: .raw)
        != CRITICWeights.weights(of: inTenThousands, scale: .raw))
  }

  /// For CILOS the losses that each indicator causes and suffers balance.
  @Test(arguments: 0..<25 as Range<UInt64>)
  func `CILOS weights solve the equations of losses`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let decision = try decision(&random)
    let weights = try CILOSWeights.weights(of: decision)
    let columns = (0..<decision.indicatorCount).map { indicator in
      let column = decision.values.column(indicator)
      return decision.directions[indicator] == .largerIsBetter ? column : column.map { 1 / $0 }
    }
    let best = try columns.map { column in
      try #require(column.indices.max { column[$0] < column[$1] })
    }
    for i in columns.indices {
      let caused = columns.indices.reduce(0) { sum, j in
        sum + (1 - columns[j][best[i]] / columns[j][best[j]]) * weights[j]
      }
      let suffered = columns.indices.reduce(0) { sum, j in
        sum + (1 - columns[i][best[j]] / columns[i][best[i]]) * weights[i]
      }
      #expect(abs(caused - suffered) < 1e-12)
    }
  }

  /// A constant indicator says nothing: where a method can work it out, its weight is 0.
  @Test(arguments: [
    ObjectiveWeighting.entropy, .standardDeviation, .variance, .gini, .angle, .merec,
  ])
  func `a constant indicator has no weight`(method: ObjectiveWeighting) throws {
    let decision = try WeightCases.decision([[0.1, 1], [0.1, 2], [0.1, 5]])
    #expect(try method.weights(of: decision) == [0, 1])
  }

  @Test(arguments: ObjectiveWeighting.allCases)
  func `a single indicator has all the weight`(method: ObjectiveWeighting) throws {
    #expect(try method.weights(of: WeightCases.decision([[1], [2], [5]])) == [1])
  }

  @Test func `methods have stable names`() {
    #expect(
      ObjectiveWeighting.allCases.map(\.rawValue) == [
        "equal", "entropy", "critic", "standard-deviation", "variance", "gini", "angle", "merec",
        "cilos", "idocriw", "lopcow", "principal-components",
      ])
  }
}
