/// How much a finding of an audit weighs, from most to least.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Figures, dates or words that can't all be right.
  case error
  /// Something that is likely wrong, or that a reviewer will ask about.
  case warning
  /// Something that can't be checked because a figure isn't there.
  case missing
  /// Something to know that is no fault, such as a gap that rounding explains (尾差).
  case notice
}

extension Severity: Comparable {
  /// Returns whether the left severity weighs more.
  public static func < (left: Severity, right: Severity) -> Bool {
    func place(_ severity: Severity) -> Int { allCases.firstIndex(of: severity) ?? 0 }
    return place(left) < place(right)
  }
}

extension Severity {
  /// The word for the severity.
  public var label: LocalizedText {
    switch self {
    case .error: Term.error
    case .warning: Term.warning
    case .missing: Term.missing
    case .notice: Term.notice
    }
  }
}
