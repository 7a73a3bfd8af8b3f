import HengNumerics
import HengSensitivity
import Testing

@Suite struct StickBreakingTests {
  /// E = 1/n, Var = (n − 1)/(n²(n + 1)) and Cov = −1/(n²(n + 1)), on 2¹⁴ Sobol' points.
  @Test(arguments: [2, 3, 7, 16])
  func `weights have the flat law's moments`(count: Int) throws {
    let sticks = StickBreaking(weightCount: count)
    let points = try SobolSequence(
      dimensionCount: sticks.coordinateCount, scrambling: .owen(seed: 3)
    ).points(from: 0, count: 16384)
    let weights = sticks.weights(at: points)
    let n = Double(count)
    let variance = (n - 1) / (n * n * (n + 1))
    for k in 0..<count {
      let column = weights.column(k)
      let mean = column.reduce(0, +) / 16384
      let found = column.reduce(0) { $0 + ($1 - 1 / n) * ($1 - 1 / n) } / 16384
      #expect(abs(mean * n - 1) < 1e-3)
      #expect(abs(found / variance - 1) < 0.01)
    }
    let product = zip(weights.column(0), weights.column(count - 1)).reduce(0) { $0 + $1.0 * $1.1 }
    let covariance = product / 16384 - 1 / (n * n)
    #expect(abs(covariance * n * n * (n + 1) + 1) < 0.03)
  }

  @Test func `weights lie on the simplex, and a row alone gives the same`() throws {
    let sticks = StickBreaking(weightCount: 9)
    let points = try SobolSequence(dimensionCount: 10).points(from: 0, count: 512)
    let weights = sticks.weights(at: points, firstColumn: 2)
    for row in 0..<512 {
      #expect(weights.row(row).allSatisfy { $0 >= 0 })
      #expect(abs(weights.row(row).reduce(0, +) - 1) < 1e-14)
      #expect(sticks.weights(Array(points.row(row)[2...])) == weights.row(row))
    }
  }

  /// With three weights w₁ = 1 − √(1 − u₁), and w₂ is u₂ of the rest.
  @Test func `breaks off in order`() {
    let sticks = StickBreaking(weightCount: 3)
    let found = sticks.weights([0.75, 0.25])
    for (value, expected) in zip(found, [0.5, 0.125, 0.375]) {
      #expect(abs(value - expected) < 1e-15)
    }
    #expect(sticks.weights([0, 0]) == [0, 0, 1])
    #expect(sticks.weights([1, 0.5]) == [1, 0, 0])
    #expect(sticks.weights([0, 1]) == [0, 1, 0])
    #expect(StickBreaking(weightCount: 1).weights([]) == [1])
  }
}

@Suite struct CategoryBinsTests {
  @Test func `bins are equal and closed at the end`() {
    let bins = CategoryBins(count: 3)
    #expect([0, 0.33, 1.0 / 3, 0.5, 0.67, 0.999].map(bins.bin) == [0, 0, 1, 1, 2, 2])
    #expect(bins.bin(at: 1) == 2)
    #expect(bins.bin(at: 1.0.nextDown) == 2)
    #expect(CategoryBins(count: 1).bin(at: 1) == 0)
  }

  @Test func `stops outside the unit cube`() async {
    await #expect(processExitsWith: .failure) { _ = CategoryBins(count: 3).bin(at: -0.1) }
  }
}
