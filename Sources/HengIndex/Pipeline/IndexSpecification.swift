/// Everything that is decided on the way from data to an index, step by step.
public struct IndexSpecification: Hashable, Sendable {
  /// From which values the constants of treatment and normalization are taken if there are years.
  public enum Years: String, Hashable, Sendable, CaseIterable {
    /// From all years together, so that scores of different years can be compared.
    case common
    /// From each year by itself.
    case separate
  }

  /// What values are divided by.
  public var denomination: PerIndicator<Denomination>
  /// What stands in for missing values.
  public var imputation: PerIndicator<Imputation>
  /// Which units are left out.
  public var screening: Screening
  /// What is done about outliers; `nil` for nothing.
  public var treatment: PerIndicator<Treatment?>
  /// How values become comparable.
  public var normalization: PerIndicator<NormalizationMethod>
  /// Where weights come from.
  public var weighting: Weighting
  /// How parts are put together.
  public var aggregation: AggregationPlan
  /// The ranks that equal scores get.
  public var ties: RankTies
  /// From which values constants are taken if there are years.
  public var years: Years

  /// Creates a specification; without arguments it is the plainest one: values as they are,
  /// min–max from 0 to 100, the table's weights and arithmetic means.
  public init(
    denomination: PerIndicator<Denomination> = PerIndicator(.asTabled),
    imputation: PerIndicator<Imputation> = PerIndicator(.none), screening: Screening = Screening(),
    treatment: PerIndicator<Treatment?> = PerIndicator(nil),
    normalization: PerIndicator<NormalizationMethod> = PerIndicator(.formula(.minMax())),
    weighting: Weighting = Weighting(), aggregation: AggregationPlan = AggregationPlan(),
    ties: RankTies = .minimum, years: Years = .common
  ) {
    self.denomination = denomination
    self.imputation = imputation
    self.screening = screening
    self.treatment = treatment
    self.normalization = normalization
    self.weighting = weighting
    self.aggregation = aggregation
    self.ties = ties
    self.years = years
  }
}
