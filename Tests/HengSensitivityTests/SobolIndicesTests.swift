import Glibc
import HengNumerics
import HengSensitivity
import Testing

@Suite struct SobolIndicesTests {
  private struct SALibCase: Decodable {
    struct Estimates: Decodable {
      let S1: [Double]
      let ST: [Double]
      let S2: [Double]
    }
    let by_N: [String: Estimates]
  }

  private struct AnalyticCase: Decodable {
    let V: Double
    let S1: [Double]
    let ST: [Double]
    let S2: [String: Double]
  }

  private struct LinearCase: Decodable {
    let d: [Double]
    let lo: [Double]
    let hi: [Double]
    let S: [Double]
  }

  private func indices(
    _ widths: [Int], _ sampleCount: Int, _ scrambling: SobolScrambling,
    estimator: FirstOrderEstimator = .saltelli, bootstrap: RowBootstrap? = nil,
    model: @escaping @Sendable (Matrix) -> Matrix
  ) async throws -> [SobolIndices] {
    let design = try SobolDesign(
      factorWidths: widths, sampleCount: sampleCount, scrambling: scrambling,
      includesSecondOrder: true)
    return try await SobolOutputs(design: design, model: model)
      .indices(estimator: estimator, bootstrap: bootstrap)
  }

  @Test(arguments: [64, 256, 1024, 4096, 16384])
  func `the Ishigami function without scrambling gives SALib's numbers`(count: Int) async throws {
    let cases = try TestModels.decoded(SALibCase.self, from: "ishigami_salib_unscrambled.json")
    let expected = try #require(cases.by_N[String(count)])
    let found = try await indices([1, 1, 1], count, .none, model: TestModels.ishigami)[0]
    for factor in 0..<3 {
      #expect(abs(found.firstOrder[factor].value - expected.S1[factor]) < 1e-9)
      #expect(abs(found.total[factor].value - expected.ST[factor]) < 1e-9)
    }
    for (place, pair) in [(0, 1), (0, 2), (1, 2)].enumerated() {
      let estimate = try #require(found.secondOrder(pair.0, pair.1))
      #expect(abs(estimate.value - expected.S2[place]) < 1e-9)
      #expect(found.secondOrder(pair.1, pair.0) == estimate)
    }
  }

  /// Root mean square errors over 20 seeds are at most 1.7e-4 for 2¹⁶ samples.
  @Test(arguments: FirstOrderEstimator.allCases)
  func `the Ishigami function converges to its closed form`(
    estimator: FirstOrderEstimator
  ) async throws {
    let expected = try TestModels.decoded(AnalyticCase.self, from: "ishigami_analytic.json")
    let found = try await indices(
      [1, 1, 1], 65536, .owen(seed: 4), estimator: estimator, model: TestModels.ishigami)[0]
    #expect(abs(found.variance / expected.V - 1) < 1e-3)
    for factor in 0..<3 {
      #expect(abs(found.firstOrder[factor].value - expected.S1[factor]) < 6e-4)
      #expect(abs(found.total[factor].value - expected.ST[factor]) < 6e-4)
    }
    for (pair, name) in [((0, 1), "12"), ((0, 2), "13"), ((1, 2), "23")] {
      let value = try #require(found.secondOrder(pair.0, pair.1)).value
      #expect(abs(value - expected.S2[name, default: .nan]) < 6e-4)
    }
  }

  /// Errors at 4096 samples stay below 2e-4 over seeds; the bounds leave room for another seed.
  @Test(arguments: FirstOrderEstimator.allCases)
  func `a linear score has its closed form`(estimator: FirstOrderEstimator) async throws {
    let linear = try TestModels.decoded(LinearCase.self, from: "sobol_linear.json")
    let model = TestModels.scalar { point in
      point.indices.reduce(0) { sum, j in
        sum + linear.d[j] * (linear.lo[j] + (linear.hi[j] - linear.lo[j]) * point[j])
      }
    }
    let found = try await indices(
      [1, 1, 1, 1], 4096, .owen(seed: 4), estimator: estimator, model: model)[0]
    for factor in 0..<4 {
      #expect(abs(found.firstOrder[factor].value - linear.S[factor]) < 5e-4)
      #expect(abs(found.total[factor].value - linear.S[factor]) < 5e-4)
    }
  }

  @Test(arguments: FirstOrderEstimator.allCases)
  func `agrees with the estimators written out`(estimator: FirstOrderEstimator) async throws {
    let design = try SobolDesign(
      factorWidths: [1, 1, 1], sampleCount: 128, scrambling: .digitalShift(seed: 6),
      includesSecondOrder: true)
    let outputs = try await SobolOutputs(design: design, model: TestModels.ishigami)
    let found = await outputs.indices(estimator: estimator)[0]
    let reference = SobolReference(outputs, samples: Array(0..<128))
    #expect(abs(found.variance / reference.variance - 1) < 1e-12)
    for j in 0..<3 {
      #expect(abs(found.firstOrder[j].value - reference.firstOrder(estimator, j)) < 1e-12)
      #expect(abs(found.total[j].value - reference.total(j)) < 1e-12)
      for k in 0..<j {
        let pair = try #require(found.secondOrder(k, j))
        #expect(abs(pair.value - reference.secondOrder(k, j)) < 1e-12)
      }
    }
  }

