public import HengModel

/// Decimal numbers at equal steps, each as likely as any other.
///
/// A factor that takes its values from a grid is exact: the scheme is set to the very number that
/// a person would write.
public struct DecimalGrid: Hashable, Sendable {
  /// The steps that a grid has at the least if nothing forbids; its variance then exceeds that of
  /// the whole interval by no more than a five-hundredth.
  private static let leastStepCount = Rational(1000)

  /// The smallest number, in base units.
  public let first: Rational
  /// The distance of two neighbours.
  public let step: Rational
  /// How many numbers there are, 2 at least.
  public let count: Int

  /// Creates the grid of the multiples of a step inside an interval.
  ///
  /// The step is the largest power of ten, in the unit that people see, of which a thousand or more
  /// fit in. There is no grid over an interval that lacks an end or holds less than two such
  /// numbers.
  ///
  /// - Parameters:
  ///   - interval: The interval, in base units.
  ///   - unit: How many base units the unit is that people see.
  ///   - coarsest: A step that mustn't be divided; `nil` if there is none.
  public init?(over interval: Interval, unit: Rational = 1, coarsest: Rational? = nil) {
    guard let lower = interval.lower, let upper = interval.upper, upper.value > lower.value
    else { return nil }
    let width = upper.value - lower.value
    var step = unit
    while width < step * Self.leastStepCount { step = step / 10 }
    while width >= 10 * step * Self.leastStepCount { step = 10 * step }
    if let coarsest, coarsest > step { step = coarsest }
    var low = (lower.value / step).ceiling
    var high = (upper.value / step).floor
    if !interval.contains(low * step) { low += 1 }
    if !interval.contains(high * step) { high += -1 }
    guard high > low else { return nil }
    first = low * step
    self.step = step
    count = Int((high - low).doubleValue) + 1
  }

  /// The largest number.
  public var last: Rational { self[count - 1] }

  /// The number at a place, from 0.
  public subscript(place: Int) -> Rational {
    precondition((0..<count).contains(place), "there is no number \(place) of \(count)")
    return first + Rational(place) * step
  }
}
