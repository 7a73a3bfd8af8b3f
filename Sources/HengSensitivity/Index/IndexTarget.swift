/// A figure of an index whose variance is to be explained.
public enum IndexTarget: Hashable, Sendable {
  /// How far rows are from their nominal ranks, in the mean.
  case rankShift
  /// The score of a row, from 0.
  case score(row: Int)
  /// The rank of a row, from 1 for the best.
  case rank(row: Int)
}
