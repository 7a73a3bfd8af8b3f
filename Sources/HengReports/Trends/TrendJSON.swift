import HengModel
import HengScoring
public import HengTrends

extension JSONValue {
  /// What is known of some evaluations over the years.
  public init(_ analysis: TrendAnalysis) {
    let content: [String: JSONValue] =
      switch analysis {
      case .unit(let trend): trend.json.merging(["kind": "unit"]) { $1 }
      case .departments(let trend): trend.json.merging(["kind": "departments"]) { $1 }
      case .gap(let gap): gap.json.merging(["kind": "gap"]) { $1 }
      }
    self = JSONValue.document("heng-trend", content)
  }

  init(_ unit: EvaluationUnit?) {
    self =
      unit.map { .object(["id": .string($0.id), "label": JSONValue($0.label)]) } ?? .null
  }

  /// An exact number, with its fraction where the decimal never ends.
  init(exact value: Rational) {
    self = .object(["value": JSONValue(value), "exact": .string(value.description)])
  }

  init(_ years: [Int]) {
    self = .array(years.map { JSONValue(Rational($0)) })
  }

  init(_ parts: ChangeParts) {
    self = .object([
      "change": JSONValue(exact: parts.sum), "data": JSONValue(exact: parts.data),
      "rule": JSONValue(exact: parts.rule), "weight": JSONValue(exact: parts.weight),
      "data-and-rule": JSONValue(exact: parts.dataAndRule),
    ])
  }
}
