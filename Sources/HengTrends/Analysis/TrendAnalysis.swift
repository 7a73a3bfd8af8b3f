/// What can be said of some evaluations over the years.
public enum TrendAnalysis: Sendable {
  /// One unit from year to year.
  case unit(UnitTrend)
  /// Many units between two years.
  case departments(DepartmentTrend)
  /// Two units in one year.
  case gap(DepartmentGap)
}
