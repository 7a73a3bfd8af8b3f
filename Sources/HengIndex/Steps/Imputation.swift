/// What stands in for a missing value.
public enum Imputation: Hashable, Sendable {
  /// Nothing; the mean of what is there takes its place when scores are put together.
  case none
  /// A number, in the indicator's unit.
  case constant(Double)
  /// The mean of the indicator's values in the same year.
  case mean
  /// Their median.
  case median
  /// The mean of the values in the same group of units and the same year; a column of words says
  /// which group a unit is in.
  case groupMean(by: String)
  /// Their median.
  case groupMedian(by: String)
  /// The unit's mean place between the lowest and the highest value of the other indicators of the
  /// same parent, in the direction that counts.
  case siblings
  /// The mean of the values of so many units that are nearest in all indicators that both have,
  /// each as a place between its lowest and highest value.
  case nearest(count: Int)
  /// The unit's value in the latest year before that has one.
  case latest
  /// Between the unit's values in the years before and behind, by the time that passed.
  case interpolated
}
