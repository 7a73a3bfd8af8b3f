import HengModel
import HengScoring
public import HengSensitivity

extension JSONValue {
  /// Which factors the variance of scores, ranks and grades comes from.
  public init(_ variance: SchemeVariance) {
    let (plan, settings) = (variance.plan, variance.plan.settings)
    let intervals: [String: JSONValue] =
      switch settings.intervals {
      case .bootstrap(let count):
        ["kind": .string("bootstrap"), "resamples": JSONValue(Rational(count))]
      case .scrambles(let count):
        ["kind": .string("scrambles"), "count": JSONValue(Rational(count))]
      }
    self = JSONValue.document(
      "heng-variance",
      plan.units.json.merging([
        "label": JSONValue(plan.label), "samples": JSONValue(Rational(settings.sampleCount)),
        "evaluations": JSONValue(Rational(variance.evaluationCount)),
        "scrambling": .string(settings.scrambling.rawValue), "seed": .string("\(variance.seed)"),
        "estimator": .string(settings.estimator.rawValue),
        "intervals": .object(
          intervals.merging(["confidence": JSONValue(settings.confidence)]) { own, _ in own }),
        "units": .array(
          zip(plan.units.units, plan.units.ranks).map { JSONValue($0, rank: $1) }),
        "factors": .array(plan.factors.map { JSONValue($0, plan.units) }),
        "targets": .array(plan.targets.indices.map(variance.target)),
      ]) { _, own in own })
  }

  private init(_ factor: VarianceFactor, _ units: ScoredUnits) {
    var content: [String: JSONValue] = [
      "id": .string(factor.id), "label": JSONValue(factor.label),
      "values": JSONValue(factor.values(units)),
    ]
    func add(_ grid: DecimalGrid, of id: String) {
      content["of"] = .string(id)
      content["lowest"] = JSONValue(grid.first)
      content["highest"] = JSONValue(grid.last)
      content["step"] = JSONValue(grid.step)
    }
    switch factor.kind {
    case .weights(let group):
      content["kind"] = .string("weights")
      content["law"] = .string(group == .flat ? "flat" : "noise")
      if case .noise(let fraction) = group { content["within"] = JSONValue(fraction) }
    case .weight(let id, let grid):
      content["kind"] = .string("weight")
      add(grid, of: id)
    case .parameter(let address, let grid):
      content["kind"] = .string("parameter")
      add(grid, of: address)
    case .choice(let options):
      content["kind"] = .string("choice")
      content["options"] = .array(options.map { JSONValue($0) })
    }
    self = .object(content)
  }

  private init(_ option: VarianceFactor.Option) {
    let weighting: JSONValue =
      switch option.weighting {
      case .official: .string("official")
      case .equal: .string("equal")
      case .marks(let weights):
        .object(Dictionary(weights.map { ($0.id, JSONValue($0.marks)) }) { $1 })
      }
    let set = option.parameters.map { change -> (String, JSONValue) in
      switch change.value {
      case .number(let number): (change.address, JSONValue(number))
      case .choice(let word): (change.address, .string(word))
      }
    }
    self = .object([
      "id": .string(option.id), "label": JSONValue(option.label),
      "set": .object(Dictionary(set) { $1 }), "weights": weighting,
      "aggregation": .string(option.mean.rawValue),
    ])
  }

  fileprivate init(_ estimate: SobolIndices.Estimate) {
    self = .object([
      "value": JSONValue(estimate.value), "standard-error": JSONValue(estimate.standardError),
      "interval": estimate.interval.map { JSONValue([$0.lowerBound, $0.upperBound]) } ?? .null,
      "indistinguishable-from-zero": estimate.interval == nil
        ? .null : .bool(estimate.isIndistinguishableFromZero),
    ])
  }
}

extension SchemeVariance {
  fileprivate func target(_ index: Int) -> JSONValue {
    let indices = indices[index]
    var content: [String: JSONValue] = [
      "official-value": JSONValue(officialValues[index]),
      "variance": JSONValue(indices.variance), "constant": .bool(indices.isConstant),
      "first-order-sum": JSONValue(indices.firstOrderSum),
      "factors": .array(
        plan.factors.indices.map { factor in
          .object([
            "id": .string(plan.factors[factor].id),
            "first-order": JSONValue(indices.firstOrder[factor]),
            "total": JSONValue(indices.total[factor]),
          ])
        }),
    ]
    switch plan.targets[index] {
    case .rankShift: content["of"] = .string("rank-shift")
    case .unit(let unit, let figure):
      content["of"] = .string(figure.rawValue)
      content["unit"] = JSONValue(plan.units.units[unit].label)
      content["path"] = .string(plan.units.units[unit].path)
    }
    if plan.settings.includesSecondOrder {
      content["second-order"] = .array(
        plan.factors.indices.flatMap { one in
          plan.factors.indices.dropFirst(one + 1).compactMap { other in
            indices.secondOrder(one, other).map { estimate in
              .object([
                "factors": .array([
                  .string(plan.factors[one].id), .string(plan.factors[other].id),
                ]), "index": JSONValue(estimate),
              ])
            }
          }
        })
    }
    return .object(content)
  }
}
