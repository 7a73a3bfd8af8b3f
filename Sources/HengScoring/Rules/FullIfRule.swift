public import HengModel

/// Full marks if a condition holds.
public struct FullIfRule: Hashable, Sendable {
  /// The condition; it may name the row's own measure as `measure`.
  public var condition: Measure
  /// The marks if the condition doesn't hold.
  public var otherwise: Rational

  /// Creates a rule.
  public init(condition: Measure, otherwise: Rational = 0) {
    self.condition = condition
    self.otherwise = otherwise
  }

  /// The marks if the condition holds, or if it doesn't.
  func marks(holds: Bool, fullMarks: Rational) -> Rational { holds ? fullMarks : otherwise }

  func result(holds: Bool, in context: RuleContext) -> RuleResult {
    let text = condition.expression.text(fact: context.label)
    return .scored(
      marks(holds: holds, fullMarks: context.fullMarks),
      holds
        ? LocalizedText(zh: "满足 \(text.zh)", en: "\(text.en) holds")
        : LocalizedText(zh: "不满足 \(text.zh)", en: "\(text.en) doesn't hold"))
  }
}
