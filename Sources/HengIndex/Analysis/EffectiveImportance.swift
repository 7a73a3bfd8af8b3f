import HengNumerics

/// How much of the variance of an index goes with each of its elements, beside their weights.
///
/// Weights say how much a point more of an element changes the index. How much the ranking follows
/// an element depends on its variance and its correlation with the others as well, so that elements
/// of equal weight may differ widely in importance.
///
/// Sources: P. Paruolo, M. Saisana, A. Saltelli, *Journal of the Royal Statistical Society A* 176
/// (2013), 609–634; W. Becker et al., *Ecological Indicators* 80 (2017), 12–22.
public struct EffectiveImportance: Hashable, Sendable {
  /// The importance of one element.
  public struct Element: Hashable, Sendable {
    /// The column.
    public let column: Int
    /// The level, from 1 for the parts of the index.
    public let level: Int
    /// The effective weight: the share in the index, 0…1.
    public let weight: Double
    /// Spearman's ρ with the index; `nil` if the element or the index doesn't vary.
    public let spearman: Double?
    /// The squared Pearson correlation with the index, 0…1; `nil` if one of the two doesn't vary.
    public let linear: Double?
    /// The correlation ratio, at least ``linear`` and at most 1; `nil` if one of the two doesn't
    /// vary.
    public let correlationRatio: Double?

    /// Returns the importance by a measure.
    public func importance(by measure: ImportanceMeasure) -> Double? {
      switch measure {
      case .linear: linear
      case .correlationRatio: correlationRatio
      }
    }
  }

  /// The share of an element in its level, by weight and by importance.
  public struct Share: Hashable, Sendable {
    /// The column.
    public let column: Int
    /// The effective weight over the sum of those of the level.
    public let weight: Double
    /// The importance over the sum of those of the level; 0 where there is none.
    public let importance: Double
  }

  /// All elements but the index, in the order of columns.
  public let elements: [Element]

  /// Measures the importance of every element.
  ///
  /// - Complexity: O(*m* log *m*) for each column, with *m* rows.
  public init(_ result: IndexResult) {
    let index = result.index
    let weights = result.effectiveWeights
    elements = result.tree.elements.indices.dropLast().map { column in
      let scores = result.scores.column(column)
      let dependence = IndexDependence(scores, index: index)
      return Element(
        column: column, level: result.tree.levels[column], weight: weights[column],
        spearman: dependence.flatMap { dependence in
          RankCorrelation.spearman(
            dependence.rows.map { scores[$0] }, dependence.rows.map { index[$0] })
        }, linear: dependence?.importance(for: index, by: .linear),
        correlationRatio: dependence?.importance(for: index, by: .correlationRatio))
    }
  }

  /// Returns the shares of the elements of a level.
  ///
  /// - Returns: The elements of the level in the order of columns; `nil` if none of them has any
  ///   weight or any importance.
  public func shares(ofLevel level: Int, by measure: ImportanceMeasure) -> [Share]? {
    let elements = elements.filter { $0.level == level }
    let weight = elements.reduce(0) { $0 + $1.weight }
    let importance = elements.reduce(0) { $0 + ($1.importance(by: measure) ?? 0) }
    guard weight > 0, importance > 0 else { return nil }
    return elements.map {
      Share(
        column: $0.column, weight: $0.weight / weight,
        importance: ($0.importance(by: measure) ?? 0) / importance)
    }
  }
}
