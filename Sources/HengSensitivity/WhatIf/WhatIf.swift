public import HengModel
import HengScoring

/// What other weights, rules or grade cuts do to totals, grades and ranks.
public struct WhatIf: Sendable {
  /// A value before and after.
  public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value before.
    public let before: Value
    /// The value after.
    public let after: Value

    /// Whether they differ.
    public var isChange: Bool { before != after }
  }

  /// One unit before and after.
  public struct Outcome: Sendable {
    /// The unit as it was scored.
    public let unit: ScoredUnit
    /// The total.
    public let total: Change<Rational>
    /// The grade; `nil` for a partial scheme.
    public let grade: Change<Grade?>
    /// The rank, from 1; equal totals share one.
    public let rank: Change<Int>
    /// The rows whose score rate the new rules change.
    public let rates: [(indicator: Indicator, rate: Change<Rational>)]

    /// Whether the grade's name changes; where a cut moves the grade itself is another one.
    public var changesGrade: Bool { grade.before?.id != grade.after?.id }
  }

  /// The units as they were scored.
  public let before: ScoredUnits
  /// The units under the changed scheme.
  public let after: ScoredUnits
  /// The indicators with their full marks.
  public let marks: [(indicator: Indicator, marks: Change<Rational>)]
  /// The grades' lower ends, from best to worst; none for a partial scheme.
  public let cuts: [(grade: Grade, cut: Change<Rational?>)]
  /// The units, in their order.
  public let outcomes: [Outcome]

  /// Compares units under a scheme and under a changed one.
  ///
  /// - Precondition: Both hold the same units and rows in the same order.
  public init(_ before: ScoredUnits, _ after: ScoredUnits) {
    precondition(
      before.units.map(\.path) == after.units.map(\.path)
        && before.indicators.map(\.id) == after.indicators.map(\.id), "the units or rows differ")
    self.before = before
    self.after = after
    marks = zip(before.indicators, after.indicators).map { old, new in
      (old, Change(before: old.fullMarks, after: new.fullMarks))
    }
    cuts = zip(before.grades, after.grades).map { old, new in
      (old, Change(before: old.range.lower?.value, after: new.range.lower?.value))
    }
    let ranks = Array(zip(before.ranks, after.ranks))
    outcomes = zip(before.units, after.units).enumerated().map { index, pair in
      let (old, new) = pair
      let rates = zip(before.indicators, zip(old.rates, new.rates))
      return Outcome(
        unit: old, total: Change(before: old.total, after: new.total),
        grade: Change(before: old.grade, after: new.grade),
        rank: Change(before: ranks[index].0, after: ranks[index].1),
        rates: rates.filter { $1.0 != $1.1 }.map { ($0, Change(before: $1.0, after: $1.1)) })
    }
  }
}
