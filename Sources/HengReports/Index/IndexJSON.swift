import HengIndex
import HengModel

extension JSONValue {
  /// An index: scores and ranks of every element, weights, and each step with what it changed.
  public init(_ subject: IndexSubject) {
    let result = subject.result
    var content: [String: JSONValue] = [
      "label": JSONValue(subject.label), "source": JSONValue(subject.source),
      "licence": JSONValue(subject.licence), "note": JSONValue(subject.note),
      "synthetic": .bool(subject.isSynthetic),
      "elements": .array(result.tree.elements.indices.map(result.element)),
      "rows": result.rowsJSON, "steps": result.stepsJSON,
      "screened-out": .array(result.screenedOut.map { .object($0.json) }),
    ]
    if let replay = subject.replay {
      content["replay"] = .object([
        "set": .array(replay.edits.map { .string($0) }), "rows": replay.result.rowsJSON,
        "steps": replay.result.stepsJSON,
        "elements": .array(replay.result.tree.elements.indices.map(replay.result.element)),
        "screened-out": .array(replay.result.screenedOut.map { .object($0.json) }),
      ])
    }
    self = JSONValue.document("heng-index", content)
  }
}

extension IndexResult {
  /// The rows with their scores and ranks in every element, from the first rank to the last.
  var rowsJSON: JSONValue {
    let columns = tree.elements.indices
    let ranks = columns.map { self.ranks(ofColumn: $0) }
    return .array(
      rowsByRank.map { row in
        var content: [String: JSONValue] = [
          "id": .string(rows[row].id), "label": JSONValue(rows[row].label),
          "score": JSONValue(score(row: row, column: root)), "rank": JSONValue(ranks[root][row]),
          "scores": .object(
            Dictionary(
              columns.map { (tree.elements[$0].id, JSONValue(score(row: row, column: $0))) }
            ) { $1 }),
          "ranks": .object(
            Dictionary(columns.map { (tree.elements[$0].id, JSONValue(ranks[$0][row])) }) { $1 }),
        ]
        if let year = rows[row].year { content["year"] = JSONValue(Double(year)) }
        return .object(content)
      })
  }

  /// An element with its weights.
  func element(_ column: Int) -> JSONValue {
    let element = tree.elements[column]
    return .object([
      "id": .string(element.id), "label": JSONValue(element.label),
      "level": JSONValue(Double(tree.levels[column])), "parent": JSONValue(element.parent),
      "direction": JSONValue(Double(element.direction.rawValue)),
      "weight": JSONValue(localWeights[column]),
      "effective-weight": JSONValue(effectiveWeights[column]),
    ])
  }

  /// The steps with their arguments and every value that they changed.
  var stepsJSON: JSONValue {
    .array(
      IndexStep.allCases.map { step in
        .object([
          "step": .string(step.rawValue),
          "arguments": .object(
            Dictionary(
              specification.arguments(of: step).map { ($0.name, .string($0.value)) }
            ) { $1 }),
          "changed": .array(
            changes(of: step).map { change in
              .object([
                "unit": .string(pipeline.data.rows[change.row].id),
                "year": pipeline.data.rows[change.row].year.map { JSONValue(Double($0)) }
                  ?? .null,
                "indicator": .string(tree.elements[change.indicator].id),
                "before": JSONValue(change.before), "after": JSONValue(change.after),
              ])
            }),
        ])
      })
  }
}
