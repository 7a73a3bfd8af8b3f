import HengModel
import HengScoring
import HengTrends

extension DepartmentTrend {
  var json: [String: JSONValue] {
    [
      "from": JSONValue(Rational(span.earlier)), "to": JSONValue(Rational(span.later)),
      "years": JSONValue(years),
      "movements": .array(
        change.movements.map { movement in
          let history = histories.first { $0.scores.last?.evaluation.unit.id == movement.unit.id }
          return .object([
            "unit": JSONValue(movement.unit), "change": JSONValue(movement.change),
            "synthetic": .bool(
              history?.scores.contains(where: \.evaluation.isSynthetic) ?? false),
            "earlier": JSONValue(movement.earlier), "later": JSONValue(movement.later),
            "score": .string(movement.score.rawValue), "grade": .string(movement.grade.rawValue),
            "rank": .string(movement.rank.rawValue),
            "totals": .array(
              years.map { year in
                .object([
                  "year": JSONValue(Rational(year)),
                  "total": JSONValue(history?.score(of: year)?.total),
                ])
              }),
          ])
        }),
      "new": .array(change.arrived.map { JSONValue($0) }),
      "gone": .array(change.gone.map { JSONValue($0) }),
      "without-total": .array(change.unscored.map { JSONValue($0) }),
    ]
  }
}

extension JSONValue {
  init(_ standing: LeagueChange.Standing) {
    self = .object([
      "total": JSONValue(standing.total), "grade": JSONValue(standing.grade),
      "rank": JSONValue(Rational(standing.rank)),
    ])
  }
}

extension DepartmentGap {
  var json: [String: JSONValue] {
    func side(_ score: EvaluationScore) -> JSONValue {
      .object([
        "unit": JSONValue(score.evaluation.unit), "total": JSONValue(score.total),
        "grade": JSONValue(score.grade), "synthetic": .bool(score.evaluation.isSynthetic),
      ])
    }
    return [
      "year": JSONValue(Rational(first.evaluation.year)),
      "scheme": .object([
        "id": .string(first.scheme.id), "label": JSONValue(first.scheme.label),
      ]), "first": side(first), "second": side(second), "gap": JSONValue(gap.gap),
      "rounding": JSONValue(gap.rounding), "vetoes": JSONValue(gap.vetoes),
      "indicators": .array(
        gap.lines.map { line in
          .object([
            "id": .string(line.indicator.id), "label": JSONValue(line.indicator.label),
            "full-marks": JSONValue(line.indicator.fullMarks),
            "first": JSONValue(line.marks), "second": JSONValue(line.otherMarks),
            "difference": JSONValue(line.difference), "share": JSONValue(gap.share(of: line)),
          ])
        }),
    ]
  }
}
