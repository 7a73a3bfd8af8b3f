public import HengModel
import HengScoring

/// What other weights, rules or grade cuts do to totals, grades and ranks.
public struct WhatIf: Sendable {
  /// One unit before and after.
  public struct Outcome: Sendable {
    /// The unit.
    public let unit: ScoredUnit
    /// The total before and after.
    public let total: Change<Rational>
    /// The grade before and after; `nil` for a partial scheme.
    public let grade: Change<Grade?>
    /// The rank before and after, from 1; equal totals share one.
    public let rank: Change<Int>
    /// The rows whose score rate the new rules change, with the rates.
    public let rates: [(indicator: Indicator, rate: Change<Rational>)]
  }

  /// A value before and after.
  public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value before.
    public let before: Value
    /// The value after.
    public let after: Value

    /// Whether they differ.
    public var isChange: Bool { before != after }
  }

  /// The indicators with their full marks before and after.
  public let marks: [(indicator: Indicator, marks: Change<Rational>)]
  /// The grades' lower ends before and after, from best to worst, for a scheme that is whole.
  public let cuts: [(grade: Grade, cut: Change<Rational?>)]
  /// The units, in their order.
  public let outcomes: [Outcome]

  /// Compares units under a scheme and under another version of it.
  ///
  /// - Parameters:
  ///   - before: The units as they were scored.
  ///   - after: The same units, scored under the changed rules and grades.
  ///   - change: The full marks that replace those of the scheme.
  public init(_ before: ScoredUnits, _ after: ScoredUnits, change: WeightChange) {
    precondition(
      before.units.count == after.units.count
        && before.indicators.map(\.id)
          == after.indicators.map(\.id),
      "the units or the rows differ")
    let totals = before.units.map(\.total)
    let changed = after.units.indices.map { after.total(ofUnit: $0, marks: change.marks) }
    let ranks = zip(totals.ranks, changed.ranks)
    marks = zip(before.indicators, change.marks).map { indicator, marks in
      (indicator, Change(before: indicator.fullMarks, after: marks))
    }
    cuts = zip(before.grades, after.grades).map { old, new in
      (old, Change(before: old.range.lower?.value, after: new.range.lower?.value))
    }
    outcomes = zip(before.units.indices, ranks).map { index, rank in
      let (old, new) = (before.units[index], after.units[index])
      let grade = after.grades.isEmpty ? nil : after.scheme.grades.grade(of: changed[index])
      return Outcome(
        unit: old, total: Change(before: old.total, after: changed[index]),
        grade: Change(before: old.grade, after: grade), rank: Change(before: rank.0, after: rank.1),
        rates: zip(before.indicators, zip(old.rates, new.rates)).compactMap { indicator, rates in
          rates.0 == rates.1 ? nil : (indicator, Change(before: rates.0, after: rates.1))
        })
    }
  }

  /// The units that change grade.
  public var gradeChanges: [Outcome] { outcomes.filter(\.grade.isChange) }
}
