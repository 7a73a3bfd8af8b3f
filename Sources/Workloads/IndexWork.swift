import HengIndex
import HengReading
public import HengSensitivity

/// The composite index of 51 countries and 49 indicators in three levels: datasets/asem.
public struct IndexWork: Sendable {
  private let index: LoadedIndex
  private let model: IndexModel

  /// Reads the dataset.
  public init() throws {
    index = try IndexFile(path: "\(projectRoot)/datasets/asem/index.yaml").load()
    let nominal = index.specification
    let normalizations: [Normalization] = [
      .minMax(from: 1, to: 100), .zScore(mean: 100, deviation: 10),
    ]
    let means = [Aggregation.arithmeticMean, .geometricMean]
    let specifications = means.flatMap { mean in
      normalizations.map { normalization in
        var specification = nominal
        specification.normalization = PerIndicator(.formula(normalization))
        specification.aggregation = AggregationPlan(mean)
        return specification
      }
    }
    model = try IndexModel(
      index.pipeline,
      IndexChoices(
        [
          IndexChoice(id: "normalization", options: [.init(id: "min-max"), .init(id: "z-score")]),
          IndexChoice(id: "aggregation", options: [.init(id: "sum"), .init(id: "product")]),
        ], specifications: specifications, noise: IndexWeightNoise(fraction: 0.25)),
      nominal: nominal)
  }

  /// Takes every step from the raw data to the ranks.
  ///
  /// - Returns: The rank of the first country.
  public func replay() throws -> Double? {
    try index.pipeline.run(index.specification).ranks[0]
  }

  /// Explains the mean shift of ranks by the normalization, the aggregation and all 59 weights, with
  /// 100 resamples.
  public func variance(sampleCount: Int, taskCount: Int) async throws -> SobolIndices {
    var settings = VarianceSettings()
    settings.sampleCount = sampleCount
    return try await IndexVariance(
      model, targets: [.rankShift], settings: settings, seed: 1, taskCount: taskCount
    ).indices[0]
  }
}
