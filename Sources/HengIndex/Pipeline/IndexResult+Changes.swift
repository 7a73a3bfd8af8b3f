import HengNumerics

/// A value that a step changed.
public struct IndexChange: Hashable, Sendable {
  /// The row of the reported data, from 0.
  public let row: Int
  /// The indicator's column.
  public let indicator: Int
  /// The value before the step; `nil` if it was missing.
  public let before: Double?
  /// The value behind it; `nil` if it is missing.
  public let after: Double?
}

extension IndexResult {
  /// Returns the values that a step changed, indicator by indicator.
  ///
  /// Normalization, which changes them all, is no change of a value but of its unit; screening
  /// takes whole rows and shows in ``screenedOut``. Both have none here, as have the later steps.
  public func changes(of step: IndexStep) -> [IndexChange] {
    switch step {
    case .denominate: changes(from: pipeline.data.values, to: stages.denominated)
    case .impute: changes(from: stages.denominated, to: stages.imputed)
    case .treat: treatmentChanges
    case .screen, .normalize, .weight, .aggregate, .rank: []
    }
  }

  private func changes(
    from before: Matrix, to after: Matrix, rows: [Int]? = nil
  ) -> [IndexChange] {
    (0..<after.columnCount).flatMap { column in
      (0..<after.rowCount).compactMap { place -> IndexChange? in
        let row = rows?[place] ?? place
        let (old, new) = (before[row, column], after[place, column])
        if old == new || old.isNaN && new.isNaN { return nil }
        return IndexChange(
          row: row, indicator: column, before: old.isNaN ? nil : old,
          after: new.isNaN ? nil : new)
      }
    }
  }

  private var treatmentChanges: [IndexChange] {
    changes(from: stages.imputed, to: stages.treated, rows: stages.rows)
  }

  /// What treatment did to each indicator, one list for each year or one for all.
  public var treatmentOutcomes: [[Treatment.Outcome]] { stages.outcomes }
}
