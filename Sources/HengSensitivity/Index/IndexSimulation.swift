import HengIndex
import HengNumerics

/// How scores and ranks vary when the choices and weights of an index vary together.
///
/// Options are equally likely, and weights vary as `IndexWeightNoise` says. Draws are counted and
/// summed, not kept. Standard errors are those of independent draws; the points of a Sobol' sequence
/// are spread more evenly, so that they err on the wide side.
///
/// Source: M. Saisana, A. Saltelli, S. Tarantola, *Journal of the Royal Statistical Society A* 168
/// (2005), 307–323.
public struct IndexSimulation: Sendable {
  /// The index as a function of choices and weights.
  public let model: IndexModel
  /// The number of draws *N*.
  public let drawCount: Int
  /// Where they came from.
  public let draws: IndexDraws
  /// What fixed them.
  public let seed: UInt64
  let tally: IndexTally

  /// Draws and ranks.
  ///
  /// - Parameters:
  ///   - model: The index as a function of choices and weights.
  ///   - drawCount: The number of draws, 2…2³¹ − 1.
  ///   - draws: Where they come from.
  ///   - seed: What fixes them.
  ///   - taskCount: How many tasks share the work; the result doesn't depend on it.
  /// - Throws: ``IndexModelError``, or `SobolSequenceError` for a sequence of more than 1024
  ///   dimensions; of several failures the one in the first block.
  public init(
    _ model: IndexModel, drawCount: Int = 1024, draws: IndexDraws = .sobol(), seed: UInt64,
    taskCount: Int = 1
  ) async throws {
    precondition(drawCount >= 2 && drawCount <= Int32.max, "\(drawCount) draws can't be told from")
    let points = try IndexPoints(
      count: drawCount, columnCount: model.columnCount, from: draws, seed: seed)
    let nominal = model.nominal.index
    var total = IndexTally(rowCount: nominal.count)
    var waiting: [Int: IndexTally] = [:]
    var next = 0
    var failure: (block: Int, error: any Error)?
    await forEachBlock(count: points.blockCount, taskCount: taskCount) { block in
      Result { () throws(IndexModelError) in
        var evaluation = IndexEvaluation(model)
        var tally = IndexTally(rowCount: nominal.count)
        let points = points.points(ofBlock: block)
        for point in 0..<points.rowCount {
          tally.add(try evaluation.ranking(at: points, point), model, nominal: nominal)
        }
        return tally
      }
    } receive: { block, result in
      switch result {
      case .success(let tally):
        // Sums are added in the order of blocks, whichever is done first.
        waiting[block] = tally
        while let tally = waiting.removeValue(forKey: next) {
          total.add(tally)
          next += 1
        }
      case .failure(let error):
        if block <= failure?.block ?? block { failure = (block, error) }
      }
      return failure == nil
    }
    if let failure { throw failure.error }
    self.model = model
    self.drawCount = drawCount
    self.draws = draws
    self.seed = seed
    tally = total
  }
}
