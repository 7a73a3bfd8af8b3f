package import HengNumerics

/// An index with every stage on the way to it.
public struct IndexResult: Sendable {
  /// The data and the indicators.
  public let pipeline: IndexPipeline
  /// Everything that was decided.
  public let specification: IndexSpecification
  /// The values before normalization.
  package let stages: TreatedIndex
  /// The normalized values, rows × indicators; NaN where missing.
  package let normalized: Matrix
  /// The weight of each column among its siblings, on any scale.
  public let localWeights: [Double]
  /// The scores, rows × all columns: indicators as normalized, aggregates behind; NaN where there
  /// is none.
  package let scores: Matrix
  /// The largest magnitude of an index; 0 if no row has one.
  package let largestMagnitude: Double

  init(
    pipeline: IndexPipeline, specification: IndexSpecification, stages: TreatedIndex,
    normalized: Matrix, localWeights: [Double], scores: Matrix
  ) {
    (self.pipeline, self.specification, self.stages) = (pipeline, specification, stages)
    (self.normalized, self.localWeights, self.scores) = (normalized, localWeights, scores)
    largestMagnitude = scores.column(scores.columnCount - 1).reduce(0) { largest, score in
      score.isNaN ? largest : max(largest, abs(score))
    }
  }

  /// The indicators.
  public var tree: IndicatorTree { pipeline.tree }
  /// The units that have scores, row by row.
  public var rows: [IndexRow] { stages.data.rows }
  /// The units that were screened out.
  public var screenedOut: [IndexRow] {
    let kept = Set(stages.rows)
    return pipeline.data.rows.indices.filter { !kept.contains($0) }.map { pipeline.data.rows[$0] }
  }

  /// The share of each column in the index, all local weights on the way multiplied.
  public var effectiveWeights: [Double] { tree.effectiveWeights(localWeights) }

  /// Returns a score, or `nil` if there is none.
  public func score(row: Int, column: Int) -> Double? {
    let score = scores[row, column]
    return score.isNaN ? nil : score
  }

  /// The number of normalized values that are missing.
  public var normalizedGaps: Int { normalized.storage.count(where: \.isNaN) }

  /// The index of each row; NaN where there is none.
  package var index: [Double] { scores.column(tree.elements.count - 1) }

  /// Returns the ranks of the rows in a column, within each year; `nil` for a row without a score.
  public func ranks(ofColumn column: Int) -> [Double?] {
    ranks(of: scores.column(column)).map { $0.isNaN ? nil : $0 }
  }

  /// The ranks of the rows in the index, within each year.
  public var ranks: [Double?] { ranks(ofColumn: tree.elements.count - 1) }

  package func ranks(of scores: [Double]) -> [Double] {
    let ties = specification.ties
    if !stages.data.hasSeveralYears { return ties.ranks(of: scores) }
    var ranks = scores
    for year in stages.data.years {
      for (row, rank) in zip(year.rows, ties.ranks(of: year.rows.map { scores[$0] })) {
        ranks[row] = rank
      }
    }
    return ranks
  }
}
