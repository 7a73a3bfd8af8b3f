import HengNumerics

/// The columns of a table that a group aggregates, with weights that sum to 1.
///
/// Columns of weight 0 are left out here, so no method can be changed by them.
package struct WeightedColumns: Hashable, Sendable {
  /// The columns' places in the table, from 0.
  package let columns: [Int]
  /// Their weights in the same order, each positive.
  package let weights: [Double]
  /// Their places in the group, from 0, for messages.
  let places: [Int]

  /// Creates a group.
  ///
  /// - Parameters:
  ///   - columns: The columns' places in the table.
  ///   - weights: Their weights, on any scale.
  /// - Throws: ``AggregationError/invalidWeight(_:column:)`` or
  ///   ``AggregationError/allWeightsZero``.
  /// - Precondition: Both have the same length.
  package init(_ columns: [Int], weights: [Double]) throws(AggregationError) {
    precondition(
      columns.count == weights.count, "\(columns.count) columns have \(weights.count) weights")
    for (column, weight) in weights.enumerated() where !(weight >= 0 && weight < .infinity) {
      throw .invalidWeight(weight, column: column)
    }
    let total = weights.reduce(0, +)
    guard total > 0 else { throw .allWeightsZero }
    places = weights.indices.filter { weights[$0] > 0 }
    self.columns = places.map { columns[$0] }
    self.weights = places.map { weights[$0] / total }
  }
}

extension Matrix {
  /// Puts columns of the same length beside each other.
  ///
  /// - Throws: ``AggregationError/nonFiniteValue(_:row:column:)`` for the first such value, column by
  ///   column.
  init(finite columns: [[Double]]) throws(AggregationError) {
    let rowCount = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rowCount }, "the columns differ in length")
    for (column, values) in columns.enumerated() {
      for (row, value) in values.enumerated() where !value.isFinite {
        throw .nonFiniteValue(value, row: row, column: column)
      }
    }
    self.init(
      rowCount: rowCount, columnCount: columns.count, storage: Array(columns.joined()))
  }
}
