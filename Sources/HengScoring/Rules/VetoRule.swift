public import HengModel

/// A limit on the verdict when something grave is found (一票否决).
public struct VetoRule: Hashable, Sendable {
  /// What an exercised veto does.
  public enum Effect: Hashable, Sendable {
    /// The total can't be above these marks.
    case totalAtMost(Rational)
    /// The grade can't be better than this one.
    case gradeAtMost(Grade)
  }

  /// The condition, if facts decide; else a judgement does.
  public var condition: Measure?
  /// What an exercised veto does.
  public var effect: Effect

  /// Creates a rule.
  public init(condition: Measure?, effect: Effect) {
    self.condition = condition
    self.effect = effect
  }
}
