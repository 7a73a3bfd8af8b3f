/// A way to make indicators with different units of measure comparable.
///
/// In the formulas *x* is a value and *n* the number of present values of the indicator; minimum,
/// maximum, mean and deviation are taken over the present values. Apart from the cases that say
/// otherwise, an indicator of which a smaller value is better is negated first, so a larger result
/// always means better performance. A missing value stays missing and counts nowhere.
///
/// Sources: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), section 1.5, Table 3,
/// and section 5, Table 15; W. Becker et al., *COINr* 1.1.14, the functions named `n_…`.
public enum Normalization: Hashable, Sendable {
  /// Maps the observed range onto an interval: *l* + (*u* − *l*)·(*x* − min)/(max − min).
  case minMax(from: Double = 0, to: Double = 100)

  /// Standardizes: *m* + *s*·(*x* − mean)/deviation, with *n* − 1 in the deviation's denominator.
  case zScore(mean: Double = 0, deviation: Double = 1)

  /// Counts the values that are worse, plus 1; equal values share the smallest of their ranks.
  ///
  /// The best of *n* different values gets *n*. A value that wasn't fitted gets at most *n*.
  case rank

  /// The rank as a percentage of the number of values: 100·rank/*n*.
  case percentile

  /// The rank's place between the worst and the best: 100·(rank − 1)/(*n* − 1).
  case percentRank

  /// Counts the values that are worse, and half of the others that are equal: Borda's points.
  ///
  /// The best of *n* different values gets *n* − 1 points, the worst none.
  case borda

  /// Gives the same points to all values of a band of percentiles.
  case categorical(CategoricalScale)

  /// Maps two set goalposts onto an interval: *l* + (*u* − *l*)·(*x* − lower)/(upper − lower).
  ///
  /// The fraction is (upper − *x*)/(upper − lower) if smaller is better. Clamping keeps it in 0…1.
  case goalposts(
    lower: Double, upper: Double, from: Double = 0, to: Double = 100, clamped: Bool = true)

  /// The way made from the worst value to a target: (*x* − min)/(target − min).
  ///
  /// It is (max − *x*)/(max − target) if smaller is better. Capping lets a value beyond the target
  /// count as 1.
  case distanceToTarget(Double, capped: Bool = true)

  /// The way made from the worst value to one unit's value: as for a target, without a cap.
  ///
  /// The unit is the position of its value in the fitted values, from 0.
  case distanceToReference(unit: Int)

  /// The ratio to the mean: *x*/mean, or mean/*x* if smaller is better.
  case ratioToMean

  /// The ratio to the leader: *x*/max, or min/*x* if smaller is better.
  case ratioToBest

  /// The ratio to the last: *x*/min, or max/*x* if smaller is better.
  case ratioToWorst

  /// The relative difference to the mean: (*x* − mean)/mean, its negative if smaller is better.
  case differenceToMean

  /// The relative difference to the last: (*x* − min)/min, or (max − *x*)/max if smaller is better.
  case differenceToWorst

  /// 1 above the mean, −1 below it, 0 around it: where *x*/mean > 1 + *p*, < 1 − *p*, or between.
  case aboveBelowMean(threshold: Double = 0.2)

  /// The share of the total: *x*/Σ*x*, or (1/*x*)/Σ(1/*x*) if smaller is better.
  case shareOfTotal

  /// The share of the Euclidean length: *x*/√Σ*x*², negated if smaller is better.
  ///
  /// TOPSIS was proposed with it. Negation keeps the distances to the ideal and the anti-ideal.
  case vector

  /// The way made from the worst value to the best, in 0…1.
  public static let distanceToMaximum = Normalization.minMax(from: 0, to: 1)
}
