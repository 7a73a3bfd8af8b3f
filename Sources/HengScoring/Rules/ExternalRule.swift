import HengModel

/// A result carried over from another assessment: its score over its total, times full marks.
public struct ExternalRule: Hashable, Sendable {
  /// The other assessment's score, if facts hold it.
  public var score: Measure?
  /// The other assessment's total, if facts hold it.
  public var outOf: Measure?

  /// Creates a rule; without facts the result is given by judgement.
  public init(score: Measure? = nil, outOf: Measure? = nil) {
    self.score = score
    self.outOf = outOf
  }

  func result(score: Rational, outOf total: Rational, in context: RuleContext) -> RuleResult {
    guard total > 0 else { return .notCovered(LocalizedText("\(score)/\(total)")) }
    let share = min(1, max(0, score / total))
    let text = "\(score.shortText()) ÷ \(total.shortText()) × \(context.fullMarks)"
    return .scored(
      share * context.fullMarks,
      LocalizedText(zh: "外部考核折算：\(text)", en: "carried over: \(text)"))
  }
}
