import HengIndex
import HengTestSupport

/// Small indices made up for tests.
enum SmallIndex {
  /// An index of indicators x1, x2 … without groups.
  static func flat(
    _ values: [[Double?]], weights: [Double], directions: [IndicatorDirection]? = nil
  ) throws -> IndexPipeline {
    let indicators = weights.indices.map { number in
      IndexElement(
        id: "x\(number + 1)", parent: "index", direction: directions?[number] ?? .largerIsBetter,
        weight: weights[number])
    }
    let tree = try IndicatorTree(indicators + [IndexElement(id: "index")])
    return IndexPipeline(
      IndexData(rows: values.indices.map { IndexRow(id: "u\($0)") }, values: values), tree)
  }

  /// The elements of an index of three groups a, b, c of 2, 3 and 1 indicators.
  static func elements(_ random: inout RepeatableRandom) -> [IndexElement] {
    var elements = [IndexElement(id: "index")]
    for (group, count) in [("a", 2), ("b", 3), ("c", 1)] {
      elements.append(
        IndexElement(id: group, parent: "index", weight: .random(in: 0.5...2, using: &random)))
      for number in 1...count {
        elements.append(
          IndexElement(
            id: "\(group)\(number)", parent: group,
            direction: Bool.random(using: &random) ? .largerIsBetter : .smallerIsBetter,
            weight: .random(in: 0.5...2, using: &random)))
      }
    }
    return elements
  }

  /// Values of 6 indicators, some of them missing if asked for, the first of a row never.
  static func values(
    rowCount: Int, missing share: Double = 0, _ random: inout RepeatableRandom
  ) -> [[Double?]] {
    (0..<rowCount).map { _ in
      (0..<6).map { column in
        let value = Double.random(in: 1...100, using: &random)
        return column > 0 && Double.random(in: 0..<1, using: &random) < share ? nil : value
      }
    }
  }

  /// An index of three groups with random values.
  static func grouped(
    seed: UInt64, rowCount: Int = 12, missing share: Double = 0
  ) throws -> IndexPipeline {
    var random = RepeatableRandom(seed: seed)
    let tree = try IndicatorTree(elements(&random))
    let values = values(rowCount: rowCount, missing: share, &random)
    return IndexPipeline(
      IndexData(rows: values.indices.map { IndexRow(id: "u\($0)") }, values: values), tree)
  }

  /// A specification with a normalization and a mean.
  static func specification(
    _ normalization: Normalization, _ mean: Aggregation = .arithmeticMean
  ) -> IndexSpecification {
    IndexSpecification(
      normalization: PerIndicator(.formula(normalization)), aggregation: AggregationPlan(mean))
  }

  /// A choice of options named by numbers.
  static func choice(_ id: String, optionCount: Int) -> IndexChoice {
    IndexChoice(id: id, options: (0..<optionCount).map { .init(id: "\($0)") })
  }

  /// The problems of an outcome, none if it succeeded.
  static func problems<Success>(
    of outcome: Result<Success, IndexFailure>
  ) -> [IndexProblem] {
    if case .failure(let failure) = outcome { failure.problems } else { [] }
  }

  /// The index of each row.
  static func index(_ result: IndexResult) -> [Double?] { result.ranking.scores }

  /// The largest difference of scores, infinite if one is missing on a side alone.
  static func distance(_ one: [Double?], _ other: [Double?]) -> Double {
    guard one.count == other.count else { return .infinity }
    return zip(one, other).reduce(0) { largest, pair in
      switch pair {
      case (let left?, let right?): max(largest, abs(left - right))
      case (nil, nil): largest
      default: .infinity
      }
    }
  }
}
