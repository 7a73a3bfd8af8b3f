import HengNumerics
import HengSensitivity
import Workloads

extension RatioCheck {
  /// Makes every check.
  ///
  /// Where the reference is a plain loop, the least ratio is about half of what was measured on a
  /// quiet machine.
  static func all() async throws -> [RatioCheck] {
    checkReferences()
    return [
      await product(256, 49, 51, repetitions: 20, rounds: 40),
      await product(1024, 1024, 1024, repetitions: 1, rounds: 8),
      try await RatioCheck("robustness of 51×49 to a plain loop", least: 3, rounds: 8) {
        _ = try await ScoreTableWork.robustness(drawCount: 20_000, taskCount: 1)
      } against: {
        _ = PlainWork.rankCounts(drawCount: 20_000)
      },
      await RatioCheck("pairwise winning of 51×49 to a plain loop", least: 2.5, rounds: 20) {
        _ = ScoreTableWork.pairwiseWinning()
      } against: {
        _ = PlainWork.pairwiseWinning()
      },
    ]
  }

  private static func product(
    _ m: Int, _ k: Int, _ n: Int, repetitions: Int, rounds: Int
  ) async -> RatioCheck {
    var work = ProductWork(m, k, n)
    let check = await RatioCheck(
      "product \(m)×\(k) by \(k)×\(n) to the bare BLAS call", least: 0.9, rounds: rounds
    ) {
      for _ in 0..<repetitions { work.multiply() }
    } against: {
      for _ in 0..<repetitions { work.multiplyBare() }
    }
    precondition(work.agrees, "the products differ")
    return check
  }

  /// Makes sure that the plain loops do the same work.
  private static func checkReferences() {
    let (count, draws) = (ScoreTable.unitCount, 20_000)
    let exact = ScoreTableWork.pairwiseWinning()
    let plain = PlainWork.pairwiseWinning()
    for i in 0..<count {
      for k in 0..<count {
        let difference = abs(plain[i * count + k] - exact.probabilities[i, k])
        precondition(difference < 1e-12, "pair (\(i), \(k)) differs by \(difference)")
      }
    }
    let counts = PlainWork.rankCounts(drawCount: draws)
    for unit in 0..<count {
      let shares = (1...count).map { rank in
        (rank: Double(rank), share: Double(counts[unit * count + rank - 1]) / Double(draws))
      }
      let mean = shares.reduce(0) { $0 + $1.rank * $1.share }
      let variance = shares.reduce(0) { $0 + ($1.rank - mean) * ($1.rank - mean) * $1.share }
      let error = abs(mean - exact.expectedRanks[unit])
      // Five standard errors: one false alarm in 30,000 runs if the draws weren't fixed.
      precondition(
        error < 5 * (variance / Double(draws)).squareRoot(),
        "the mean rank of unit \(unit) is off by \(error)")
    }
  }
}
