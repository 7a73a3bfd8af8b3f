/// A reason that no weights can be sought for a wanted importance.
public enum ImportanceWeightsError: Error, Hashable, Sendable {
  /// A wanted share is negative, infinite or not a number.
  case invalidShare(Double, element: String)
  /// No part of a group is wanted to have any importance.
  case nothingWanted(group: String)
  /// The scores of an element with a wanted share don't differ, so it can't have any importance.
  case noVariance(element: String)
  /// The index doesn't vary or lacks scores at the weights where the search starts.
  case noIndex
}

extension ImportanceWeightsError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .invalidShare(let share, let element):
      "the wanted share of \(element) is \(share); expected a finite number of at least 0"
    case .nothingWanted(let group):
      "no part of \(group) has a wanted share above 0; expected one at least"
    case .noVariance(let element):
      "all scores of \(element) are equal, so its importance is 0; give it the wanted share 0"
    case .noIndex:
      "the index is the same in all rows or missing in one; expected scores that differ"
    }
  }
}
