import HengNumerics
import HengSensitivity
import HengTestSupport
import Testing

@Suite struct SobolDesignTests {
  /// The case's second factor runs from 10 to 20.
  @Test func `rows are in SALib's order`() throws {
    let path = ProjectFiles.path("Tests/HengSensitivityTests/Cases/saltelli_layout_D2_N4.csv")
    let expected = try #require(ProjectFiles.text(path)).split(separator: "\n").map { line in
      try line.split(separator: ",").map { try #require(Double($0)) }
    }
    let design = try SobolDesign(
      factorWidths: [1, 1], sampleCount: 4, scrambling: .none, includesSecondOrder: true)
    let points = design.points(ofSamples: 0..<4)
    #expect((points.rowCount, design.rowCount) == (24, 24))
    #expect((0..<24).map { [points[$0, 0], 10 + 10 * points[$0, 1]] } == expected)
  }

  /// Row by row from the definition, with groups of columns.
  @Test(arguments: [[1], [1, 1, 1], [3, 1, 2], [4, 4]], [false, true])
  func `a factor's columns are exchanged together`(widths: [Int], secondOrder: Bool) throws {
    let design = try SobolDesign(
      factorWidths: widths, sampleCount: 8, scrambling: .owen(seed: 3),
      includesSecondOrder: secondOrder)
    let columnCount = widths.reduce(0, +)
    #expect(design.columnCount == columnCount)
    let owners = widths.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    let sequence = try SobolSequence(dimensionCount: 2 * columnCount, scrambling: .owen(seed: 3))
      .points(from: 0, count: 8)
    var rows: [[Double]] = []
    for sample in 0..<8 {
      let a = Array(sequence.row(sample)[..<columnCount])
      let b = Array(sequence.row(sample)[columnCount...])
      func exchanged(_ base: [Double], _ other: [Double], _ factor: Int) -> [Double] {
        owners.indices.map { owners[$0] == factor ? other[$0] : base[$0] }
      }
      rows.append(a)
      rows += widths.indices.map { exchanged(a, b, $0) }
      if secondOrder { rows += widths.indices.map { exchanged(b, a, $0) } }
      rows.append(b)
    }
    #expect(design.points(ofSamples: 0..<8) == Matrix(rows: rows))
    let period = design.rowsPerSample
    #expect(
      design.points(ofSamples: 5..<7) == Matrix(rows: Array(rows[(5 * period)..<(7 * period)])))
    #expect(design.points(ofSamples: 8..<8).rowCount == 0)
  }

  @Test(arguments: [-4, 0, 3, 1000])
  func `names a sample count that isn't a power of two`(count: Int) {
    #expect(throws: SobolDesignError.sampleCountNotAPowerOfTwo(count)) {
      try SobolDesign(factorWidths: [1], sampleCount: count, scrambling: .none)
    }
  }

  @Test func `names the limit of columns`() throws {
    #expect(throws: SobolDesignError.tooManyColumns(513, limit: 512)) {
      try SobolDesign(factorWidths: [500, 13], sampleCount: 2, scrambling: .none)
    }
    let largest = try SobolDesign(factorWidths: [500, 12], sampleCount: 2, scrambling: .none)
    #expect(largest.points(ofSamples: 0..<2).columnCount == 512)
  }
}
