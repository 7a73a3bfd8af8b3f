public import HengNumerics

/// A reason that a model's outputs can't be used.
public enum SobolOutputsError: Error, Hashable, Sendable {
  /// An output isn't a finite number; the row of the design and the output count from 0.
  case nonFiniteOutput(row: Int, output: Int)
}

/// The outputs of a model at every point of a design.
public struct SobolOutputs: Hashable, Sendable {
  /// The design whose points they belong to.
  public let design: SobolDesign
  /// The outputs: one row of the design a row, one output a column.
  public let values: Matrix

  /// Runs a model at every point of a design.
  ///
  /// The points are made and given to the model in blocks whose size follows from the design alone,
  /// so the result doesn't depend on the number of tasks. Beside a block for each task, memory
  /// holds the outputs: *N*·(*d* + 2) numbers for each output, *N*·(2*d* + 2) with second order.
  ///
  /// - Parameters:
  ///   - design: The design.
  ///   - taskCount: The number of blocks worked on at once, at least 1.
  ///   - model: Takes points, one a row with *D* columns on [0, 1), and returns as many rows with
  ///     one column for each output, always as many.
  /// - Throws: ``SobolOutputsError``, or what the model throws; of several failures the one in
  ///   the first block.
  public init(
    design: SobolDesign, taskCount: Int = 1,
    model: @escaping @Sendable (_ points: Matrix) throws -> Matrix
  ) async throws {
    let blockSampleCount = Self.blockSampleCount(design)
    let blockRowCount = blockSampleCount * design.rowsPerSample
    var (values, outputCount) = ([Double](), 0)
    var failure: (block: Int, error: any Error)?
    await forEachBlock(count: design.sampleCount / blockSampleCount, taskCount: taskCount) {
      block in
      let first = block * blockSampleCount
      return Result {
        try Self.outputs(
          of: model, at: design.points(ofSamples: first..<(first + blockSampleCount)),
          firstRow: block * blockRowCount)
      }
    } receive: { block, result in
      switch result {
      case .success(let outputs):
        if values.isEmpty {
          outputCount = outputs.columnCount
          values = Array(repeating: 0, count: design.rowCount * outputCount)
        }
        precondition(
          outputs.columnCount == outputCount,
          "the model gives \(outputs.columnCount) outputs after \(outputCount)")
        for output in 0..<outputCount {
          let place = output * design.rowCount + block * blockRowCount
          let source = (output * blockRowCount)..<((output + 1) * blockRowCount)
          values.replaceSubrange(place..<(place + blockRowCount), with: outputs.storage[source])
        }
      case .failure(let error):
        if block <= failure?.block ?? block { failure = (block, error) }
      }
      return failure == nil
    }
    if let failure { throw failure.error }
    self.design = design
    self.values = Matrix(rowCount: design.rowCount, columnCount: outputCount, storage: values)
  }

  /// The number of samples in a block: the power of two that gives at most 4096 rows, or 1.
  private static func blockSampleCount(_ design: SobolDesign) -> Int {
    var count = design.sampleCount
    while count > 1, count * design.rowsPerSample > 4096 { count /= 2 }
    return count
  }

  /// Runs the model on one block and checks what it gives.
  private static func outputs(
    of model: (Matrix) throws -> Matrix, at points: Matrix, firstRow: Int
  ) throws -> Matrix {
    let outputs = try model(points)
    precondition(
      outputs.rowCount == points.rowCount,
      "the model gives \(outputs.rowCount) rows for \(points.rowCount) points")
    if let place = outputs.storage.firstIndex(where: { !$0.isFinite }) {
      throw SobolOutputsError.nonFiniteOutput(
        row: firstRow + place % points.rowCount, output: place / points.rowCount)
    }
    return outputs
  }
}
