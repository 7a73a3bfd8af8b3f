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

  /// Returns the share of the full marks that an actual earns, 0…1.
  func share(of value: Rational, target: Rational) -> Rational {
    let actual = max(0, value)
    switch direction {
    case .atLeast where actual >= target: return 1
    case .equal where target.isZero ? actual.isZero : actual >= target: return 1
    case .atMost where actual <= target: return 1
    case _ where target <= 0: return 0
    case .atLeast, .equal: return actual / target
    case .atMost:
      return decline == .linear ? max(0, 1 - (actual - target) / target) : target / actual
    }
  }

  func result(of value: Rational, target: Rational, in context: RuleContext) -> RuleResult {
    let actual = max(0, value)
    let full = context.fullMarks
    let (shown, aim) = (context.text(value, besides: [target]), context.text(target))
    let share = share(of: value, target: target)
    // An actual that misses a target earns less, so a share of one is a target that is met.
    if share == 1 {
      return .scored(
        full,
        LocalizedText(
          zh: "\(shown.zh) 达到目标 \(aim.zh)，计满分",
          en: "\(shown.en) meets the target \(aim.en): full marks"))
    }
    let formula: LocalizedText =
      switch (direction, decline) {
      case _ where target <= 0: "0"
      case (.atLeast, _), (.equal, _): "\(context.text(actual)) ÷ \(aim)"
      case (.atMost, .linear): "max(0, 1 − (\(shown) − \(aim)) ÷ \(aim))"
      case (.atMost, .inverse): "\(aim) ÷ \(shown)"
      }
    return .scored(
      share * full,
      LocalizedText(
        zh: "\(shown.zh) 未达目标 \(aim.zh)：\(formula.zh) × \(full) 分",
        en: "\(shown.en) misses the target \(aim.en): \(formula.en) × \(full.counted("mark"))"))
  }
}
