public import HengModel

/// The words by which cells show and take the choices of a scheme's parameters.
public enum ChoiceWord {
  /// Returns the word for a choice; one that has none shows as scheme files write it.
  ///
  /// - Parameter code: The choice as scheme files write it, such as `half-up`.
  /// - Returns: The word.
  public static func label(of code: String) -> LocalizedText {
    switch code {
    case "indicators": LocalizedText(zh: "指标得分", en: "marks of each row")
    case "total": Term.totalInText
    case "half-up": LocalizedText(zh: "四舍五入", en: "half up")
    case "half-even": LocalizedText(zh: "四舍六入五成双", en: "half to even")
    case "down": LocalizedText(zh: "舍去", en: "down")
    case "up": LocalizedText(zh: "进位", en: "up")
    case "floor": LocalizedText(zh: "不足一步不扣", en: "whole steps only")
    case "ceil": LocalizedText(zh: "不足一步按一步扣", en: "a part counts as a step")
    case "proportional": LocalizedText(zh: "不足一步按比例扣", en: "a part counts in proportion")
    case "at-least": LocalizedText(zh: "不低于目标", en: "at least the target")
    case "equal": LocalizedText(zh: "等于目标", en: "equal to the target")
    case "at-most": LocalizedText(zh: "不高于目标", en: "at most the target")
    case "linear": LocalizedText(zh: "线性递减", en: "in a line")
    case "inverse": LocalizedText(zh: "反比递减", en: "as the inverse")
    default: LocalizedText(code)
    }
  }
}
