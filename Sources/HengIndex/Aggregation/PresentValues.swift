import HengNumerics

/// A unit's present values, each with its share of their weight.
struct PresentValues {
  private(set) var values: [(value: Double, weight: Double)] = []
  private(set) var weight = 0.0

  /// Creates room for the values of a group.
  init(capacity: Int) { values.reserveCapacity(capacity) }

  /// Takes the values of a row of the table, in the group's order.
  ///
  /// - Returns: Whether enough of the weight is present.
  mutating func take(
    _ row: Int, of table: Matrix, _ group: WeightedColumns, atLeast share: Double
  ) -> Bool {
    values.removeAll(keepingCapacity: true)
    weight = 0
    let cells = table.storage.span
    for index in group.columns.indices {
      let value = cells[group.columns[index] * table.rowCount + row]
      guard !value.isNaN else { continue }
      values.append((value, group.weights[index]))
      weight += group.weights[index]
    }
    guard weight > 0, weight >= share - weightTolerance else { return false }
    for index in values.indices { values[index].weight /= weight }
    return true
  }

  /// Puts the values in falling order.
  mutating func sort() { values.sort { $0.value > $1.value } }

  /// The weighted mean.
  var mean: Double { values.reduce(0) { $0 + $1.weight * $1.value } }

  /// The weighted median; sorts the values.
  var median: Double {
    mutating get {
      values.sort { $0.value < $1.value }
      var below = 0.0
      for index in values.indices {
        below += values[index].weight
        if abs(below - 0.5) <= weightTolerance, index + 1 < values.count {
          return (values[index].value + values[index + 1].value) / 2
        }
        if below > 0.5 { return values[index].value }
      }
      return values[values.count - 1].value
    }
  }
}

/// Returns a function of each row's present values; NaN where too little is present.
func byRow(
  _ table: Matrix, _ group: WeightedColumns, atLeast share: Double,
  _ function: (inout PresentValues) -> Double
) -> [Double] {
  var present = PresentValues(capacity: group.columns.count)
  var results = [Double](repeating: .nan, count: table.rowCount)
  for row in 0..<table.rowCount where present.take(row, of: table, group, atLeast: share) {
    results[row] = function(&present)
  }
  return results
}
