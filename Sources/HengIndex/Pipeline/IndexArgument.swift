/// An argument of a step, as files and the command line write it.
public struct IndexArgument: Hashable, Sendable {
  /// The keys on the way from the step to the argument, such as `method` or `own.LPI.from`.
  public var name: String
  /// The value.
  public var value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  init(_ name: String, _ value: Double) {
    let isWhole = value == value.rounded() && abs(value) < 1e15
    self.init(name, isWhole ? "\(Int(value))" : "\(value)")
  }

  init(_ name: String, share: Double) {
    let percent = (share * 1e12).rounded() / 1e10
    self.init(name, IndexArgument("", percent).value + "%")
  }

  fileprivate func below(_ key: String) -> IndexArgument { IndexArgument("\(key).\(name)", value) }
}

extension IndexSpecification {
  /// Returns every argument of a step, defaults included, so that it can be taken again.
  public func arguments(of step: IndexStep) -> [IndexArgument] {
    switch step {
    case .denominate: denomination.arguments(\.arguments)
    case .impute: imputation.arguments(\.arguments)
    case .screen: screening.arguments
    case .treat: treatment.arguments { $0?.arguments ?? [IndexArgument("method", "none")] }
    case .normalize: normalization.arguments(\.arguments)
    case .weight: weighting.arguments
    case .aggregate: aggregation.arguments
    case .rank: [IndexArgument("ties", ties.rawValue)]
    }
  }
}

extension PerIndicator {
  fileprivate func arguments(_ arguments: (Choice) -> [IndexArgument]) -> [IndexArgument] {
    arguments(common)
      + own.sorted { $0.key < $1.key }.flatMap { id, choice in
        arguments(choice).map { $0.below("own.\(id)") }
      }
  }
}

extension Denomination {
  fileprivate var arguments: [IndexArgument] {
    switch self {
    case .asTabled: [IndexArgument("method", "as-tabled")]
    case .none: [IndexArgument("method", "none")]
    case .by(let column): [IndexArgument("method", "by"), IndexArgument("column", column)]
    }
  }
}

extension Imputation {
  fileprivate var arguments: [IndexArgument] {
    switch self {
    case .none: [IndexArgument("method", "none")]
    case .constant(let value): [IndexArgument("method", "constant"), IndexArgument("value", value)]
    case .mean: [IndexArgument("method", "mean")]
    case .median: [IndexArgument("method", "median")]
    case .groupMean(let group):
      [IndexArgument("method", "group-mean"), IndexArgument("by", group)]
    case .groupMedian(let group):
      [IndexArgument("method", "group-median"), IndexArgument("by", group)]
    case .siblings: [IndexArgument("method", "siblings")]
    case .nearest(let count):
      [IndexArgument("method", "nearest"), IndexArgument("count", "\(count)")]
    case .latest: [IndexArgument("method", "latest")]
    case .interpolated: [IndexArgument("method", "interpolated")]
    }
  }
}

extension Screening {
  fileprivate var arguments: [IndexArgument] {
    var found = [
      IndexArgument("at-least", share: leastAvailable),
      IndexArgument("nonzero", share: leastNonzero), IndexArgument("of", stage.rawValue),
    ]
    if !kept.isEmpty { found.append(IndexArgument("keep", "[\(kept.joined(separator: ", "))]")) }
    if !dropped.isEmpty {
      found.append(IndexArgument("drop", "[\(dropped.joined(separator: ", "))]"))
    }
    return found
  }
}

extension Treatment {
  fileprivate var arguments: [IndexArgument] {
    [
      IndexArgument("method", "winsorize"), IndexArgument("skewness", skewnessLimit),
      IndexArgument("kurtosis", kurtosisLimit),
      IndexArgument("winsorized-points", "\(winsorizedPoints)"),
      IndexArgument("fallback", fallback.rawValue),
    ]
  }
}

extension NormalizationMethod {
  fileprivate var arguments: [IndexArgument] {
    switch self {
    case .formula(let formula): formula.arguments
    case .toTarget(let capped):
      [IndexArgument("method", "distance-to-target"), IndexArgument("capped", "\(capped)")]
    case .toUnit(let id):
      [IndexArgument("method", "distance-to-reference"), IndexArgument("unit", id)]
    }
  }
}

