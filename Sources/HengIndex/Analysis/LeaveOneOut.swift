import HengNumerics

/// What an index becomes without one of its elements at a time.
///
/// An element is left out by giving it the weight 0, the same as ``Weighting/own`` does: the weights
/// of its siblings are scaled up to the whole. Everything up to normalization stays as it is, and so
/// do weights that a method derived. Where all siblings have no weight either, the aggregate that
/// they make up is left out instead, and so on upwards.
///
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), step 7.
public struct LeaveOneOut: Sendable {
  /// The index without an element.
  public struct Omission: Sendable {
    /// The column of the element.
    public let column: Int
    /// The column whose weight is 0: the element's, or that of an aggregate that it alone makes up.
    public let weightless: Int
    /// The new scores and ranks, or what keeps the rest from being put together.
    public let outcome: Result<IndexRanking, IndexFailure>
    /// The new ranks held against those of the whole index; `nil` if there are none.
    public let comparison: RankComparison?
  }

  /// The index with all its elements.
  public let nominal: IndexResult
  /// The omissions, in the order of columns.
  public let omissions: [Omission]
  /// The columns of elements without which nothing is left of the index.
  public let indispensable: [Int]

  /// Leaves out one element after the other.
  ///
  /// - Parameters:
  ///   - nominal: The index with all its elements.
  ///   - level: The level of the elements that are left out, from 1; `nil` for all of them.
  ///   - topCount: The number of places that make the top when ranks are compared, at least 1.
  /// - Complexity: One aggregation for each element.
  public init(_ nominal: IndexResult, level: Int? = nil, topCount: Int = 10) {
    let tree = nominal.tree
    let reference = nominal.ranks
    var (omissions, indispensable) = ([Omission](), [Int]())
    for column in tree.elements.indices.dropLast()
    where level == nil || tree.levels[column] == level {
      guard let weightless = tree.columnToDrop(column, weights: nominal.localWeights) else {
        indispensable.append(column)
        continue
      }
      let outcome = Result { () throws(IndexFailure) in try nominal.without(weightless) }
      omissions.append(
        Omission(
          column: column, weightless: weightless, outcome: outcome,
          comparison: (try? outcome.get()).map {
            RankComparison($0.ranks, to: reference, topCount: topCount)
          }))
    }
    self.nominal = nominal
    self.omissions = omissions
    self.indispensable = indispensable
  }
}

extension LeaveOneOut.Omission {
  /// Returns how many places each row falls without the element, negative for one that rises.
  ///
  /// - Returns: The new ranks less those of the whole index, row by row; `nil` where one is missing.
  public func shifts(from nominal: IndexResult) -> [Double?] {
    guard let ranking = try? outcome.get() else { return nominal.rows.map { _ in nil } }
    return zip(ranking.ranks, nominal.ranks).map { new, old in
      if let new, let old { new - old } else { nil }
    }
  }
}

extension IndexResult {
  /// Returns the ranking if a column has no weight.
  fileprivate func without(_ column: Int) throws(IndexFailure) -> IndexRanking {
    var weights = localWeights
    weights[column] = 0
    let scores = try pipeline.scores(normalized, weights: weights, specification)
    return ranking(of: scores.column(tree.elements.count - 1))
  }
}

extension IndicatorTree {
  /// The column of the group that each column is part of; `nil` for the index.
  package var parents: [Int?] {
    var parents = [Int?](repeating: nil, count: elements.count)
    for group in groups {
      for part in group.parts { parents[part] = group.column }
    }
    return parents
  }

  /// Returns the column that is left out with a column: the first on its way up that has a sibling
  /// with weight; `nil` if there is none.
  fileprivate func columnToDrop(_ column: Int, weights: [Double]) -> Int? {
    let parents = parents
    var column = column
    while let parent = parents[column] {
      let siblings = groups[parent - indicatorCount].parts
      if siblings.contains(where: { $0 != column && weights[$0] > 0 }) { return column }
      column = parent
    }
    return nil
  }
}
