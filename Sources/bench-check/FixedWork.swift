import Workloads

/// Work of fixed size, whose instructions are counted.
enum FixedWork: String, CaseIterable {
  case robustness
  case pairwiseWinning = "pairwise-winning"
  case gradeProbabilities = "grade-probabilities"
  case flatWeights = "flat-weights"
  case sobolIndices = "sobol-indices"
  case smallProducts = "small-products"
  case drag
  case indexReplay = "index-replay"
  case indexVariance = "index-variance"
  case scoreTable = "score-table"

  /// Does the work.
  func run() async throws {
    switch self {
    case .robustness: _ = try await ScoreTableWork.robustness(drawCount: 1 << 15, taskCount: 1)
    case .pairwiseWinning: _ = ScoreTableWork.pairwiseWinning()
    case .gradeProbabilities: for _ in 0..<20 { _ = ScoreTableWork.gradeProbabilities() }
    case .flatWeights: _ = ScoreTableWork.flatWeights(drawCount: 50_000)
    case .sobolIndices: _ = try await SobolWork.indices(sampleCount: 1024, taskCount: 1)
    case .smallProducts:
      var product = ProductWork(8, 8, 8)
      for _ in 0..<50_000 { product.multiply() }
    case .drag:
      let work = try DragWork()
      for tenths in 1...100 { _ = try work.step(tenths: tenths) }
    case .indexReplay:
      let work = try IndexWork()
      for _ in 0..<500 { _ = try work.replay() }
    case .indexVariance: _ = try await IndexWork().variance(sampleCount: 1024, taskCount: 1)
    case .scoreTable: try DepartmentTable(rowCount: 2_000).score()
    }
  }
}
