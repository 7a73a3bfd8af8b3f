import HengNumerics

extension IndexResult {
  /// A part that falls where the aggregate that it belongs to rises.
  public struct OpposedPart: Hashable, Sendable {
    /// The column of the part.
    public let part: Int
    /// The column of the aggregate.
    public let group: Int
    /// The correlation of their scores, −1…0.
    public let correlation: Double
  }

  /// A part with less of its aggregate's weight has no say in it.
  private var leastShare: Double { 1e-6 }

  /// The parts with a weight whose scores go clearly against those of their aggregate.
  ///
  /// Source: W. Becker et al., "COINr", *Journal of Open Source Software* 7 (2022), 4567, which flags
  /// such correlations within a framework.
  public var opposedParts: [OpposedPart] {
    pipeline.tree.groups.flatMap { group in
      let whole = scores.column(group.column)
      let total = group.parts.reduce(0) { $0 + localWeights[$1] }
      return group.parts.filter { localWeights[$0] > leastShare * total }.compactMap { part in
        scores.column(part).opposition(to: whole).map {
          OpposedPart(part: part, group: group.column, correlation: $0)
        }
      }
    }
  }
}

extension [Double] {
  /// A correlation below this is more than noise in all but the smallest tables.
  private static let clearOpposition = -0.3

  /// The correlation with other values where both are there, if it is clearly negative.
  package func opposition(to other: [Double]) -> Double? {
    let pairs = zip(self, other).filter { !$0.isNaN && !$1.isNaN }
    guard pairs.count > 2 else { return nil }
    let count = Double(pairs.count)
    let (meanX, meanY) = (
      pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count
    )
    let (xx, xy, yy) = pairs.reduce((0.0, 0.0, 0.0)) { sums, pair in
      let (x, y) = (pair.0 - meanX, pair.1 - meanY)
      return (sums.0 + x * x, sums.1 + x * y, sums.2 + y * y)
    }
    let scale = (xx * yy).squareRoot()
    guard scale > 0 else { return nil }
    let correlation = xy / scale
    return correlation < [Double].clearOpposition ? correlation : nil
  }
}
