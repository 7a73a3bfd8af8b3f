public import HengNumerics

/// Weights from comparisons that only say which of two indicators is more important.
///
/// In the table *a* of comparisons *a*ᵢⱼ is 1 if *i* is more important than *j*, 0.5 if both are
/// equally important, and 0 if *j* is more important. The weight of an indicator is proportional to
/// the sum of its row. The comparisons needn't come from one ranking.
///
/// Source: J. Więckowski and others, *Engineering Applications of Artificial Intelligence* 122
/// (2023), 106114.
public enum RANCOMWeights {
  /// Returns the weights of *n* indicators, each above 0, with the sum 1.
  ///
  /// - Parameter comparisons: The table *a*, *n*×*n*.
  /// - Returns: A weight for each row.
  /// - Throws: ``PairwiseComparisonError`` for the first fault, row by row: a table that isn't
  ///   square, a number other than 0, 0.5, and 1, or two that don't add up to 1.
  public static func weights(
    of comparisons: Matrix
  ) throws(PairwiseComparisonError) -> [Double] {
    let count = comparisons.rowCount
    guard count == comparisons.columnCount, count > 0 else {
      throw .notSquare(rows: count, columns: comparisons.columnCount)
    }
    for row in 0..<count {
      for column in 0..<count {
        let value = comparisons[row, column]
        if ![0, 0.5, 1].contains(value) {
          throw .unknownJudgement(value, row: row, column: column)
        }
      }
    }
    for row in 0..<count {
      for column in row..<count where comparisons[row, column] + comparisons[column, row] != 1 {
        throw .contradiction(
          comparisons[row, column], comparisons[column, row], row: row, column: column)
      }
    }
    // Each of the n² pairs, in both orders and with itself, adds 1/2 on average.
    return (0..<count).map { comparisons.row($0).reduce(0, +) * 2 / Double(count * count) }
  }
}
