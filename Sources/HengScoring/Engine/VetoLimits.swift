import HengModel

/// Whether a veto is exercised, and what that answer leans on.
public struct VetoState: Hashable, Sendable {
  /// Whether it is exercised by everything that is known; `nil` while undecided.
  public var isExercised: Bool?
  /// The same by reported facts and admissions alone, printing errors read both ways.
  public var isSettled: Bool?
  /// Whether an evaluator's judgement exercises it.
  public var isCharged: Bool
}

extension VetoState {
  /// The state that a judgement on a veto makes; `nil` for one of another kind.
  init?(_ judgement: Judgement) {
    guard case .veto(let isExercised) = judgement.decision else { return nil }
    let basis = judgement.grounds.basis
    self.init(
      isExercised: isExercised, isSettled: basis == .reported ? isExercised : nil,
      isCharged: basis == .judged && isExercised)
  }
}

/// The vetoes that limit a verdict for certain and those that may.
struct VetoLimits {
  /// A row's veto and whether it is exercised.
  typealias Veto = (effect: VetoRule.Effect, state: VetoState)

  var certain: [VetoRule.Effect]
  var possible: [VetoRule.Effect]

  /// The limits by everything that is known; an undecided veto limits nothing.
  static func known(_ scores: [RowScore]) -> VetoLimits { known(states(of: scores)) }

  static func known(_ states: [Veto]) -> VetoLimits {
    VetoLimits(certain: effects(of: states) { $0.isExercised == true }, possible: [])
  }

  /// The limits by reported facts and admissions alone.
  static func reported(_ scores: [RowScore]) -> VetoLimits { reported(states(of: scores)) }

  static func reported(_ states: [Veto]) -> VetoLimits {
    VetoLimits(
      certain: effects(of: states) { $0.isSettled == true },
      possible: effects(of: states) { $0.isSettled == nil })
  }

  /// The same with the vetoes that were judged to be exercised.
  static func charged(_ scores: [RowScore]) -> VetoLimits {
    let states = states(of: scores)
    return VetoLimits(
      certain: effects(of: states) { $0.isSettled == true || $0.isCharged },
      possible: effects(of: states) { $0.isSettled == nil && !$0.isCharged })
  }

  private static func states(of scores: [RowScore]) -> [Veto] {
    scores.compactMap { score in
      guard case .veto(let rule) = score.row.rule, let state = score.veto else { return nil }
      return (rule.effect, state)
    }
  }

  private static func effects(
    of states: [Veto], where applies: (VetoState) -> Bool
  ) -> [VetoRule.Effect] {
    states.compactMap { applies($0.state) ? $0.effect : nil }
  }
}

// MARK: - Totals and grades under vetoes

extension Scheme {
  func total(_ exact: Rational, under effects: [VetoRule.Effect]) -> Rational {
    effects.reduce(rounding.total(exact)) { total, effect in
      if case .totalAtMost(let cap) = effect { min(total, cap) } else { total }
    }
  }

  func grade(of total: Rational, under effects: [VetoRule.Effect]) -> Grade? {
    guard var place = grades.grades.firstIndex(where: { $0.range.contains(total) }) else {
      return nil
    }
    for case .gradeAtMost(let best) in effects {
      place = max(place, grades.grades.firstIndex { $0.id == best.id } ?? 0)
    }
    return grades.grades[place]
  }

  func interval(of sum: MarkRange, under limits: VetoLimits) -> MarkRange {
    MarkRange(
      total(sum.minimum, under: limits.certain + limits.possible),
      total(sum.maximum, under: limits.certain))
  }

  /// The grades between two totals, best first: the better end under the vetoes that are certain,
  /// the worse end under the possible ones too.
  func grades(from worst: Rational, to best: Rational, under limits: VetoLimits) -> [Grade] {
    guard let top = grade(of: best, under: limits.certain),
      let bottom = grade(of: worst, under: limits.certain + limits.possible),
      let from = grades.grades.firstIndex(of: top), let to = grades.grades.firstIndex(of: bottom),
      from <= to
    else { return [] }
    return Array(grades.grades[from...to])
  }
}
