import Glibc
import HengNumerics

/// The weighted power mean of columns.
struct PowerMean {
  let exponent: Double

  init(exponent: Double) throws(AggregationError) {
    guard exponent.isFinite else { throw .invalidExponent(exponent) }
    self.exponent = exponent
  }

  func aggregate(
    _ table: Matrix, _ group: WeightedColumns, atLeast share: Double
  ) throws(AggregationError) -> [Double] {
    // The common exponents have kernels of their own: a general power takes twenty times as long.
    switch exponent {
    case 1:
      return means(table, group, atLeast: share, of: { $0 }, inverse: { $0 })
    case 0:
      try requirePositive(table, group)
      return means(table, group, atLeast: share, of: { log($0) }, inverse: { exp($0) })
    case -1:
      try requirePositive(table, group)
      return means(table, group, atLeast: share, of: { 1 / $0 }, inverse: { 1 / $0 })
    default:
      try requirePositive(table, group)
      let exponent = exponent
      return means(
        table, group, atLeast: share, of: { pow($0, exponent) }, inverse: { pow($0, 1 / exponent) })
    }
  }

  /// Returns inverse(Σ*w*ₖ·function(*x*ₖ)) of each row.
  ///
  /// A missing value makes the plain sum of its row NaN. Only such rows are summed again, over what
  /// is present.
  @inline(__always)
  private func means(
    _ table: Matrix, _ group: WeightedColumns, atLeast share: Double,
    of function: (Double) -> Double, inverse: (Double) -> Double
  ) -> [Double] {
    let rowCount = table.rowCount
    let cells = table.storage.span
    var results = [Double](repeating: 0, count: rowCount)
    var sums = results.mutableSpan
    for (column, weight) in zip(group.columns, group.weights) {
      let values = cells.extracting((column * rowCount)..<((column + 1) * rowCount))
      for row in sums.indices { sums[row] += weight * function(values[row]) }
    }
    for row in sums.indices {
      if !sums[row].isNaN {
        sums[row] = inverse(sums[row])
        continue
      }
      var (sum, present) = (0.0, 0.0)
      for (column, weight) in zip(group.columns, group.weights) {
        let value = cells[column * rowCount + row]
        guard !value.isNaN else { continue }
        sum += weight * function(value)
        present += weight
      }
      sums[row] =
        present > 0 && present >= share - weightTolerance ? inverse(sum / present) : .nan
    }
    return results
  }

  /// Refuses a value that the exponent can't take: below 0, and 0 too unless it is positive.
  private func requirePositive(
    _ table: Matrix, _ group: WeightedColumns
  ) throws(AggregationError) {
    let rowCount = table.rowCount
    let cells = table.storage.span
    for (column, place) in zip(group.columns, group.places) {
      for row in 0..<rowCount {
        let value = cells[column * rowCount + row]
        if value > 0 || value.isNaN || (value == 0 && exponent > 0) { continue }
        throw exponent > 0
          ? .negativeValue(value, row: row, column: place)
          : .nonPositiveValue(value, row: row, column: place)
      }
    }
  }
}

/// The rounding that a share of weights that sum to 1 may carry.
let weightTolerance = 1e-12
