/// What a figure or a mark rests on, from firmest to weakest.
public enum Basis: String, Hashable, Sendable, CaseIterable {
  /// Figures or admissions that stand in the source document.
  case reported
  /// A printed figure with its evident error put right.
  case corrected
  /// An evaluator's judgement with evidence.
  case judged
  /// An assumption that the source document neither states nor excludes.
  case assumed
  /// Nothing: the figure or the judgement isn't there.
  case missing
}

extension Basis: Comparable {
  /// Returns whether the left basis is the firmer one.
  public static func < (left: Basis, right: Basis) -> Bool {
    left.place < right.place
  }

  private var place: Int {
    switch self {
    case .reported: 0
    case .corrected: 1
    case .judged: 2
    case .assumed: 3
    case .missing: 4
    }
  }
}

extension Basis {
  /// The word for the basis.
  public var label: LocalizedText {
    switch self {
    case .reported: Term.reported
    case .corrected: Term.corrected
    case .judged: Term.judged
    case .assumed: Term.assumed
    case .missing: Term.missing
    }
  }
}
