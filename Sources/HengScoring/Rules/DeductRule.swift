public import HengModel

/// Marks lost for every step beyond a limit, until none are left.
public struct DeductRule: Hashable, Sendable {
  /// The side of the limit that costs marks.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// Values above the limit.
    case above
    /// Values below the limit.
    case below
    /// Values on either side.
    case from
  }

  /// How a part of a step counts.
  public enum Steps: String, Hashable, Sendable, CaseIterable {
    /// Only whole steps count.
    case floor
    /// A step begun counts whole.
    case ceil
    /// A part of a step costs that part of its marks.
    case proportional
  }

  /// The side of the limit that costs marks.
  public var side: Side
  /// The value up to which full marks are given, in base units; the limit itself is free.
  public var limit: Rational
  /// The width of one step, in base units, above zero.
  public var step: Rational
  /// The marks lost per step.
  public var marksPerStep: Rational
  /// How a part of a step counts.
  public var steps: Steps

  /// Creates a rule.
  public init(
    side: Side, limit: Rational, step: Rational, marksPerStep: Rational, steps: Steps = .floor
  ) {
    self.side = side
    self.limit = limit
    self.step = step
    self.marksPerStep = marksPerStep
    self.steps = steps
  }

  /// Returns how far a value lies beyond the limit; zero or less costs nothing.
  func excess(of value: Rational) -> Rational {
    switch side {
    case .above: value - limit
    case .below: limit - value
    case .from: abs(value - limit)
    }
  }

  /// Returns the steps that a value is charged with.
  func chargedSteps(for value: Rational) -> Rational {
    let excess = excess(of: value)
    // Most values stay within the limit.
    guard excess > 0 else { return 0 }
    let count = excess / step
    switch steps {
    case .floor: return count.floor
    case .ceil: return count.ceiling
    case .proportional: return count
    }
  }

  /// The marks that a value leaves of the row's full marks.
  func marks(of value: Rational, fullMarks: Rational) -> Rational {
    max(0, fullMarks - chargedSteps(for: value) * marksPerStep)
  }

  func result(of value: Rational, in context: RuleContext) -> RuleResult {
    let charged = chargedSteps(for: value)
    let (shown, bound) = (context.text(value, besides: [limit]), context.text(limit))
    let width = context.unit.width(step)
    if charged.isZero {
      let beyond = excess(of: value) > 0
      return .scored(
        context.fullMarks,
        beyond
          ? LocalizedText(
            zh: "\(shown.zh) 偏离 \(bound.zh) 不足 \(width.zh)，不扣分",
            en: "\(shown.en) is less than \(width.en) from \(bound.en): no deduction")
          : within(shown, bound))
    }
    let loss = charged * marksPerStep
    let relation =
      switch side {
      case .above: Term.isAbove
      case .below: Term.isBelow
      case .from: Term.isOff
      }
    let count = charged.shortText(digits: 4)
    let isCut = loss > context.fullMarks
    return .scored(
      marks(of: value, fullMarks: context.fullMarks),
      LocalizedText(
        zh:
          "\(shown.zh) \(relation.zh) \(bound.zh)，计 \(count) 个档次 × \(marksPerStep) 分 = 扣 \(loss.shortText()) 分"
          + (isCut ? "，扣完为止" : ""),
        en: "\(shown.en) \(relation.en) \(bound.en): \(charged.counted("step", as: count)) "
          + "× \(marksPerStep) = \(loss.counted("mark", as: loss.shortText())) off"
          + (isCut ? ", down to zero" : "")))
  }

  /// Why a value costs nothing.
  private func within(_ shown: LocalizedText, _ bound: LocalizedText) -> LocalizedText {
    switch side {
    case .above:
      LocalizedText(
        zh: "\(shown.zh)，未超过 \(bound.zh)，计满分", en: "\(shown.en) is within \(bound.en): full marks")
    case .below:
      LocalizedText(
        zh: "\(shown.zh)，不低于 \(bound.zh)，计满分", en: "\(shown.en) reaches \(bound.en): full marks")
    case .from:
      LocalizedText(
        zh: "\(shown.zh)，等于 \(bound.zh)，计满分", en: "\(shown.en) equals \(bound.en): full marks")
    }
  }
}
