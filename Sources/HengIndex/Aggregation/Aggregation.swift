/// A way to make one score per unit from several indicators under weights.
///
/// The indicators are comparable, and a larger value is better in each: direction is the matter of
/// normalization. In the formulas *x*ₖ is a unit's value of indicator *k* and *w*ₖ the indicator's
/// weight, divided by the sum of the weights. An indicator of weight 0 changes nothing, not even
/// by a value that a formula couldn't take.
///
/// Power means, the weighted median, ordered weights and Mazziotta and Pareto's index are computed
/// unit by unit. The other cases compare units with each other, so a unit's score depends on which
/// others there are, and none may lack a value. A unit that is nowhere worse than another never
/// gets a lower score, except by Mazziotta and Pareto's index, which penalizes imbalance.
public enum Aggregation: Hashable, Sendable {
  /// The weighted power mean (Σ*w*ₖ·*x*ₖ^*p*)^(1/*p*); at *p* = 0 its limit, Π*x*ₖ^*w*ₖ.
  ///
  /// The smaller the exponent, a finite number, the less a good value makes up for a bad one. Values
  /// must be positive for *p* ≤ 0, and at least 0 for any other exponent but 1.
  case powerMean(exponent: Double)

  /// The weighted median: the smallest value below or at which half of the weight lies.
  ///
  /// If exactly half does, it is the mean of that value and the next.
  case weightedMedian

  /// The ordered weighted average: weights belong to places, from a unit's best value to its worst.
  ///
  /// With equal indicator weights and a place for each indicator it is Σ*v*ⱼ·*x*₍ⱼ₎, Yager's OWA.
  /// Otherwise the share of the indicator weights that stands before and at a place is read off
  /// the line through the cumulative place weights, Torra's WOWA. Place weights aren't negative;
  /// they are divided by their sum.
  ///
  /// Sources: R. R. Yager, *IEEE Transactions on Systems, Man, and Cybernetics* 18 (1988), 183–190;
  /// V. Torra, *International Journal of Intelligent Systems* 12 (1997), 153–166.
  case orderedWeights([Double])

  /// The mean less or plus a penalty for imbalance: *M* ∓ *S*·*S*/*M*.
  ///
  /// *M* is the weighted mean of a unit's values, which must be positive, and *S*² =
  /// Σ*w*ₖ·(*x*ₖ − *M*)². The authors use indicators of mean 100 and deviation 10.
  ///
  /// Source: P. De Muro, M. Mazziotta, A. Pareto, *Social Indicators Research* 104 (2011), 1–18.
  case mazziottaPareto(MazziottaParetoPenalty = .subtracted)

  /// Borda's count: Σ*w*ₖ·(units that are worse in *k* + half of the others that are equal).
  case borda

  /// Copeland's score: the units that a unit outranks less those that outrank it.
  ///
  /// A unit outranks another if it is better on more than half of the weight, where equal values
  /// give each half of their weight.
  case copeland

  /// The relative closeness to the ideal, in 0…1: see ``TOPSIS``.
  case topsis

  /// The net flow, in −1…1: the mean preference over each other unit less that of it over the unit.
  ///
  /// The preference over a unit is Σ*w*ₖ·*P*(*x*ₖ − *y*ₖ).
  ///
  /// Source: J. P. Brans, P. Vincke, *Management Science* 31 (1985), 647–656.
  case prometheeII(PreferenceFunction = .usual)

  /// The weighted arithmetic mean, also known as the weighted sum model.
  public static let arithmeticMean = Aggregation.powerMean(exponent: 1)

  /// The weighted geometric mean of positive values, also known as the weighted product model.
  public static let geometricMean = Aggregation.powerMean(exponent: 0)

  /// The weighted harmonic mean of positive values.
  public static let harmonicMean = Aggregation.powerMean(exponent: -1)
}

/// Which way Mazziotta and Pareto's penalty counts.
public enum MazziottaParetoPenalty: Hashable, Sendable {
  /// Imbalance lowers the score: for an index of which more is better.
  case subtracted
  /// Imbalance raises the score: for an index of which more is worse, such as poverty.
  case added
}
