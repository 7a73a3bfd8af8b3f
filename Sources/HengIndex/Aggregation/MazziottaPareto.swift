import HengNumerics

/// The mean with a penalty for imbalance.
struct MazziottaPareto {
  let penalty: MazziottaParetoPenalty

  func aggregate(
    _ table: Matrix, _ group: WeightedColumns, atLeast share: Double
  ) throws(AggregationError) -> [Double] {
    var present = PresentValues(capacity: group.columns.count)
    var results = [Double](repeating: .nan, count: table.rowCount)
    for row in results.indices where present.take(row, of: table, group, atLeast: share) {
      let mean = present.mean
      guard mean > 0 else { throw .nonPositiveMean(mean, row: row) }
      let variance = present.values.reduce(0) {
        $0 + $1.weight * ($1.value - mean) * ($1.value - mean)
      }
      results[row] = penalty == .subtracted ? mean - variance / mean : mean + variance / mean
    }
    return results
  }
}
