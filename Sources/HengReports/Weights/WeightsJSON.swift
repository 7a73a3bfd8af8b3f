public import HengIndex
import HengModel
import HengNumerics

extension JSONValue {
  /// Weights and what they follow from.
  public init(_ derivation: WeightDerivation) {
    let weights = derivation.weights
    var ranks = [Int](repeating: 0, count: weights.count)
    for (indicator, rank) in derivation.ranking { ranks[indicator] = rank }
    let indicators = derivation.indicators.enumerated().map { place, indicator in
      JSONValue.object(
        [
          "id": .string(indicator.id), "label": JSONValue(indicator.label),
          "weight": JSONValue(weights[place]), "rank": JSONValue(Rational(ranks[place])),
        ].merging(derivation.figures(ofIndicator: place)) { _, own in own })
    }
    self = JSONValue.document(
      "heng-weights",
      [
        "method": .string(derivation.method.rawValue), "path": .string(derivation.path),
        "label": JSONValue(derivation.label), "source": JSONValue(derivation.source),
        "group": JSONValue(derivation.group), "indicators": .array(indicators),
      ].merging(derivation.facts) { _, own in own })
  }

  /// A number that may be infinite, which JSON has no number for.
  fileprivate init(finite value: Double) {
    self = value.isFinite ? JSONValue(value) : .string("infinite")
  }
}

extension WeightDerivation {
  /// What the method says of an indicator beside its weight.
  fileprivate func figures(ofIndicator indicator: Int) -> [String: JSONValue] {
    switch basis {
    case .values(let values):
      let direction = JSONValue(Rational(values.directions[indicator].rawValue))
      return ["direction": direction].merging(values.detail.figures(ofIndicator: indicator)) {
        _, own in own
      }
    case .budget(let experts):
      let parts = experts.shares(ofIndicator: indicator)
      return [
        "deviation": JSONValue(experts.deviation(ofIndicator: indicator)),
        "lowest": JSONValue(parts.min()), "highest": JSONValue(parts.max()),
      ]
    case .swings(let points, _): return ["points": JSONValue(points[indicator])]
    case .order(let places, _): return ["place": JSONValue(Rational(places[indicator]))]
    case .comparisons, .bestWorst, .preferences: return [:]
    }
  }

  /// What the method found as a whole.
  fileprivate var facts: [String: JSONValue] {
    switch basis {
    case .values(let values):
      var content: [String: JSONValue] = [
        "rows": JSONValue(Rational(values.rowCount)),
        "stage": .string(stage == .treated ? "treated" : "tabled"),
        "left-out": .array(leftOut.map { .string($0) }),
      ]
      if case .components(let components) = values.detail {
        content["eigenvalues"] = JSONValue(components.eigenvalues)
        content["components"] = JSONValue(Rational(components.loadings.columnCount))
      }
      return content
    case .comparisons(let process): return ["consistency": process.json(indicators)]
    case .bestWorst(let method): return ["consistency": method.json(indicators)]
    case .budget(let experts):
      return [
        "experts": JSONValue(Rational(experts.shares.count)), "budget": JSONValue(experts.budget),
      ]
    case .preferences, .swings, .order: return [:]
    }
  }
}

extension ValueWeights.Detail {
  fileprivate func figures(ofIndicator indicator: Int) -> [String: JSONValue] {
    switch self {
    case .none: [:]
    case .information(let information): ["information": JSONValue(information[indicator])]
    case .components(let components):
      ["loadings": JSONValue(components.loadings.row(indicator))]
    case .factors(let entropy, let losses):
      [
        "entropy-weight": JSONValue(entropy[indicator]),
        "cilos-weight": JSONValue(losses[indicator]),
      ]
    }
  }
}

extension AnalyticHierarchyProcess {
  fileprivate func json(_ indicators: [WeightDerivation.Indicator]) -> JSONValue {
    .object([
      "priorities": .string(method.rawValue),
      "principal-eigenvalue": JSONValue(principalEigenvalue),
      "consistency-index": JSONValue(consistencyIndex),
      "random-index": .object([
        "table": .string(randomIndex.rawValue),
        "value": JSONValue(randomIndex.value(for: comparisons.count)),
      ]),
      "consistency-ratio": JSONValue(consistencyRatio),
      "acceptable": isAcceptable.map { .bool($0) } ?? .null,
      "worst-judgement": worstJudgement.map { worst in
        .object([
          "row": .string(indicators[worst.row].id), "column": .string(indicators[worst.column].id),
          "judgement": JSONValue(worst.judgement),
          "consistent-value": JSONValue(worst.consistentValue),
          "consistency-ratio": JSONValue(worst.consistencyRatio),
        ])
      } ?? .null,
    ])
  }
}

extension BestWorstMethod {
  fileprivate func json(_ indicators: [WeightDerivation.Indicator]) -> JSONValue {
    .object([
      "model": .string(model.rawValue), "best": .string(indicators[comparisons.best].id),
      "worst": .string(indicators[comparisons.worst].id), "largest-miss": JSONValue(largestMiss),
      "consistency-index": JSONValue(comparisons.consistencyIndex),
      "consistency-ratio": consistencyRatio.map { JSONValue(finite: $0) } ?? .null,
      "input-consistency-ratio": JSONValue(finite: comparisons.inputConsistencyRatio),
      "worst-judgement": comparisons.worstJudgement.map { worst in
        .object([
          "indicator": .string(indicators[worst.indicator].id),
          "best-to-indicator": JSONValue(worst.bestToIndicator),
          "indicator-to-worst": JSONValue(worst.indicatorToWorst),
          "implied-best-to-worst": JSONValue(worst.impliedBestToWorst),
          "best-to-worst": JSONValue(comparisons.bestToWorst),
          "inconsistency": JSONValue(finite: worst.inconsistency),
        ])
      } ?? .null,
    ])
  }
}
