import HengIndex
import HengTestSupport

/// Indices with choices, made up for tests.
enum IndexChoicesExample {
  /// Three groups of 2, 3 and 1 indicators with random values and weights.
  static func pipeline(seed: UInt64, rowCount: Int = 9) throws -> IndexPipeline {
    var random = RepeatableRandom(seed: seed)
    var elements = [IndexElement(id: "index")]
    for (group, count) in [("a", 2), ("b", 3), ("c", 1)] {
      elements.append(
        IndexElement(id: group, parent: "index", weight: .random(in: 0.5...2, using: &random)))
      for number in 1...count {
        elements.append(
          IndexElement(
            id: "\(group)\(number)", parent: group, weight: .random(in: 0.5...2, using: &random)))
      }
    }
    let values = (0..<rowCount).map { _ in
      (0..<6).map { _ in Double.random(in: 1...100, using: &random) as Double? }
    }
    return IndexPipeline(
      IndexData(rows: (0..<rowCount).map { IndexRow(id: "u\($0)") }, values: values),
      try IndicatorTree(elements))
  }

  static func choice(_ id: String, optionCount: Int) -> IndexChoice {
    IndexChoice(id: id, options: (0..<optionCount).map { .init(id: "\($0)") })
  }

  static func specification(
    _ normalization: Normalization, _ mean: Aggregation
  ) -> IndexSpecification {
    IndexSpecification(
      normalization: PerIndicator(.formula(normalization)), aggregation: AggregationPlan(mean))
  }

  /// Two normalizations and two means.
  static func choices(noise: IndexWeightNoise? = nil) -> IndexChoices {
    IndexChoices(
      [choice("normalization", optionCount: 2), choice("mean", optionCount: 2)],
      specifications: [Aggregation.arithmeticMean, .geometricMean].flatMap { mean in
        [Normalization.minMax(from: 1, to: 100), .percentile].map { specification($0, mean) }
      }, noise: noise)
  }
}
