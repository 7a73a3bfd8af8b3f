package import HengModel

/// Totals of score rates under new full marks, rounded by a scheme's rule.
///
/// A total is rounded from a sum of doubles where that can't go wrong, and from the exact sum where
/// the double lies next to a place at which rounding turns: exact sums of many unlike fractions have
/// hundreds of digits.
package struct ReweightedTotals {
  private let marks: [Rational]
  private let rounding: MarkRounding
  private let doubles: [Double]
  /// Whether rows are rounded: the scheme rounds rows, and could print these full marks.
  private let roundsRows: Bool
  private let quantum: Rational
  private let scale: Double

  /// - Parameters:
  ///   - marks: The full marks, row by row.
  ///   - rounding: The scheme's rule.
  package init(marks: [Rational], rounding: MarkRounding) {
    let quantum = rounding.quantum
    self.marks = marks
    self.rounding = rounding
    self.quantum = quantum
    doubles = marks.map(\.doubleValue)
    roundsRows =
      rounding.place == .indicators && marks.allSatisfy { ($0 / quantum).isInteger }
    scale = (1 / quantum).doubleValue
  }

  /// Returns the marks of a unit's score rates, rounded where the scheme's rule rounds rows.
  package func rows(of rates: [Rational]) -> [Rational] {
    zip(rates, marks).map { roundsRows ? rounding.indicatorMarks($0 * $1) : $0 * $1 }
  }

  /// Returns the total of a unit's score rates.
  package func total(of rates: [Rational]) -> Rational {
    if roundsRows { return rows(of: rates).reduce(0, +) }
    let sum = zip(rates, doubles).reduce(0) { $0 + $1.0.doubleValue * $1.1 }
    return rounded(sum)
      ?? zip(rates, marks).reduce(0) { $0 + $1.0 * $1.1 }
      .rounded(to: rounding.digits, rounding.mode)
  }

  /// How near to a turn, in steps of the last decimal place, the exact sum decides.
  ///
  /// The sum of a hundred products up to 10⁸ steps is off by less than a tenth of this.
  private static let margin = 1e-6
  /// Sums of more steps than this aren't exact enough for the margin.
  private static let stepLimit = 1e8

  /// Rounds a sum, or returns `nil` if it lies too near to where rounding turns.
  private func rounded(_ sum: Double) -> Rational? {
    let steps = sum * scale
    guard abs(steps) < ReweightedTotals.stepLimit else { return nil }
    let floor = steps.rounded(.down)
    let rest = steps - floor
    let turn =
      switch rounding.mode {
      case .halfUp, .halfEven: abs(rest - 0.5)
      case .down, .up: min(rest, 1 - rest)
      }
    if turn < ReweightedTotals.margin { return nil }
    let roundsUp =
      switch rounding.mode {
      case .halfUp, .halfEven: rest > 0.5
      case .down: false
      case .up: true
      }
    return Rational(Int(floor) + (roundsUp ? 1 : 0)) * quantum
  }
}
