public import HengModel
import HengNumerics
import HengScoring

/// The smallest change of weights, in marks that can be written down, that gives a unit a better
/// grade or puts it ahead of another.
///
/// The change is that of ``NearestReversal`` with the least weight moved in all, rounded to
/// ``places`` decimal places; the totals that follow are exact, and show that the goal is reached.
public struct SmallestChange: Hashable, Sendable {
  /// What is to be reached.
  public enum Goal: Hashable, Sendable {
    /// A grade, by its place from the best, or a better one.
    case grade(Int)
    /// A rank before that of another unit.
    case ahead(of: Int)
  }

  /// The decimal places of the changes.
  public static let places = 4

  /// The full marks after the change, exact, in the order of the indicators.
  public let marks: [Rational]
  /// The marks that move from some indicators to others in all.
  public let moved: Rational

  /// Finds the change, one of nothing if the goal is reached already, or `nil` if no weights reach
  /// it.
  ///
  /// - Parameters:
  ///   - units: The units under the weights in force.
  ///   - unit: The unit that is to reach something.
  ///   - goal: What it is to reach.
  ///   - free: Whether each indicator's weight may change.
  /// - Complexity: A few times that of weighing all units anew.
  public init?(_ units: ScoredUnits, lifting unit: Int, to goal: Goal, free: [Bool]) {
    let marks = units.indicators.map(\.fullMarks)
    if SmallestChange.isReached(goal, by: unit, in: units) {
      self.marks = marks
      moved = 0
      return
    }
    let quantum = units.scheme.rounding.quantum.doubleValue
    // A goal after rounding lies up to a step beyond the one before it.
    for slack in [0, 0.01, 0.5, 1.01, 1.51, 2.01] {
      guard
        let change = SmallestChange.change(
          units, unit, goal, free, slack: slack * quantum / units.fullMarks.doubleValue)
      else { return nil }
      let changed = SmallestChange.rounded(change, from: marks)
      guard
        let weights = try? WeightChange(
          units.indicators,
          setting: Dictionary(
            zip(units.indicators, changed).map { ($0.id, $1) }, uniquingKeysWith: { $1 }))
      else { continue }
      if SmallestChange.isReached(goal, by: unit, in: units.reweighted(by: weights)) {
        self.marks = changed
        moved = zip(changed, marks).reduce(0) { $1.0 > $1.1 ? $0 + $1.0 - $1.1 : $0 }
        return
      }
    }
    return nil
  }

  private static func isReached(_ goal: Goal, by unit: Int, in units: ScoredUnits) -> Bool {
    switch goal {
    case .grade(let place):
      units.grades.prefix(place + 1).contains { $0.id == units.units[unit].grade?.id }
    case .ahead(let other): units.units[unit].total > units.units[other].total
    }
  }

  /// Returns the change of each weight in marks.
  private static func change(
    _ units: ScoredUnits, _ unit: Int, _ goal: Goal, _ free: [Bool], slack: Double
  ) -> [Double]? {
    let (rates, weights) = (units.rates, units.weights)
    let coefficients: [Double]
    let value: Double
    switch goal {
    case .grade(let place):
      (coefficients, value) = (rates.row(unit), units.cuts[place] + slack)
    case .ahead(let other):
      coefficients = zip(rates.row(unit), rates.row(other)).map { $0 - $1 }
      value = slack
    }
    let moving = weights.indices.filter { free[$0] }
    let share = moving.reduce(0) { $0 + weights[$1] }
    guard share > 0 else { return nil }
    let kept = weights.indices.filter { !free[$0] }
      .reduce(0) { $0 + weights[$1] * coefficients[$1] }
    let nearest = NearestReversal(
      reaching: (value - kept) / share, weights: moving.map { weights[$0] / share },
      coefficients: moving.map { coefficients[$0] })
    guard let nearest else { return nil }
    var change = weights.map { _ in 0.0 }
    let full = share * units.fullMarks.doubleValue
    for (index, part) in zip(moving, nearest.change) { change[index] = part * full }
    return change
  }

  /// Adds changes to marks in steps of the last place, with the same sum.
  private static func rounded(_ change: [Double], from marks: [Rational]) -> [Rational] {
    let scale = (0..<places).reduce(Rational.one) { product, _ in product * 10 }
    var result = marks
    var rest = Rational.zero
    // What is taken is rounded up, and nothing can lose more than it has; one indicator gets it all.
    for index in change.indices where change[index] < 0 {
      // A change that has so few places but for the doubles' error stays what it is.
      let steps = Rational(Int((-change[index] * scale.doubleValue - 1e-6).rounded(.up)))
      let taken = min(marks[index], steps / scale)
      result[index] = marks[index] - taken
      rest = rest + taken
    }
    if let target = change.indices.max(by: { change[$0] < change[$1] }), change[target] > 0 {
      result[target] = result[target] + rest
    }
    return result
  }
}
