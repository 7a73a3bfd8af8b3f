package import HengNumerics

extension Aggregation {
  /// Aggregates indicators to one score per unit.
  ///
  /// - Parameters:
  ///   - columns: The indicators' values, each a column of one value per unit in the same order; a
  ///     missing value is `nil`.
  ///   - weights: The indicators' weights on any scale, not negative.
  ///   - share: The least share, in 0…1, of the weight that must fall on present values for a unit
  ///     to get a score. The weights of the present values are scaled up to the whole. The default
  ///     asks for one value, whatever its weight.
  /// - Returns: One score per unit, `nil` where too little is present.
  /// - Throws: ``AggregationError``: the weights or the method's own numbers can't be used; a value
  ///   isn't finite or isn't one that the mean can take; or one is missing where units are compared.
  /// - Precondition: All columns have the same length, and each has a weight.
  public func aggregated(
    _ columns: [[Double?]], weights: [Double], atLeast share: Double = 0
  ) throws(AggregationError) -> [Double?] {
    let rowCount = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rowCount }, "the columns differ in length")
    for (column, values) in columns.enumerated() {
      for (row, value) in values.enumerated() {
        if let value, !value.isFinite {
          throw .nonFiniteValue(value, row: row, column: column)
        }
      }
    }
    let table = Matrix(
      rowCount: rowCount, columnCount: columns.count,
      storage: columns.flatMap { $0.map { $0 ?? .nan } })
    let group = try WeightedColumns(Array(columns.indices), weights: weights)
    return try aggregate(table, group, atLeast: share).map { $0.isNaN ? nil : $0 }
  }

  /// Aggregates columns of a table to one; NaN is a missing value, in the result too.
  ///
  /// - Throws: The errors of ``aggregated(_:weights:atLeast:)`` but those of weights and of values
  ///   that aren't finite.
  /// - Complexity: With *m* units and *n* columns: O(*m*·*n*) for power means and TOPSIS,
  ///   O(*m*·*n* log *n*) for the median and ordered weights, O(*m*²·*n*) for the others.
  /// - Precondition: The table has the columns.
  package func aggregate(
    _ table: Matrix, _ group: WeightedColumns, atLeast share: Double = 0
  ) throws(AggregationError) -> [Double] {
    switch self {
    case .powerMean(let exponent):
      return try PowerMean(exponent: exponent).aggregate(table, group, atLeast: share)
    case .weightedMedian:
      return byRow(table, group, atLeast: share) { $0.median }
    case .orderedWeights(let places):
      let order = try OrderWeights(places)
      return byRow(table, group, atLeast: share) { order.average(of: &$0) }
    case .mazziottaPareto(let penalty):
      return try MazziottaPareto(penalty: penalty).aggregate(table, group, atLeast: share)
    case .borda:
      try requireComplete(table, group)
      return bordaCount(table, group)
    case .copeland:
      return try Outranking.copelandScores(table, group)
    case .topsis:
      return try TOPSIS(table, group).closeness
    case .prometheeII(let preference):
      try preference.requireRisingThresholds()
      try requireComplete(table, group)
      return netFlow(table, group, preference)
    }
  }
}

/// Refuses a missing value.
func requireComplete(_ table: Matrix, _ group: WeightedColumns) throws(AggregationError) {
  let cells = table.storage.span
  for (column, place) in zip(group.columns, group.places) {
    for row in 0..<table.rowCount where cells[column * table.rowCount + row].isNaN {
      throw .missingValue(row: row, column: place)
    }
  }
}
