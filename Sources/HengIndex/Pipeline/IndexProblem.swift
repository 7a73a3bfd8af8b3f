/// What keeps data from becoming an index, with the place in the table.
public enum IndexProblem: Hashable, Sendable {
  /// A step looks at a column that the data hasn't.
  case unknownColumn(String, step: IndexStep)
  /// A value is divided by 0.
  case zeroDenominator(row: Int, indicator: String, denominator: String)
  /// No unit passes the screening, or only one.
  case tooFewUnits(Int)
  /// A row without any value.
  case emptyRow(row: Int)
  /// An indicator without any value.
  case emptyIndicator(String)
  /// An indicator can't be normalized.
  case normalization(NormalizationError, indicator: String)
  /// An indicator is normalized to its target and has none.
  case noTarget(indicator: String)
  /// Indicators are normalized to a unit that isn't there, or was screened out.
  case noReference(String)
  /// A method can't derive the weights of a group.
  case weighting(WeightingError, group: String)
  /// A method can't derive weights from missing values.
  case weightingNeedsAll(group: String, indicator: String)
  /// A score is too large for double precision.
  case numbersOutOfRange(group: String)
  /// A unit that is to be kept or dropped isn't there.
  case unknownUnit(String)
  /// All parts of a group have the weight 0.
  case weightsAllZero(group: String)
  /// The parts of a group can't be put together.
  case aggregation(AggregationError, group: String)
}

/// The reasons that data has no index.
public struct IndexFailure: Error, Hashable, Sendable {
  /// What is wrong, at least one thing, all of the same step.
  public var problems: [IndexProblem]
  /// The rows of data that passed the screening, in which the errors of weighting and aggregation
  /// count; `nil` where rows are those of the data.
  public var screenedRows: [Int]?
}
