import HengNumerics

/// An index up to normalization, from which weights and aggregation lead to different results.
struct NormalizedIndex: Sendable {
  /// The values before normalization.
  let stages: TreatedIndex
  /// The normalized values, rows × indicators.
  let values: Matrix
}

extension IndexSpecification {
  /// The decisions up to normalization, with the plainest ones behind them.
  fileprivate var upToNormalization: IndexSpecification {
    var specification = self
    specification.weighting = Weighting()
    specification.aggregation = AggregationPlan()
    specification.ties = .minimum
    return specification
  }
}

extension IndexPipeline {
  /// Takes every step under several specifications, those up to normalization once for all that
  /// share them, and all of them once for equal specifications.
  ///
  /// - Returns: The result or the failure of each specification, in order.
  package func results(
    of specifications: [IndexSpecification]
  ) -> [Result<IndexResult, IndexFailure>] {
    var tables: [IndexSpecification: Result<NormalizedIndex, IndexFailure>] = [:]
    var results: [IndexSpecification: Result<IndexResult, IndexFailure>] = [:]
    return specifications.map { specification in
      if let result = results[specification] { return result }
      let key = specification.upToNormalization
      let table = tables[key] ?? Result { () throws(IndexFailure) in try normalized(key) }
      tables[key] = table
      let result = table.flatMap { table in
        Result { () throws(IndexFailure) in try run(specification, from: table) }
      }
      results[specification] = result
      return result
    }
  }

  /// Takes the steps up to normalization.
  func normalized(
    _ specification: IndexSpecification
  ) throws(IndexFailure) -> NormalizedIndex {
    let treated = try treated(specification)
    return NormalizedIndex(stages: treated, values: try normalized(treated, specification))
  }

  /// Takes the steps behind normalization.
  func run(
    _ specification: IndexSpecification, from table: NormalizedIndex
  ) throws(IndexFailure) -> IndexResult {
    do throws(IndexFailure) {
      let weights = try localWeights(table.values, specification)
      return IndexResult(
        pipeline: self, specification: specification, stages: table.stages,
        normalized: table.values, localWeights: weights,
        scores: try scores(table.values, weights: weights, specification))
    } catch {
      throw IndexFailure(problems: error.problems, screenedRows: table.stages.rows)
    }
  }
}
