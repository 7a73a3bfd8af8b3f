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
    case .exercised: LocalizedText(zh: "已行使", en: "exercised")
    case .notExercised: Term.notExercised
    case .pending: LocalizedText(zh: "待定", en: "pending")
    case .outOfRange: LocalizedText(zh: "超出范围", en: "out of range")
    case .parameterOutOfRange: LocalizedText(zh: "参数超出范围", en: "parameter out of range")
    case .itemsDoNotSum:
      LocalizedText(zh: "各项合计不等于分值", en: "items don't add up to the full marks")
    case .changed: LocalizedText(zh: "已改动", en: "changed since export")
    case .tooMuchSet: LocalizedText(zh: "设定的分值过多", en: "too many marks set")
    case .nothingToRescale: LocalizedText(zh: "没有可以增减的指标", en: "no row left to rescale")
    }
  }
}
