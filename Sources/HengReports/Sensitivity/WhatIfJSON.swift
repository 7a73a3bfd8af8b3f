import HengModel
public import HengScoring
public import HengSensitivity

extension JSONValue {
  /// What a change of weights, rules or grade cuts does.
  public init(_ whatIf: WhatIf, overlay: SchemeOverlay) {
    func change(_ change: WhatIf.Change<Rational>) -> JSONValue {
      .object(["before": JSONValue(change.before), "after": JSONValue(change.after)])
    }
    self = JSONValue.document(
      "heng-whatif",
      whatIf.before.json.merging([
        "overlay": .object([
          "label": JSONValue(overlay.label),
          "weights": .array(
            overlay.weights.map {
              .object(["id": .string($0.id), "marks": JSONValue($0.marks)])
            }),
          "locked": .array(overlay.locked.map { .string($0) }),
          "set": .array(overlay.parameters.map { JSONValue($0) }),
        ]),
        "weights": .array(
          whatIf.marks.map { indicator, marks in
            .object(["indicator": .string(indicator.id), "marks": change(marks)])
          }),
        "grade-cuts": .array(
          whatIf.cuts.map { grade, cut in
            .object([
              "grade": .string(grade.id), "before": JSONValue(cut.before),
              "after": JSONValue(cut.after),
            ])
          }),
        "units": .array(
          whatIf.outcomes.map { outcome in
            JSONValue(
              outcome.unit, rank: outcome.rank.before,
              adding: [
                "total-after": JSONValue(outcome.total.after),
                "grade-after": JSONValue(outcome.grade.after?.id),
                "rank-after": JSONValue(Rational(outcome.rank.after)),
                "grade-changes": .bool(outcome.changesGrade),
                "changed-rates": .array(
                  outcome.rates.map { indicator, rate in
                    .object(["indicator": .string(indicator.id), "rate": change(rate)])
                  }),
              ])
          }),
      ]) { _, own in own })
  }

  private init(_ change: SchemeParameter.Change) {
    let value: JSONValue =
      switch change.value {
      case .number(let number): JSONValue(number)
      case .choice(let name): .string(name)
      }
    self = .object(["address": .string(change.address), "value": value])
  }
}
