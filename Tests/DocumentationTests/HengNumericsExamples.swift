import HengNumerics
import Testing

@Suite struct HengNumericsExamples {
  @Test func `rankings are compared`() throws {
    // example: comparing-rankings
    let before = [1.0, 2, 3, 4, 5]
    let after = [1.0, 3, 2, 4, 5]
    let rho = RankCorrelation.spearman(before, after)  // 0.9
    let tau = RankCorrelation.kendallTauB(before, after)  // 0.8
    let top = RankCorrelation.weighted(before, after)  // less, as the change is near the top
    // end
    let (spearman, kendall, weighted) = try (#require(rho), #require(tau), #require(top))
    #expect(abs(spearman - 0.9) < 1e-12)
    #expect(abs(kendall - 0.8) < 1e-12)
    #expect(weighted < spearman)
  }

  @Test func `even points come closer than independent ones`() throws {
    // example: sampling-evenly
    let pointCount = 1_024
    let sequence = try SobolSequence(dimensionCount: 2, scrambling: .owen(seed: 1))
    let points = sequence.points(from: 0, count: pointCount)
    var random = RandomStream(seed: 1, block: 0)
    var (evenCount, randomCount) = (0.0, 0.0)
    for row in 0..<pointCount {
      if points[row, 0] * points[row, 0] + points[row, 1] * points[row, 1] < 1 { evenCount += 1 }
      let (x, y) = (random.nextUnit(), random.nextUnit())
      if x * x + y * y < 1 { randomCount += 1 }
    }
    let even = 4 * evenCount / Double(pointCount)  // within 0.02 of π
    let independent = 4 * randomCount / Double(pointCount)  // within 0.15 of π
    // end
    #expect(abs(even - .pi) < 0.02)
    #expect(abs(independent - .pi) < 0.15)
    #expect(abs(even - .pi) < abs(independent - .pi))
  }
}
