public import HengModel

/// A word that a cell with a drop-down holds, and what it stands for.
public struct FormWord: Hashable, Sendable {
  /// What the word stands for, as evaluations write it.
  public var value: String
  /// The word that the drop-down offers.
  public var label: LocalizedText
  /// Other words that are understood.
  public var aliases: [String]

  /// Creates a word.
  public init(_ value: String, _ label: LocalizedText, aliases: [String] = []) {
    self.value = value
    self.label = label
    self.aliases = aliases
  }

  /// Everything that means the word, in both languages.
  public var spellings: [String] { [value, label.zh, label.en] + aliases }
}

extension FormWord {
  /// Yes and no, as drop-downs offer them.
  public static let answers = [FormWord("true", Term.yes), FormWord("false", Term.no)]

  /// How a figure came into the form, and what a judgement rests on.
  public static let statuses = [
    FormWord("reported", FactStatus.reported.label, aliases: ["已报告", "已填报"]),
    FormWord("corrected", FactStatus.corrected.label, aliases: ["已更正"]),
    FormWord("derived", FactStatus.derived.label, aliases: ["已推算"]),
    FormWord("judged", Basis.judged.label),
    FormWord("assumed", FactStatus.assumed.label),
    missing,
  ]

  /// That there is no figure.
  public static let missing = FormWord("missing", FactStatus.missing.label, aliases: ["无数据"])

  /// What is evaluated.
  public static let unitKinds = [
    FormWord("department", Term.department),
    FormWord("project", Term.project),
    FormWord("policy", Term.policy),
  ]

  /// How a line cuts the budget.
  public static let budgetKinds = [
    FormWord("total", Term.totalLine),
    FormWord("fund", Term.fundLine),
    FormWord("nature", Term.natureLine),
    FormWord("item", Term.itemLine),
  ]

  /// How an actual value compares with its target.
  public static let directions = [
    FormWord("at-least", "≥", aliases: [">=", ">", "＞", "正向"]),
    FormWord("equal", "=", aliases: ["＝", "等于"]),
    FormWord("at-most", "≤", aliases: ["<=", "<", "＜", "反向"]),
  ]
}
