/// The words for denominations.
package enum DenominationWord: String, MethodWord {
  case asTabled = "as-tabled"
  case none, by

  package var keys: [String] { self == .by ? ["column"] : [] }
}

/// The words for imputations.
package enum ImputationWord: String, MethodWord {
  case none, constant, mean, median
  case groupMean = "group-mean"
  case groupMedian = "group-median"
  case siblings, nearest, latest, interpolated

  package var keys: [String] {
    switch self {
    case .constant: ["value"]
    case .groupMean, .groupMedian: ["by"]
    case .nearest: ["count"]
    case .none, .mean, .median, .siblings, .latest, .interpolated: []
    }
  }
}

/// The words for treatments of outliers.
package enum TreatmentWord: String, MethodWord {
  case none, winsorize

  package var keys: [String] {
    self == .none ? [] : ["skewness", "kurtosis", "winsorized-points", "fallback"]
  }
}

/// The words for normalizations.
package enum NormalizationWord: String, MethodWord {
  case minMax = "min-max"
  case zScore = "z-score"
  case rank, percentile
  case percentRank = "percent-rank"
  case borda, categorical, goalposts
  case distanceToTarget = "distance-to-target"
  case distanceToMaximum = "distance-to-maximum"
  case distanceToReference = "distance-to-reference"
  case fractionOfMaximum = "fraction-of-maximum"
  case ratioToMean = "ratio-to-mean"
  case ratioToWorst = "ratio-to-worst"
  case differenceToMean = "difference-to-mean"
  case differenceToWorst = "difference-to-worst"
  case aboveBelowMean = "above-below-mean"
  case shareOfTotal = "share-of-total"
  case vector

  package var keys: [String] {
    switch self {
    case .minMax: ["from", "to"]
    case .zScore: ["mean", "deviation"]
    case .goalposts: ["lower", "upper", "from", "to", "clamped"]
    case .distanceToTarget: ["capped"]
    case .distanceToReference: ["unit"]
    case .aboveBelowMean: ["threshold"]
    case .categorical: ["bounds", "points"]
    case .rank, .percentile, .percentRank, .borda, .distanceToMaximum, .fractionOfMaximum,
      .ratioToMean, .ratioToWorst, .differenceToMean, .differenceToWorst, .shareOfTotal, .vector:
      []
    }
  }
}

/// The words for ways to put parts together.
package enum AggregationWord: String, MethodWord {
  case arithmetic, geometric, harmonic, power, median, ordered
  case mazziottaPareto = "mazziotta-pareto"
  case borda, copeland, topsis, promethee

  package var keys: [String] {
    switch self {
    case .power: ["exponent"]
    case .ordered: ["places"]
    case .mazziottaPareto: ["penalty"]
    case .promethee: ["indifference", "preference"]
    case .arithmetic, .geometric, .harmonic, .median, .borda, .copeland, .topsis: []
    }
  }
}
