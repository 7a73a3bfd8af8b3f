public import HengNumerics

/// The values of some indicators for some units, none missing, and which way each one counts.
public struct DecisionMatrix: Hashable, Sendable {
  /// The values, *m*×*n*: a row is a unit, a column an indicator in its own unit of measure.
  public let values: Matrix
  /// Whether a larger or a smaller value is better, indicator by indicator, length *n*.
  public let directions: [IndicatorDirection]

  /// Creates a decision matrix.
  ///
  /// - Throws: ``WeightingError/nonFiniteValue(unit:indicator:)`` for the first such value, column
  ///   by column.
  /// - Precondition: There is at least one indicator, and a direction for each.
  public init(
    values: Matrix, directions: [IndicatorDirection]
  ) throws(WeightingError) {
    precondition(
      values.columnCount == directions.count && !directions.isEmpty,
      "\(directions.count) directions don't fit \(values.columnCount) indicators")
    if let place = values.storage.firstIndex(where: { !$0.isFinite }) {
      let (indicator, unit) = place.quotientAndRemainder(dividingBy: values.rowCount)
      throw .nonFiniteValue(unit: unit, indicator: indicator)
    }
    self.values = values
    self.directions = directions
  }

  /// The number of units, *m* ≥ 0.
  public var unitCount: Int { values.rowCount }

  /// The number of indicators, *n* ≥ 1.
  public var indicatorCount: Int { values.columnCount }
}
