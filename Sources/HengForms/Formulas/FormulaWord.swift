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
  /// More marks are set than there are.
  case tooMuchSet
  /// Marks are left over and no row is free to take them.
  case nothingToRescale

  /// The word.
  public var label: LocalizedText {
    switch self {
    case .yes: LocalizedText(zh: "是", en: "yes")
    case .no: LocalizedText(zh: "否", en: "no")
    case .exercised: LocalizedText(zh: "已行使", en: "exercised")
    case .notExercised: LocalizedText(zh: "未行使", en: "not exercised")
    case .pending: LocalizedText(zh: "待定", en: "pending")
    case .tooMuchSet: LocalizedText(zh: "设定的分值过多", en: "too many marks set")
    case .nothingToRescale: LocalizedText(zh: "没有可以增减的指标", en: "no row left to rescale")
    }
  }
}
