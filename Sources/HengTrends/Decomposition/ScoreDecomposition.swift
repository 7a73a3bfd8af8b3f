public import HengModel
public import HengScoring

/// A reason that a change between two totals can't be shared out.
public enum DecompositionError: Error, Hashable, Sendable {
  /// The totals are of different units.
  case differentUnits(String, String)
  /// Rows have no marks yet, so a year has no total.
  case undetermined(year: Int, rows: [String])
  /// The year's total covers a part of its scheme, and the other year's doesn't cover the same rows.
  case partialScheme(year: Int)
}

/// Why a unit's total moved between two years: the data, the rules, or the weights.
///
/// With *f*(*d*, *r*, *w*) the total that the data of year *d* earns under the rules and the rounding
/// of scheme *r* with the full marks of scheme *w*, *f*(0, 0, 0) and *f*(1, 1, 1) are the two official
/// totals. Each cause gets its effect averaged over the six orders in which data, rule and weight may
/// go from one year to the other (the Shapley value), so the parts add up to the change exactly. So
/// they do for every indicator.
///
/// A row's score rate under the other scheme comes from that scheme's rule with its own full marks,
/// and the weight is what the rate is then multiplied by. Where facts decide there, they do; a
/// judged row keeps its judged share of full marks. Under one scheme in both years the parts of rule
/// and weight are zero.
public struct ScoreDecomposition: Hashable, Sendable {
  /// The earlier year's score.
  public let earlier: EvaluationScore
  /// The later year's score.
  public let later: EvaluationScore
  /// The indicators in the order of the later scheme, then those that only the earlier one has.
  public let indicators: [IndicatorChange]
  /// What rounding the totals added to the sum of the indicators; zero where rows are rounded.
  ///
  /// Where data and rule are merged for some indicator, they are here.
  public let rounding: ChangeParts
  /// What vetoes changed, as a part of data and rule together: both decide on a veto.
  public let vetoes: ChangeParts

  /// Shares out the change between two totals of one unit.
  ///
  /// - Parameters:
  ///   - earlier: The score of one year.
  ///   - later: The score of another year.
  /// - Throws: ``DecompositionError``.
  /// - Complexity: Each row is scored at most twice more.
  public init(
    from earlier: EvaluationScore, to later: EvaluationScore
  ) throws(DecompositionError) {
    let pair = try ScorePair(earlier, later)
    let marks = pair.indicators
    self.earlier = earlier
    self.later = later
    indicators = marks.compactMap(\.change)
    let isMerged = marks.contains(where: \.isMerged)
    rounding = ChangeParts(mergingDataAndRule: isMerged) { corner in
      let sum = marks.reduce(0) { $0 + $1.marks(at: corner) }
      let scheme = corner.rule == .earlier ? earlier.scheme : later.scheme
      return scheme.rounding.total(sum) - sum
    }
    vetoes = ChangeParts(dataAndRule: pair.vetoChange)
  }

  /// The change by cause, exact: that of all indicators, of rounding, and of vetoes.
  public var parts: ChangeParts { indicators.map(\.parts).reduce(rounding + vetoes, +) }

  /// The later official total less the earlier one, which the parts add up to.
  public var change: Rational { (later.total ?? 0) - (earlier.total ?? 0) }
}
