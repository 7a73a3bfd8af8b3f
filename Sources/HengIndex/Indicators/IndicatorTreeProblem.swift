/// A mistake in an indicator table, with what it is about.
public enum IndicatorTreeProblem: Hashable, Sendable {
  /// The table has no rows.
  case empty
  /// A code that an earlier row has too.
  case duplicate(String)
  /// A parent that no row has.
  case unknownParent(String)
  /// The parents lead back to the element: the codes on the way, the first one repeated last.
  case cycle([String])
  /// A second element without a parent.
  case secondRoot(first: String)
  /// A weight below 0, or none at all.
  case badWeight(Double)
  /// All parts of an aggregate have the weight 0.
  case weightsAllZero(parts: [String])
  /// An aggregate with one of the things that only indicators have.
  case aggregateWithDenominator
  /// A child of the direction “smaller is better” among aggregates, which are scores already.
  case aggregateDirection
}

/// The mistakes of an indicator table.
public struct InvalidIndicatorTree: Error, Hashable, Sendable {
  /// A mistake and the row it is found in.
  public struct Mistake: Hashable, Sendable {
    /// The row, from 0.
    public var row: Int
    /// The mistake.
    public var problem: IndicatorTreeProblem
  }

  /// The mistakes, at least one, in the order of rows.
  public var mistakes: [Mistake]
}
