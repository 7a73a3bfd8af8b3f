import HengNumerics
import HengSensitivity
import HengTestSupport
import Testing

/// The first 1000 joint draws of measurements and weights of the thrombolysis case.
///
/// The expected figures are those of the R package smaa 0.3-3 for these draws.
@Suite struct PublishedDrawsTests {
  private let draws: [[Double]]

  init() throws {
    let path = ProjectFiles.path("Tests/HengSensitivityTests/Cases/thrombo_first1000.csv")
    let text = try #require(ProjectFiles.text(path))
    draws = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",").compactMap { Double($0) }
    }
  }

  private func rates(_ draw: Int) -> Matrix {
    Matrix(rows: [Array(draws[draw][0..<3]), Array(draws[draw][3..<6])])
  }

  @Test func `rank acceptability, central weights and confidence factors are smaa's`() throws {
    #expect(draws.count == 1_000 && draws.allSatisfy { $0.count == 9 })
    var tile = WeightSampler.Tile(drawCount: 1_000, weightCount: 3)
    tile.weights = Matrix(rows: draws.map { Array($0[6..<9]) })
    let scores = Matrix(
      rows: draws.indices.map { rates($0).times(Array(draws[$0][6..<9])) })
    var counts = SimulationCounts(unitCount: 2, cutCount: 0)
    var sums = SimulationSums(unitCount: 2, weightCount: 3)
    var tally = SimulationTally(multiplicities: [1, 1], cuts: [], tileSize: 1_000)
    tally.add(tile, scores: scores, used: 1_000, counts: &counts, sums: &sums)
    #expect(counts.ranks == [340, 660, 660, 340])
    let expected = [
      [0.182_560_500_425_204_41, 0.273_891_679_260_551_08, 0.543_547_820_314_244_53],
      [0.406_204_997_133_957_52, 0.359_580_771_152_325_17, 0.234_214_231_713_717_3],
    ]
    let central = [(0, 340.0), (1, 660.0)].map { unit, wins in
      (0..<3).map { sums.winningWeights[unit * 3 + $0] / wins }
    }
    for unit in 0..<2 {
      for index in 0..<3 { #expect(abs(central[unit][index] - expected[unit][index]) < 1e-12) }
    }
    #expect(
      ConfidenceFactor.wins(central: central, drawCount: 1_000, rates: rates) == [664, 900])
  }
}
