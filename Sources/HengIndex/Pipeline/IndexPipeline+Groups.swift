package import HengNumerics

extension IndexPipeline {
  /// Puts some groups together anew, the others keeping their scores.
  ///
  /// - Parameters:
  ///   - groups: The groups in the order of the tree, so that parts come before wholes.
  ///   - scores: The scores, rows × all columns; those of the groups are replaced.
  ///   - weights: The weight of each column among its siblings.
  ///   - specification: The decisions.
  /// - Throws: ``IndexFailure`` with the first group that can't be put together.
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
        throw IndexFailure(problems: [.aggregation(error, group: element.id)])
      }
      if score.contains(where: \.isInfinite) {
        throw IndexFailure(problems: [.numbersOutOfRange(group: element.id)])
      }
      scores.setColumn(group.column, to: score)
    }
  }
}