  /// The second output adds its parts in an order that depends on the point, as a sum of weights
  /// does, so it varies by rounding alone.
  @Test func `a constant output has no variance to share out`() async throws {
    let found = try await indices(
      [1, 1, 1], 64, .owen(seed: 1), bootstrap: RowBootstrap(resampleCount: 50, seed: 1)
    ) { points in
      let constant = points.column(0).map { _ in 0.1 }
      let rounded = (0..<points.rowCount).map { row in
        let cut = points[row, 0] / 3
        return 83.7 * cut + 83.7 * (1 - cut)
      }
      return Matrix(rowCount: points.rowCount, columnCount: 2, storage: constant + rounded)
    }
    for indices in found {
      #expect(indices.isConstant && indices.variance == 0)
      let pairs = [indices.secondOrder(0, 1), indices.secondOrder(0, 2), indices.secondOrder(1, 2)]
      for estimate in indices.firstOrder + indices.total + pairs.compactMap({ $0 }) {
        #expect(estimate.value == 0 && estimate.standardError == 0 && estimate.interval == 0...0)
        #expect(estimate.isIndistinguishableFromZero)
      }
    }
  }

  @Test func `a factor that does nothing has indices of exactly 0`() async throws {
    let found = try await indices(
      [1, 2, 1], 256, .owen(seed: 2), bootstrap: RowBootstrap(resampleCount: 100, seed: 1),
      model: TestModels.scalar { exp($0[0]) + $0[0] * $0[3] })[0]
    #expect(!found.isConstant)
    #expect(found.firstOrder[1].value == 0 && found.total[1].value == 0)
    #expect(found.total[1].isIndistinguishableFromZero)
    #expect(!found.total[0].isIndistinguishableFromZero)
    #expect(!found.firstOrder[0].isIndistinguishableFromZero)
  }

  @Test func `a choice among identical options has indices of exactly 0`() async throws {
    let exponents = [[2.0, 2, 2], [1.0, 2, 3]]
    for (alternatives, isZero) in zip(exponents, [true, false]) {
      let bins = CategoryBins(count: alternatives.count)
      let found = try await indices(
        [1, 1], 256, .owen(seed: 2),
        model: TestModels.scalar { pow($0[1], alternatives[bins.bin(at: $0[0])]) })[0]
      #expect((found.firstOrder[0].value == 0) == isZero)
      #expect((found.total[0].value == 0) == isZero)
    }
  }

  /// Each output alone, in other units and from another origin; only rounding may differ.
  @Test func `outputs don't touch each other, nor does their unit matter`() async throws {
    let ishigami = TestModels.ishigami
    let together = try await indices([1, 1, 1], 256, .owen(seed: 5)) { points in
      let values = ishigami(points).storage
      return Matrix(
        rowCount: points.rowCount, columnCount: 3,
        storage: values + values.map { 1000 * $0 - 40_000 } + points.column(2))
    }
    let alone = try await indices([1, 1, 1], 256, .owen(seed: 5), model: ishigami)
    #expect(together[0] == alone[0])
    for (scaled, plain) in zip(
      together[1].firstOrder + together[1].total,
      alone[0].firstOrder + alone[0].total)
    {
      #expect(abs(scaled.value - plain.value) < 1e-9)
    }
    #expect(together[2].firstOrder[0].value == 0 && together[2].total[1].value == 0)
  }

  /// The flat weights of three indicators, swapped as one factor, and a factor beside them.
  ///
  /// A score ½·*u* + ½·*w*·*r* with fixed rates has additive parts: 1/48 and ¼·Var(*w*·*r*), where the
  /// flat law has Var(*w*·*r*) = Σ (*rₖ* − mean)²/(*n*(*n* + 1)).
  @Test func `a weight vector is one factor`() async throws {
    let rates = [0.2, 0.9, 0.4]
    let sticks = StickBreaking(weightCount: 3)
    let found = try await indices([1, 2], 4096, .owen(seed: 5)) { points in
      let scores = sticks.weights(at: points, firstColumn: 1).times(rates)
      return Matrix(
        rowCount: points.rowCount, columnCount: 1,
        storage: zip(points.column(0), scores).map { ($0 + $1) / 2 })
    }[0]
    let squares = rates.reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) }
    let (plain, weights) = (1.0 / 48, squares / 12 / 4)
    for (factor, part) in [plain, weights].enumerated() {
      let expected = part / (plain + weights)
      #expect(abs(found.firstOrder[factor].value - expected) < 5e-4)
      #expect(abs(found.total[factor].value - expected) < 5e-4)
    }
    #expect(abs(found.variance / (plain + weights) - 1) < 1e-3)
  }

  @Test(arguments: [2, 5])
  func `the number of tasks changes nothing`(taskCount: Int) async throws {
    let design = try SobolDesign(
      factorWidths: [1, 1, 1], sampleCount: 2048, scrambling: .owen(seed: 5))
    let bootstrap = RowBootstrap(resampleCount: 20, seed: 3)
    @Sendable func model(_ points: Matrix) -> Matrix {
      let values = TestModels.ishigami(points).storage
      return Matrix(
        rowCount: points.rowCount, columnCount: 2, storage: values + points.column(1))
    }
    let one = try await SobolOutputs(design: design, model: model)
    let many = try await SobolOutputs(design: design, taskCount: taskCount, model: model)
    #expect(one == many)
    let indices = await one.indices(bootstrap: bootstrap)
    #expect(await many.indices(bootstrap: bootstrap, taskCount: taskCount) == indices)
    #expect(indices[0].secondOrder(0, 1) == nil)
  }

  @Test func `one factor and one sample are enough to run`() async throws {
    let found = try await indices([1], 1, .owen(seed: 5), model: TestModels.scalar { $0[0] })[0]
    #expect(found.firstOrder.count == 1 && found.total.count == 1)
    #expect(found.variance > 0)
  }
}
