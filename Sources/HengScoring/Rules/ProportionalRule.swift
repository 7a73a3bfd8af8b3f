import HengModel

/// Marks in proportion to how far a target is met, never above full marks.
///
/// With actual *a*, target *t* and full marks *w*:
/// - `atLeast`: *w* if *a* ≥ *t*, else *a*/*t*·*w*.
/// - `equal`: the same, and for *t* = 0: *w* if *a* ≤ 0, else 0.
/// - `atMost`: *w* if *a* ≤ *t*; beyond it (1 − (*a* − *t*)/*t*)·*w* down to 0 at 2*t* for a linear
///   decline, *t*/*a*·*w* for an inverse one.
///
/// A negative actual counts as zero.
public struct ProportionalRule: Hashable, Sendable {
  /// Which side of the target earns full marks.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// The target or more.
    case atLeast = "at-least"
    /// The target exactly; more is treated as met.
    case equal
    /// The target or less.
    case atMost = "at-most"
  }

  /// How marks fall beyond a target that is an upper limit.
  public enum Decline: String, Hashable, Sendable, CaseIterable {
    /// In a straight line, to zero at twice the target.
    case linear
    /// As the target divided by the actual.
    case inverse
  }

  /// The target, often a constant.
  public var target: Measure
  /// Which side of the target earns full marks.
  public var direction: Direction
  /// How marks fall beyond an upper limit.
  public var decline: Decline

  /// Creates a rule.
  public init(target: Measure, direction: Direction, decline: Decline = .linear) {
    self.target = target
    self.direction = direction
    self.decline = decline
  }

  func result(of value: Rational, target: Rational, in context: RuleContext) -> RuleResult {
    let actual = max(0, value)
    let full = context.fullMarks
    let (shown, aim) = (context.text(value, besides: [target]), context.text(target))
    let isMet =
      switch direction {
      case .atLeast: actual >= target
      case .equal: target.isZero ? actual.isZero : actual >= target
      case .atMost: actual <= target
      }
    if isMet {
      return .scored(
        full,
        LocalizedText(
          zh: "\(shown.zh) 达到目标 \(aim.zh)，计满分",
          en: "\(shown.en) meets the target \(aim.en): full marks"))
    }
    let share: Rational
    let formula: LocalizedText
    switch (direction, decline) {
    case _ where target <= 0:
      (share, formula) = (0, "0")
    case (.atLeast, _), (.equal, _):
      (share, formula) = (actual / target, "\(context.text(actual)) ÷ \(aim)")
    case (.atMost, .linear):
      share = max(0, 1 - (actual - target) / target)
      formula = "max(0, 1 − (\(shown) − \(aim)) ÷ \(aim))"
    case (.atMost, .inverse):
      (share, formula) = (target / actual, "\(aim) ÷ \(shown)")
    }
    return .scored(
      share * full,
      LocalizedText(
        zh: "\(shown.zh) 未达目标 \(aim.zh)：\(formula.zh) × \(full) 分",
        en: "\(shown.en) misses the target \(aim.en): \(formula.en) × \(full) marks"))
  }
}
