import HengNumerics

/// Returns Σ*w*ₖ·(units that are worse in *k* + half of the others that are equal) of each row.
func bordaCount(_ table: Matrix, _ group: WeightedColumns) -> [Double] {
  let rowCount = table.rowCount
  let cells = table.storage.span
  var results = [Double](repeating: 0, count: rowCount)
  for (column, weight) in zip(group.columns, group.weights) {
    let values = cells.extracting((column * rowCount)..<((column + 1) * rowCount))
    let ranked = RankedValues(values, count: rowCount, sign: 1)
    for row in values.indices {
      let (worse, equal) = ranked.position(of: values[row])
      results[row] += weight * (Double(worse) + Double(equal - 1) / 2)
    }
  }
  return results
}

/// Returns the mean preference over the other rows less that of them over the row, of each row.
func netFlow(
  _ table: Matrix, _ group: WeightedColumns, _ preference: PreferenceFunction
) -> [Double] {
  let rowCount = table.rowCount
  guard rowCount > 1 else { return [Double](repeating: 0, count: rowCount) }
  let cells = table.storage.span
  var results = [Double](repeating: 0, count: rowCount)
  for (column, weight) in zip(group.columns, group.weights) {
    let values = cells.extracting((column * rowCount)..<((column + 1) * rowCount))
    for row in values.indices {
      for other in 0..<row {
        let difference = values[row] - values[other]
        let flow = weight * (preference(difference) - preference(-difference))
        results[row] += flow
        results[other] -= flow
      }
    }
  }
  return results.map { $0 / Double(rowCount - 1) }
}
