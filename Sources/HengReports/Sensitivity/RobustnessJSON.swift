import HengModel
import HengNumerics
import HengScoring
public import HengSensitivity

extension JSONValue {
  /// Creates a number from a simulated figure, to 9 decimal places: further ones lie far below its
  /// standard error and differ from processor to processor.
  private init(simulated value: Double) { self.init((value * 1e9).rounded() / 1e9) }

  init(_ share: SimulatedShare) {
    self = .object([
      "value": JSONValue(share.value), "standard-error": JSONValue(share.standardError),
    ])
  }

  /// How robust verdicts are to the weights.
  public init(_ robustness: Robustness) {
    let (units, simulation) = (robustness.units, robustness.simulation)
    let factors = simulation.confidenceFactors()
    let isRanked = units.units.count > 1
    let pairs = robustness.exact?.pairs
    self = JSONValue.document(
      "heng-robustness",
      units.json.merging([
        "law": JSONValue(simulation.law, units), "draws": JSONValue(Rational(simulation.drawCount)),
        "effective-draws": JSONValue(simulation.effectiveDrawCount),
        "seed": .string("\(simulation.seed)"), "draws-rates": .bool(robustness.drawsRates),
        "choice-entropy-bits": isRanked ? JSONValue(simulated: simulation.choiceEntropy) : .null,
        "units": .array(
          units.units.indices.map { unit in
            let mean = simulation.meanScore(unit: unit)
            var content: [String: JSONValue] = [
              "mean-score": JSONValue(simulated: mean.value),
              "mean-score-standard-error": JSONValue(simulated: mean.standardError),
              "score-quantiles": .object([
                "p05": JSONValue(simulation.scoreQuantile(unit: unit, 0.05)),
                "p50": JSONValue(simulation.scoreQuantile(unit: unit, 0.5)),
                "p95": JSONValue(simulation.scoreQuantile(unit: unit, 0.95)),
              ]),
              "grades": .array(robustness.grades(of: unit)),
            ]
            if isRanked {
              let rank = simulation.meanRank(unit: unit)
              content["expected-rank"] = JSONValue(pairs?.expectedRanks[unit])
              content["mean-rank"] = JSONValue(rank.value)
              content["mean-rank-standard-error"] = JSONValue(rank.standardError)
              content["rank-acceptability"] = JSONValue(
                (1...units.units.count).map {
                  simulation.rankAcceptability(unit: unit, rank: $0).value
                })
              content["central-weights"] =
                simulation.centralWeights(unit: unit).map { weights in
                  .array(weights.map { JSONValue(simulated: $0) })
                } ?? .null
              content["confidence-factor"] = factors[unit].map { JSONValue($0) } ?? .null
            }
            return JSONValue(units.units[unit], rank: units.ranks[unit], adding: content)
          }),
        "pairwise-winning": pairs.map { pairs in
          .array(units.units.indices.map { JSONValue(pairs.probabilities.row($0)) })
        } ?? .null,
      ]) { _, own in own })
  }

  /// The law of weights with its parameters.
  init(_ law: WeightLaw, _ units: ScoredUnits) {
    var content: [String: JSONValue] = [
      "name": .string(law.name), "label": JSONValue(law.text(units)),
    ]
    switch law {
    case .flat, .hierarchical: break
    case .dirichlet(let concentration): content["concentration"] = JSONValue(concentration)
    case .noise(let fraction): content["within"] = JSONValue(fraction)
    case .box(let box):
      content["lower"] = JSONValue(box.lower)
      content["upper"] = JSONValue(box.upper)
    case .ordinal(let order):
      content["order"] = .array(order.map { .string(units.indicators[$0].id) })
    case .constrained(let constraints):
      content["constraints"] = .array(
        constraints.map { constraint in
          .object([
            "coefficients": JSONValue(constraint.coefficients),
            "at-most": JSONValue(constraint.bound),
          ])
        })
    }
    self = .object(content)
  }

  /// A unit with its official result.
  init(_ unit: ScoredUnit, rank: Int, adding content: [String: JSONValue] = [:]) {
    let own: [String: JSONValue] = [
      "unit": JSONValue(unit.label), "path": .string(unit.path),
      "year": JSONValue(Rational(unit.year)), "synthetic": .bool(unit.isSynthetic),
      "total": JSONValue(unit.total), "grade": JSONValue(unit.grade?.id),
      "rank": JSONValue(Rational(rank)),
    ]
    self = .object(own.merging(content) { _, new in new })
  }
}

extension ScoredUnits {
  /// What every document on these units says of the scheme and its weights.
  var json: [String: JSONValue] {
    [
      "scheme": .object([
        "id": .string(scheme.id), "label": JSONValue(scheme.label),
        "partial": .bool(scheme.isPartial), "full-marks": JSONValue(fullMarks),
      ]),
      "indicators": .array(
        indicators.map { indicator in
          .object([
            "id": .string(indicator.id), "label": JSONValue(indicator.label),
            "marks": JSONValue(indicator.fullMarks),
          ])
        }),
      "cuts": .array(
        zip(grades, cuts).map { grade, cut in
          .object(["grade": .string(grade.id), "score-rate": JSONValue(cut)])
        }),
    ]
  }
}

extension Robustness {
  fileprivate func grades(of unit: Int) -> [JSONValue] {
    let simulated = simulation.gradeAcceptability(unit: unit)
    return zip(units.grades.indices, units.grades).map { index, grade in
      .object([
        "grade": .string(grade.id), "exact": JSONValue(exact?.grades[unit][index]),
        "simulated": JSONValue(simulated[index]),
      ])
    }
  }
}
