/// A reason that a table of pairwise comparisons can't be used.
public enum PairwiseComparisonError: Error, Hashable, Sendable {
  /// The table is empty or has another number of columns than of rows.
  case notSquare(rows: Int, columns: Int)
  /// A judgement isn't one that the method knows.
  case unknownJudgement(Double, row: Int, column: Int)
  /// The judgement of two indicators and the judgement of the same two the other way round don't
  /// fit each other.
  case contradiction(Double, Double, row: Int, column: Int)
}

extension PairwiseComparisonError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .notSquare(let rows, let columns):
      "the comparisons have \(rows) rows and \(columns) columns; expected one each for an indicator"
    case .unknownJudgement(let value, let row, let column):
      "the judgement in row \(row), column \(column) is \(value), which the method doesn't know"
    case .contradiction(let one, let other, let row, let column):
      """
      the judgement in row \(row), column \(column) is \(one), which contradicts \(other) in \
      row \(column), column \(row)
      """
    }
  }
}
