/// The kinds of text files, each told by a key of its own with the version of its format.
package enum DocumentKind: String, CaseIterable, Sendable {
  case scheme = "heng-scheme"
  case evaluation = "heng-evaluation"
  /// What the columns of a table of evaluations mean.
  case tableMap = "heng-table"
  case index = "heng-index"
  case overlay = "heng-overlay"
  case variance = "heng-variance"
  case judgements = "heng-judgements"
  case deflator = "heng-deflator"

  /// The key that announces it.
  package var key: String { rawValue }
}