extension Normalization {
  fileprivate var arguments: [IndexArgument] {
    switch self {
    case .minMax(let from, let to):
      [
        IndexArgument("method", "min-max"), IndexArgument("from", from), IndexArgument("to", to),
      ]
    case .zScore(let mean, let deviation):
      [
        IndexArgument("method", "z-score"), IndexArgument("mean", mean),
        IndexArgument("deviation", deviation),
      ]
    case .rank: [IndexArgument("method", "rank")]
    case .percentile: [IndexArgument("method", "percentile")]
    case .percentRank: [IndexArgument("method", "percent-rank")]
    case .borda: [IndexArgument("method", "borda")]
    case .categorical(let scale):
      [
        IndexArgument("method", "categorical"),
        IndexArgument("bounds", Normalization.list(scale.bounds)),
        IndexArgument("points", Normalization.list(scale.points)),
      ]
    case .goalposts(let lower, let upper, let from, let to, let clamped):
      [
        IndexArgument("method", "goalposts"), IndexArgument("lower", lower),
        IndexArgument("upper", upper), IndexArgument("from", from), IndexArgument("to", to),
        IndexArgument("clamped", "\(clamped)"),
      ]
    case .distanceToTarget(let target, let capped):
      [
        IndexArgument("method", "distance-to-target"), IndexArgument("target", target),
        IndexArgument("capped", "\(capped)"),
      ]
    case .distanceToReference(let unit):
      [IndexArgument("method", "distance-to-reference"), IndexArgument("unit", "\(unit)")]
    case .ratioToMean: [IndexArgument("method", "ratio-to-mean")]
    case .ratioToBest: [IndexArgument("method", "fraction-of-maximum")]
    case .ratioToWorst: [IndexArgument("method", "ratio-to-worst")]
    case .differenceToMean: [IndexArgument("method", "difference-to-mean")]
    case .differenceToWorst: [IndexArgument("method", "difference-to-worst")]
    case .aboveBelowMean(let threshold):
      [
        IndexArgument("method", "above-below-mean"), IndexArgument("threshold", share: threshold),
      ]
    case .shareOfTotal: [IndexArgument("method", "share-of-total")]
    case .vector: [IndexArgument("method", "vector")]
    }
  }

  fileprivate static func list(_ numbers: [Double]) -> String {
    "[\(numbers.map { IndexArgument("", $0).value }.joined(separator: ", "))]"
  }
}

extension Weighting {
  fileprivate var arguments: [IndexArgument] {
    let word =
      switch method {
      case .given: "given"
      case .equal: "equal"
      case .objective(let method): method.rawValue
      }
    return [IndexArgument("method", word)]
      + own.sorted { $0.key < $1.key }.map { IndexArgument("own.\($0.key)", $0.value) }
  }
}

extension AggregationPlan {
  fileprivate var arguments: [IndexArgument] {
    var found = common.arguments
    if leastPresent > 0 { found.append(IndexArgument("at-least", share: leastPresent)) }
    for (level, method) in ofLevel.sorted(by: { $0.key < $1.key }) {
      found += method.arguments.map { $0.below("levels.\(level)") }
    }
    for (id, method) in own.sorted(by: { $0.key < $1.key }) {
      found += method.arguments.map { $0.below("own.\(id)") }
    }
    return found
  }
}

extension Aggregation {
  fileprivate var arguments: [IndexArgument] {
    switch self {
    case .arithmeticMean: [IndexArgument("method", "arithmetic")]
    case .geometricMean: [IndexArgument("method", "geometric")]
    case .harmonicMean: [IndexArgument("method", "harmonic")]
    case .powerMean(let exponent):
      [IndexArgument("method", "power"), IndexArgument("exponent", exponent)]
    case .weightedMedian: [IndexArgument("method", "median")]
    case .orderedWeights(let places):
      [
        IndexArgument("method", "ordered"), IndexArgument("places", Normalization.list(places)),
      ]
    case .mazziottaPareto(let penalty):
      [
        IndexArgument("method", "mazziotta-pareto"),
        IndexArgument("penalty", penalty == .added ? "added" : "subtracted"),
      ]
    case .borda: [IndexArgument("method", "borda")]
    case .copeland: [IndexArgument("method", "copeland")]
    case .topsis: [IndexArgument("method", "topsis")]
    case .prometheeII(.usual): [IndexArgument("method", "promethee")]
    case .prometheeII(.linear(let indifference, let preference)):
      [
        IndexArgument("method", "promethee"), IndexArgument("indifference", indifference),
        IndexArgument("preference", preference),
      ]
    }
  }
}
