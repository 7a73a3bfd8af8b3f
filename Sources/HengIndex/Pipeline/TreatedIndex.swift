package import HengNumerics

/// The values after each step before normalization.
package struct TreatedIndex: Sendable {
  /// The values after denomination, rows × indicators.
  package let denominated: Matrix
  /// The values after imputation.
  package let imputed: Matrix
  /// The rows that passed the screening, in order.
  package let rows: [Int]
  /// The data of these rows.
  package let data: IndexData
  /// The values of these rows after treatment.
  package let treated: Matrix
  /// What was done to each indicator; one list for each set of rows that share constants.
  package let outcomes: [[Treatment.Outcome]]
}
