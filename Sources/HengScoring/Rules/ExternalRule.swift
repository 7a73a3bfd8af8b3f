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

  /// The share of the full marks that a score earns, or `nil` without a total above zero.
  func marks(score: Rational, outOf total: Rational, fullMarks: Rational) -> Rational? {
    total > 0 ? min(1, max(0, score / total)) * fullMarks : nil
  }

  func result(score: Rational, outOf total: Rational, in context: RuleContext) -> RuleResult {
    guard let marks = marks(score: score, outOf: total, fullMarks: context.fullMarks) else {
      return .notCovered(LocalizedText("\(score)/\(total)"))
    }
    let text = "\(score.shortText()) ÷ \(total.shortText()) × \(context.fullMarks)"
    return .scored(
      marks,
      LocalizedText(zh: "外部考核折算：\(text)", en: "carried over: \(text)"))
  }
}
