import HengNumerics
import HengSensitivity
import Testing

@Suite struct SobolOutputsTests {
  private struct Refusal: Error, Hashable {
    let coordinate: Double
  }

  private func design(sampleCount: Int = 4096) throws -> SobolDesign {
    try SobolDesign(
      factorWidths: [1, 2], sampleCount: sampleCount, scrambling: .owen(seed: 9),
      includesSecondOrder: true)
  }

  @Test(arguments: [1, 2, 3, 50])
  func `outputs stand in the order of the design, whatever the tasks`(taskCount: Int) async throws {
    let design = try design()
    let outputs = try await SobolOutputs(design: design, taskCount: taskCount) { points in points }
    #expect(outputs.values == design.points(ofSamples: 0..<4096))
    #expect(outputs.design == design)
  }

  @Test func `names the first output that isn't finite`() async throws {
    let design = try design()
    let points = design.points(ofSamples: 0..<4096)
    let row = try #require(points.column(1).firstIndex { $0 > 0.9999 })
    let error = SobolOutputsError.nonFiniteOutput(row: row, output: 1)
    await #expect(throws: error) {
      try await SobolOutputs(design: design, taskCount: 3) { points in
        Matrix(
          rowCount: points.rowCount, columnCount: 2,
          storage: points.column(0) + points.column(1).map { $0 > 0.9999 ? .nan : $0 })
      }
    }
  }

  @Test(arguments: [1, 4])
  func `passes on what the model throws in the first block`(taskCount: Int) async throws {
    let design = try design()
    let first = design.points(ofSamples: 0..<1)[0, 0]
    await #expect(throws: Refusal(coordinate: first)) {
      try await SobolOutputs(design: design, taskCount: taskCount) { points in
        throw Refusal(coordinate: points[0, 0])
      }
    }
  }

  @Test func `a model may have no output`() async throws {
    let outputs = try await SobolOutputs(design: try design(sampleCount: 2)) { points in
      Matrix(rowCount: points.rowCount, columnCount: 0)
    }
    #expect(await outputs.indices().isEmpty)
  }
}
