/// The kinds of rules, by the names that scheme files use.
public enum RuleKind: String, Hashable, Sendable, CaseIterable {
  /// Full marks if a condition holds.
  case fullIf = "full-if"
  /// Marks lost for every step beyond a limit.
  case deduct
  /// Marks by the band in which the measure lies.
  case bands
  /// Marks in proportion to a target.
  case proportional
  /// Marks on straight lines between points.
  case linear
  /// Marks for each item that is met.
  case checklist
  /// Marks lost for every case.
  case incidents
  /// Qualitative levels.
  case levels
  /// A result carried over from another assessment.
  case external
  /// A limit on the verdict.
  case veto

  /// Whether a row of this kind has a measure; `nil` if it may have one.
  public var takesMeasure: Bool? {
    switch self {
    case .fullIf: nil
    case .deduct, .bands, .proportional, .linear: true
    case .checklist, .incidents, .levels, .external, .veto: false
    }
  }
}
