public import HengNumerics

/// How many times as important each indicator is as each other one, as somebody judged it.
public struct PairwiseComparisons: Hashable, Sendable {
  /// The judgements that are accepted: far beyond Saaty's scale of 1/9…9, which isn't imposed.
  public static let acceptedJudgements = 1e-6...1e6

  /// How far a judgement times its counterpart may be from 1, so that 1/7 may be written 0.14.
  public static let reciprocityTolerance = 0.05

  /// The judgements *a*, *n*×*n*: *a*ᵢⱼ says how many times as important *i* is as *j*.
  ///
  /// *a*ⱼᵢ is 1/*a*ᵢⱼ, and *a*ᵢᵢ is 1.
  public private(set) var judgements: Matrix

  /// Takes over a table of judgements.
  ///
  /// Of two judgements of a pair the one that is at least 1 is taken as said, and the other
  /// replaced by its reciprocal; if both are, or neither, the one above the diagonal counts.
  ///
  /// - Throws: ``PairwiseComparisonError`` for the first fault, row by row: a table that isn't
  ///   square, a judgement outside ``acceptedJudgements``, or two whose product differs from 1 by
  ///   more than ``reciprocityTolerance``; the diagonal is held to it as well.
  public init(_ judgements: Matrix) throws(PairwiseComparisonError) {
    let count = judgements.rowCount
    guard count == judgements.columnCount, count > 0 else {
      throw .notSquare(rows: count, columns: judgements.columnCount)
    }
    for row in 0..<count {
      for column in 0..<count {
        let value = judgements[row, column]
        if !PairwiseComparisons.acceptedJudgements.contains(value) {
          throw .unknownJudgement(value, row: row, column: column)
        }
      }
    }
    self.judgements = Matrix.identity(count)
    for row in 0..<count {
      for column in row..<count {
        let (said, inverse) = (judgements[row, column], judgements[column, row])
        if abs(said * inverse - 1) > PairwiseComparisons.reciprocityTolerance {
          throw .contradiction(said, inverse, row: row, column: column)
        }
        if column > row { replace(row, column, by: said < 1 && inverse >= 1 ? 1 / inverse : said) }
      }
    }
  }

  /// The number of indicators, *n* ≥ 1.
  public var count: Int { judgements.rowCount }

  /// Puts another judgement in the place of one and of its counterpart.
  mutating func replace(_ row: Int, _ column: Int, by value: Double) {
    judgements[row, column] = value
    judgements[column, row] = 1 / value
  }
}
