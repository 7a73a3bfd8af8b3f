package import HengNumerics

extension IndexPipeline {
  /// Puts some groups together anew, the others keeping their scores.
  ///
  /// - Parameters:
  ///   - groups: The groups in the order of the tree, so that parts come before wholes.
  ///   - scores: The scores, rows × all columns; those of the groups are replaced.
  ///   - weights: The weight of each column among its siblings.
  ///   - specification: The decisions.
  /// - Throws: ``IndexFailure`` with every value that keeps the first group that can't be put
  ///   together from being so.
  package func aggregate(
    _ groups: [IndicatorTree.Group], in scores: inout Matrix, weights: [Double],
    _ specification: IndexSpecification
  ) throws(IndexFailure) {
    let plan = specification.aggregation
    for group in groups {
      let element = tree.elements[group.column]
      let score: [Double]
      do throws(AggregationError) {
        let columns = try WeightedColumns(group.parts, weights: group.parts.map { weights[$0] })
        score = try plan.method(of: element, level: group.level).aggregate(
          scores, columns, atLeast: plan.leastPresent)
      } catch {
        let alike = error.alike(in: scores, group.parts, weights: weights)
        throw IndexFailure(problems: alike.map { .aggregation($0, group: element.id) })
      }
      if score.contains(where: \.isInfinite) {
        throw IndexFailure(problems: [.numbersOutOfRange(group: element.id)])
      }
      scores.setColumn(group.column, to: score)
    }
  }
}

extension AggregationError {
  /// The error for every value of a group that is at fault in the same way.
  fileprivate func alike(
    in scores: Matrix, _ parts: [Int], weights: [Double]
  ) -> [AggregationError] {
    func all(
      where isAtFault: (Double) -> Bool, _ error: (Double, Int, Int) -> AggregationError
    ) -> [AggregationError] {
      (0..<scores.rowCount).flatMap { row in
        parts.enumerated().compactMap { place, column in
          let value = scores[row, column]
          return weights[column] > 0 && isAtFault(value) ? error(value, row, place) : nil
        }
      }
    }
    switch self {
    case .nonPositiveValue:
      return all(where: { $0 <= 0 }) { .nonPositiveValue($0, row: $1, column: $2) }
    case .negativeValue: return all(where: { $0 < 0 }) { .negativeValue($0, row: $1, column: $2) }
    default: return [self]
    }
  }
}
