import HengNumerics

/// Data and indicators that an index is made of, to be run under one specification after another.
///
/// Every choice is an argument of a run and nothing is kept between runs, so that an index can be
/// made again with one choice changed, and equal specifications give equal bits.
public struct IndexPipeline: Sendable {
  /// The data as it was reported.
  public let data: IndexData
  /// The indicators.
  public let tree: IndicatorTree

  /// Brings data and indicators together.
  ///
  /// - Precondition: The data has one column for each indicator of the tree.
  public init(_ data: IndexData, _ tree: IndicatorTree) {
    precondition(
      data.values.columnCount == tree.indicatorCount,
      "\(data.values.columnCount) columns of data for \(tree.indicatorCount) indicators")
    self.data = data
    self.tree = tree
  }

  /// Takes every step from the data to the index.
  ///
  /// - Throws: ``IndexFailure`` with everything that keeps a step from being taken.
  public func run(_ specification: IndexSpecification) throws(IndexFailure) -> IndexResult {
    try run(specification, from: try normalized(specification))
  }

  /// Stops with problems, if there are any.
  static func check(_ problems: [IndexProblem]) throws(IndexFailure) {
    if !problems.isEmpty { throw IndexFailure(problems: problems) }
  }
}
