import FoundationEssentials
import HengIndex

/// The arguments of an index's steps as a notebook carries them, in the words of index files.
extension IndexSpecification {
  /// All steps.
  var notebookSteps: JSONValue {
    .object([
      "denominate": denomination.entry(\.entry), "impute": imputation.entry(\.entry),
      "screen": screening.entry,
      "treat": treatment.entry { $0?.entry ?? JSONValue(method: "none") },
      "normalize": notebookNormalization, "weight": weighting.entry,
      "aggregate": aggregation.entry, "rank": .object(["ties": .string(ties.rawValue)]),
      "years": .string(years.rawValue),
    ])
  }

  /// The step that makes indicators comparable.
  var notebookNormalization: JSONValue { normalization.entry(\.entry) }
}

extension JSONValue {
  /// A method by name with its arguments.
  fileprivate init(method: String, _ arguments: [String: JSONValue] = [:]) {
    self = .object(arguments.merging(["method": .string(method)]) { $1 })
  }

  /// Choices by name.
  fileprivate static func table<Choice>(
    _ choices: [String: Choice], _ entry: (Choice) -> JSONValue
  ) -> JSONValue {
    .object(choices.mapValues(entry))
  }
}

extension PerIndicator {
  fileprivate func entry(_ entry: (Choice) -> JSONValue) -> JSONValue {
    .object(["all": entry(common), "own": .table(own, entry)])
  }
}

extension Denomination {
  fileprivate var entry: JSONValue {
    switch self {
    case .asTabled: JSONValue(method: "as-tabled")
    case .none: JSONValue(method: "none")
    case .by(let column): JSONValue(method: "by", ["column": .string(column)])
    }
  }
}

extension Imputation {
  fileprivate var entry: JSONValue {
    switch self {
    case .none: JSONValue(method: "none")
    case .constant(let value): JSONValue(method: "constant", ["value": JSONValue(exactly: value)])
    case .mean: JSONValue(method: "mean")
    case .median: JSONValue(method: "median")
    case .groupMean(let group): JSONValue(method: "group-mean", ["by": .string(group)])
    case .groupMedian(let group): JSONValue(method: "group-median", ["by": .string(group)])
    case .siblings: JSONValue(method: "siblings")
    case .nearest(let count): JSONValue(method: "nearest", ["count": .number(.init(count))])
    case .latest: JSONValue(method: "latest")
    case .interpolated: JSONValue(method: "interpolated")
    }
  }
}

extension Screening {
  fileprivate var entry: JSONValue {
    .object([
      "at-least": JSONValue(exactly: leastAvailable), "nonzero": JSONValue(exactly: leastNonzero),
      "of": .string(stage.rawValue), "keep": .array(kept.map { .string($0) }),
      "drop": .array(dropped.map { .string($0) }),
    ])
  }
}

extension Treatment {
  fileprivate var entry: JSONValue {
    JSONValue(
      method: "winsorize",
      [
        "skewness": JSONValue(exactly: skewnessLimit),
        "kurtosis": JSONValue(exactly: kurtosisLimit),
        "winsorized-points": .number(.init(winsorizedPoints)),
        "fallback": .string(fallback.rawValue),
      ])
  }
}

extension Weighting {
  fileprivate var entry: JSONValue {
    let word =
      switch method {
      case .given: "given"
      case .equal: "equal"
      case .objective(let method): method.rawValue
      }
    return JSONValue(method: word, ["own": .table(own) { JSONValue(exactly: $0) }])
  }
}

extension AggregationPlan {
  fileprivate var entry: JSONValue {
    let levels = ofLevel.map { ("\($0)", $1) }
    return .object([
      "all": common.entry, "levels": .table(Dictionary(levels) { $1 }, \.entry),
      "own": .table(own, \.entry), "at-least": JSONValue(exactly: leastPresent),
    ])
  }
}

extension Aggregation {
  fileprivate var entry: JSONValue {
    switch self {
    case .arithmeticMean: JSONValue(method: "arithmetic")
    case .geometricMean: JSONValue(method: "geometric")
    case .harmonicMean: JSONValue(method: "harmonic")
    case .powerMean(let exponent):
      JSONValue(method: "power", ["exponent": JSONValue(exactly: exponent)])
    case .weightedMedian: JSONValue(method: "median")
    case .orderedWeights: JSONValue(method: "ordered")
    case .mazziottaPareto: JSONValue(method: "mazziotta-pareto")
    case .borda: JSONValue(method: "borda")
    case .copeland: JSONValue(method: "copeland")
    case .topsis: JSONValue(method: "topsis")
    case .prometheeII: JSONValue(method: "promethee")
    }
  }
}
