/// A part of the data-entry workbook, announced by its key in the column of codes.
///
/// The parts are found by that key, wherever in the workbook they stand, and what a cell means by
/// the words above it and the key beside it. Rows and columns may be put in between.
public enum FormSection: String, CaseIterable, Hashable, Sendable {
  /// Who is evaluated, for which year, under which scheme, and what was published.
  case cover
  /// The documents that figures stand in.
  case sources
  /// A table of figures that the scheme places.
  case facts
  /// Figures of the evaluator's own.
  case ownFacts = "own-facts"
  /// The lines of the budget that the scheme places.
  case budget
  /// Lines of the budget of the evaluator's own.
  case ownBudget = "own-budget"
  /// The rows of the scheme.
  case rows
  /// Indicators of the evaluator's own.
  case ownIndicators = "own-indicators"
  /// Places, words and reasons.
  case evidence
  /// Groups of people served.
  case satisfaction
}

extension FormSection {
  /// The key in the column of codes.
  public var key: String { "[\(rawValue)]" }

  /// The columns without which the part's entries would be overlooked.
  public var columns: [FormColumn] {
    switch self {
    case .cover: [.entry]
    case .sources: [.label, .official]
    case .facts: [.unit]
    case .ownFacts: [.label, .unit, .current, .prior, .formula, .identifier]
    case .budget: [.unit, .initial, .adjusted, .expenditure, .listed]
    case .ownBudget: [.label, .kind, .initial, .adjusted, .expenditure, .identifier]
    case .rows: [.judgement, .givenMarks, .notApplicable, .remark, .published]
    case .ownIndicators: [.inPlaceOf, .label, .marks, .target, .actual, .unit, .direction]
    case .evidence: [.status, .place, .quote, .reason, .printed, .formula]
    case .satisfaction:
      [.group, .targetRate, .claimed, .satisfied, .asked, .population, .place, .quote, .reason]
    }
  }

  /// Finds the part that a key announces.
  public init?(key: some StringProtocol) {
    guard key.hasPrefix("["), key.hasSuffix("]") else { return nil }
    self.init(rawValue: String(key.dropFirst().dropLast()))
  }
}
