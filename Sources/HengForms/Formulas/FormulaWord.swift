public import HengModel

/// A word that cells hold and formulas look for.
public enum FormulaWord: CaseIterable, Hashable, Sendable {
  /// An item is met, a row doesn't apply, a veto is exercised, a weight is locked.
  case yes
  /// The opposite.
  case no
  /// A veto limits the verdict.
  case exercised
  /// A veto doesn't limit the verdict.
  case notExercised
  /// A total or a grade that has to wait for marks.
  case pending
  /// A figure or a word that its cell doesn't take.
  case outOfRange
  /// A row whose parameters aren't what the scheme could have.
  case parameterOutOfRange
  /// The items of a checklist don't add up to the full marks of their row.
  case itemsDoNotSum
  /// A text of the export beside figures that differ from it by now.
  case changed
  /// More marks are set than there are.
  case tooMuchSet
  /// Marks are left over and no row is free to take them.
  case nothingToRescale

  /// The word.
  public var label: LocalizedText {
    switch self {
    case .yes: Term.yes
    case .no: Term.no
    case .exercised: Term.exercised
    case .notExercised: Term.notExercised
    case .pending: Term.pending
    case .outOfRange: Term.outOfRange
    case .parameterOutOfRange: Term.parameterOutOfRange
    case .itemsDoNotSum:
      Term.itemsDoNotSum
    case .changed: Term.changedSinceExport
    case .tooMuchSet: Term.tooMuchSet
    case .nothingToRescale: Term.nothingToRescale
    }
  }
}
