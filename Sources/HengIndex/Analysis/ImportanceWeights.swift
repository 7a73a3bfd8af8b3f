/// Weights of the elements of a level under which they have wanted shares in the importance.
///
/// The obtained share of an element is its importance over the sum of those of its level. The search
/// minimizes *F* = Σ(wanted − obtained)² over the weights of the level, which in each group are not
/// negative and sum to 1; all other weights stay. It starts at *w* ∝ √wanted, repeats
/// *w* ← *w*·√(wanted/obtained), which is exact for uncorrelated elements of equal variance, for
/// which importance goes with *w*², and goes on by the method of Nelder and Mead in √*w*. An element
/// whose wanted share is 0 has the weight 0; it may be important by correlation all the same.
/// Nothing is random, the minimum may be a local one, and wanted shares need not be attainable: see
/// ``isReached``. Two elements that move together can't be told apart by importance, parents with
/// weights of their own set bounds, and a correlation ratio jumps where cross-validation goes over
/// to another curve.
///
/// Source: W. Becker et al., *Ecological Indicators* 80 (2017), 12–22.
public struct ImportanceWeights: Hashable, Sendable {
  /// A largest deviation of shares up to which they are reached.
  public static let tolerance = 1e-6

  /// The level of the elements.
  public let level: Int
  /// The elements' columns, in order.
  public let columns: [Int]
  /// How importance is measured.
  public let measure: ImportanceMeasure
  /// The wanted shares, which sum to 1.
  public let wanted: [Double]
  /// The weights; those of each group sum to 1.
  public let weights: [Double]
  /// The shares that the elements have under these weights, which sum to 1.
  public let obtained: [Double]
  /// *F*, the sum of the squared deviations of obtained from wanted shares.
  public let residual: Double
  /// The number of times the index was put together.
  public let evaluationCount: Int
  /// Whether the search came to an end by itself, and not by the limit on evaluations.
  public let hasSettled: Bool

  /// The largest magnitude of a deviation of an obtained from a wanted share.
  public var largestDeviation: Double {
    zip(wanted, obtained).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }
  /// Whether all wanted shares are reached, up to ``tolerance``.
  public var isReached: Bool { largestDeviation <= Self.tolerance }

  /// Seeks weights.
  ///
  /// - Parameters:
  ///   - result: The index under other weights.
  ///   - level: The level of the elements, from 1 to the depth of the tree.
  ///   - wanted: The wanted shares of the level's elements in the order of columns, on any scale;
  ///     `nil` for their effective weights.
  ///   - measure: How importance is measured.
  ///   - evaluationLimit: The most times that the index is put together, at least 1.
  /// - Throws: ``ImportanceWeightsError``.
  /// - Precondition: There are elements on the level, and each has a wanted share.
  public init(
    _ result: IndexResult, level: Int = 1, wanted: [Double]? = nil,
    by measure: ImportanceMeasure = .correlationRatio, evaluationLimit: Int = 5000
  ) throws(ImportanceWeightsError) {
    let search = try ImportanceSearch(result, level: level, wanted: wanted, by: measure)
    var best = try search.start()
    best = search.iterated(best, limit: min(100, evaluationLimit))
    if best.residual > search.goal {
      best = search.minimized(best, limit: evaluationLimit)
    }
    self.level = level
    columns = search.columns
    self.measure = measure
    self.wanted = search.wanted
    weights = best.weights
    obtained = best.obtained
    residual = best.residual
    evaluationCount = best.evaluationCount
    hasSettled = best.hasSettled
  }

  /// Returns a weighting with these weights in the place of a weighting's own.
  public func applied(to weighting: Weighting, of tree: IndicatorTree) -> Weighting {
    var weighting = weighting
    for (column, weight) in zip(columns, weights) {
      weighting.own[tree.elements[column].id] = weight
    }
    return weighting
  }
}
