import HengNumerics
import HengSensitivity
import Workloads

/// What the work comes to, for comparison with other programs' answers.
enum Answers {
  /// Returns the answers as a JSON object of arrays.
  static func json() async throws -> String {
    let simulation = try await ScoreTableWork.robustness(drawCount: 100_000, taskCount: 1)
    let meanRanks = (0..<ScoreTable.unitCount).map { unit in
      (1...ScoreTable.unitCount).reduce(0) { sum, rank in
        sum + Double(rank) * simulation.rankAcceptability(unit: unit, rank: rank).value
      }
    }
    let indices = try await SobolWork.indices(sampleCount: 4096, taskCount: 1)
    return """
      {
        "mean ranks": \(meanRanks),
        "first-order indices": \(indices.firstOrder.map(\.value)),
        "total indices": \(indices.total.map(\.value))
      }
      """
  }
}
