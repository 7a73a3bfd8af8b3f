import HengNumerics

/// The distances of units to the best and the worst that was reached.
///
/// With the weighted values *v* = *w*ₖ·*x*ₖ, the ideal has the largest *v* of each indicator and the
/// anti-ideal the smallest. A unit at the Euclidean distances *d*⁺ and *d*⁻ from them has the
/// closeness *d*⁻/(*d*⁺ + *d*⁻). A method's usual choice of normalization is
/// ``Normalization/vector``.
///
/// Source: C. L. Hwang, K. Yoon, *Multiple Attribute Decision Making* (1981), chapter 3.
public struct TOPSIS: Hashable, Sendable {
  /// The largest weighted value of each indicator.
  public let ideal: [Double]
  /// The smallest weighted value of each indicator.
  public let antiIdeal: [Double]
  /// The closeness of each unit, 0…1; 1/2 for all if no indicator tells the units apart.
  public let closeness: [Double]

  /// Compares units.
  ///
  /// - Parameters:
  ///   - columns: The indicators' values, each a column of one value per unit; larger is better.
  ///   - weights: The indicators' weights, not negative. They are used as they are, not divided by
  ///     their sum: their scale is that of the ideal and the anti-ideal, and is none of the closeness.
  /// - Throws: ``AggregationError`` if the weights can't be used or a value isn't finite.
  /// - Precondition: All columns have the same length, and each has a weight.
  public init(_ columns: [[Double]], weights: [Double]) throws(AggregationError) {
    _ = try WeightedColumns(Array(columns.indices), weights: weights)
    self.init(
      try Matrix(finite: columns),
      columns: Array(columns.indices), weights: weights)
  }

  /// Compares the rows of a table; NaN is a missing value.
  init(_ table: Matrix, _ group: WeightedColumns) throws(AggregationError) {
    try requireComplete(table, group)
    self.init(table, columns: group.columns, weights: group.weights)
  }

  private init(_ table: Matrix, columns: [Int], weights: [Double]) {
    let rowCount = table.rowCount
    let cells = table.storage.span
    var (ideal, antiIdeal): ([Double], [Double]) = ([], [])
    var toIdeal = [Double](repeating: 0, count: rowCount)
    var toAntiIdeal = toIdeal
    for (column, weight) in zip(columns, weights) where rowCount > 0 {
      let values = cells.extracting((column * rowCount)..<((column + 1) * rowCount))
      var (low, high) = (values[0], values[0])
      for row in values.indices {
        low = min(low, values[row])
        high = max(high, values[row])
      }
      ideal.append(weight * high)
      antiIdeal.append(weight * low)
      for row in values.indices {
        let (up, down) = (weight * (high - values[row]), weight * (values[row] - low))
        toIdeal[row] += up * up
        toAntiIdeal[row] += down * down
      }
    }
    (self.ideal, self.antiIdeal) = (ideal, antiIdeal)
    closeness = zip(toIdeal, toAntiIdeal).map { up, down in
      let (up, down) = (up.squareRoot(), down.squareRoot())
      return up + down > 0 ? down / (up + down) : 0.5
    }
  }
}
