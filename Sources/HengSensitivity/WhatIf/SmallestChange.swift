public import HengModel
import HengNumerics
import HengScoring

/// The smallest change of weights, in marks that can be written down, that gives a unit a better
/// grade or puts it ahead of another.
///
/// The least weight in all is moved: from the rows that win least to the row that wins most, in each
/// group of rows that make up for each other. Changes have ``places`` decimal places; the totals that
/// follow are exact and rounded, and show that the goal is reached. It is the smallest but for the
/// rounding of marks and totals.
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
  ///   - groups: The indicators whose weights may change, by index; those of a group make up for
  ///     each other.
  /// - Complexity: A few times that of weighing all units anew.
  public init?(_ units: ScoredUnits, lifting unit: Int, to goal: Goal, moving groups: [[Int]]) {
    let marks = units.indicators.map(\.fullMarks)
    if SmallestChange.isReached(goal, by: unit, in: units) {
      self.marks = marks
      moved = 0
      return
    }
    let quantum = units.scheme.rounding.quantum.doubleValue
    // Rounding may reach a goal up to a step early, and may take up to two more than it.
    for slack in [-0.99, -0.5, -0.49, 0, 0.01, 0.5, 1.01, 1.51, 2.01] {
      if case .ahead = goal, slack < 0 { continue }
      guard
        let change = SmallestChange.change(
          units, unit, goal, groups, slack: slack * quantum / units.fullMarks.doubleValue)
      else { return nil }
      let changed = SmallestChange.rounded(change, from: marks, groups)
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

  /// Returns the change of each weight in marks, of nothing if the goal before rounding is reached.
  private static func change(
    _ units: ScoredUnits, _ unit: Int, _ goal: Goal, _ groups: [[Int]], slack: Double
  ) -> [Double]? {
    let (rates, weights) = (units.rates, units.weights)
    let wins: [Double]
    let value: Double
    switch goal {
    case .grade(let place): (wins, value) = (rates.row(unit), units.cuts[place] + slack)
    case .ahead(let other):
      (wins, value) = (zip(rates.row(unit), rates.row(other)).map { $0 - $1 }, slack)
    }
    let (change, missing) = NearestReversal.leastMoved(
      missing: value - zip(weights, wins).reduce(0) { $0 + $1.0 * $1.1 }, weights: weights,
      coefficients: wins, groups: groups)
    let full = units.fullMarks.doubleValue
    return missing.isAhead(of: 0) ? nil : change.map { $0 * full }
  }

  /// Adds changes to marks in steps of the last place, with the same sum in every group.
  private static func rounded(
    _ change: [Double], from marks: [Rational], _ groups: [[Int]]
  ) -> [Rational] {
    let scale = (0..<places).reduce(Rational.one) { product, _ in product * 10 }
    var result = marks
    for group in groups {
      var rest = Rational.zero
      // What is taken is rounded up, and nothing can lose more than it has; one row gets it all.
      for index in group where change[index] < 0 {
        // A change that has so few places but for the doubles' error stays what it is.
        let steps = Rational(Int((-change[index] * scale.doubleValue - 1e-6).rounded(.up)))
        let taken = min(marks[index], steps / scale)
        result[index] = marks[index] - taken
        rest = rest + taken
      }
      if let target = group.first(where: { change[$0] > 0 }) {
        result[target] = result[target] + rest
      }
    }
    return result
  }
}
