/// How far one weight can move before a result changes.
///
/// Inside the interval the result is what it is at the nominal weight. At an end with a cause the
/// units of a pair draw level, or a score reaches a grade's cut.
public struct WeightInterval<Cause: Hashable & Sendable>: Hashable, Sendable {
  /// The smallest share, 0…1; 0 if nothing below the nominal weight changes the result.
  public let lower: Double
  /// The largest share, 0…1; 1 if nothing above the nominal weight changes the result.
  public let upper: Double
  /// What changes below the lower end, or `nil` if nothing does.
  public let causeBelow: Cause?
  /// What changes above the upper end, or `nil` if nothing does.
  public let causeAbove: Cause?

  /// Every share: nothing changes the result.
  static var whole: WeightInterval {
    WeightInterval(lower: 0, upper: 1, causeBelow: nil, causeAbove: nil)
  }

  init(lower: Double, upper: Double, causeBelow: Cause?, causeAbove: Cause?) {
    self.lower = lower
    self.upper = upper
    self.causeBelow = causeBelow
    self.causeAbove = causeAbove
  }

  /// Creates the interval of a tie that opens as soon as the weight moves.
  init(opening cause: Cause, at weight: Double) {
    self.init(lower: weight, upper: weight, causeBelow: cause, causeAbove: cause)
  }

  /// Creates the interval in which a margin that is linear in the share doesn't fall below zero.
  ///
  /// - Parameters:
  ///   - start: The margin at share 0.
  ///   - end: The margin at share 1.
  ///   - weight: A share at which the margin isn't below zero.
  ///   - isChangedAtZero: Whether a margin of zero changes the result already.
  ///   - cause: What changes.
  init(
    margin start: Double, _ end: Double, at weight: Double, isChangedAtZero: Bool = false,
    cause: Cause
  ) {
    let limit = isChangedAtZero ? Double.scoreTie : -Double.scoreTie
    let zero = start / (start - end)
    let (failsBelow, failsAbove) = (start < limit, end < limit)
    self.init(
      lower: failsBelow ? max(0, min(weight, zero)) : 0,
      upper: failsAbove ? min(1, max(weight, zero)) : 1,
      causeBelow: failsBelow ? cause : nil, causeAbove: failsAbove ? cause : nil)
  }

  /// Returns the interval of a walk whose limit isn't 1, from that of how far it has come.
  func scaled(by limit: Double) -> WeightInterval {
    WeightInterval(
      lower: lower * limit, upper: upper * limit, causeBelow: causeBelow, causeAbove: causeAbove)
  }

  /// Returns the shares of both intervals; of equal ends this one's cause stays.
  func intersection(_ other: WeightInterval) -> WeightInterval {
    let isOtherBelow = other.causeBelow != nil && (causeBelow == nil || other.lower > lower)
    let isOtherAbove = other.causeAbove != nil && (causeAbove == nil || other.upper < upper)
    return WeightInterval(
      lower: isOtherBelow ? other.lower : lower, upper: isOtherAbove ? other.upper : upper,
      causeBelow: isOtherBelow ? other.causeBelow : causeBelow,
      causeAbove: isOtherAbove ? other.causeAbove : causeAbove)
  }
}
