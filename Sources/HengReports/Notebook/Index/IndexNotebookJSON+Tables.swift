import FoundationEssentials
import HengIndex
import HengModel
import HengNumerics

extension JSONValue {
  /// A number with as many digits as tell it from all others.
  ///
  /// One that is too long for a decimal becomes a string, which Python reads as well.
  init(exactly value: Double) {
    let text = value.description
    self = Decimal(string: text).map { .number($0) } ?? .string(text)
  }

  /// A result, to be compared within a tolerance: see ``init(_:)-(Double)``.
  fileprivate init(result value: Double) {
    // Beyond these a decimal can't hold it.
    let isPlain = value == 0 || (1e-100..<1e100).contains(abs(value))
    self = isPlain ? JSONValue(value) : .string(value.description)
  }
}

/// The tables and results of an index as a notebook carries them.
extension IndexNotebook {
  /// Everything that Python needs: the tables to compute from and the results to compare with.
  var tables: JSONValue {
    let data = result.pipeline.data
    return .object([
      "engine": .string("heng \(HengVersion.current)"), "label": .string(subject.label[language]),
      "rows": .array(
        data.rows.map { row in
          .object([
            "id": .string(row.id), "label": .string(row.label[language]),
            "year": row.year.map { .number(.init($0)) } ?? .null,
          ])
        }),
      "elements": .array(tree.elements.map(entry)),
      "values": columns(data.values, exactly),
      "denominators": .object(data.denominators.mapValues { .array($0.map(exactly)) }),
      "groups": .object(data.groups.mapValues { .array($0.map { JSONValue($0) }) }),
      "steps": specification.notebookSteps, "heng": results, "taken-over": takenOver,
    ])
  }

  private func entry(_ element: IndexElement) -> JSONValue {
    .object([
      "id": .string(element.id), "label": .string(element.label[language]),
      "parent": JSONValue(element.parent),
      "direction": .number(.init(element.direction.rawValue)),
      "weight": JSONValue(exactly: element.weight),
      "target": element.target.map { JSONValue(exactly: $0) } ?? .null,
      "denominator": JSONValue(element.denominator),
    ])
  }

  private func exactly(_ value: Double) -> JSONValue {
    value.isNaN ? .null : JSONValue(exactly: value)
  }

  private func rounded(_ value: Double) -> JSONValue {
    value.isNaN ? .null : JSONValue(result: value)
  }

  /// A table's columns by the codes of the elements, the first of them or those in a range.
  private func columns(
    _ table: Matrix, in range: Range<Int>? = nil, _ number: (Double) -> JSONValue
  ) -> JSONValue {
    let pairs = (range ?? 0..<table.columnCount).map { column in
      (tree.elements[column].id, JSONValue.array(table.column(column).map(number)))
    }
    return .object(Dictionary(pairs) { first, _ in first })
  }

  /// What Heng found at each step.
  private var results: JSONValue {
    let (stages, aggregates) = (result.stages, tree.indicatorCount..<tree.elements.count)
    let outcomes = tree.indicators.indices.map { column in
      (
        tree.elements[column].id,
        JSONValue.array(stages.outcomes.map { .string($0[column].word) })
      )
    }
    let ranks = aggregates.map { column in
      (tree.elements[column].id, JSONValue.array(result.ranks(ofColumn: column).map(rank)))
    }
    var results: [String: JSONValue] = [
      "denominated": columns(stages.denominated, rounded),
      "imputed": columns(stages.imputed, rounded),
      "kept": .array(stages.rows.map { .number(.init($0)) }),
      "outcomes": .object(Dictionary(outcomes) { first, _ in first }),
      "treated": columns(stages.treated, rounded),
      "normalized": columns(result.normalized, rounded),
      "weights": byCode(result.localWeights, rounded),
      "effective-weights": byCode(result.effectiveWeights, rounded),
      "scores": columns(result.scores, in: aggregates, rounded),
      "ranks": .object(Dictionary(ranks) { first, _ in first }),
    ]
    if let changed {
      results["changed"] = .object([
        "steps": .object(["normalize": changed.specification.notebookNormalization]),
        "kept": .array(changed.stages.rows.map { .number(.init($0)) }),
        "index": .array(changed.index.map(rounded)), "ranks": .array(changed.ranks.map(rank)),
      ])
    }
    return .object(results)
  }

  /// Figures that Python takes as they are, with all their digits.
  private var takenOver: JSONValue {
    let columns = takenOverImputations.compactMap { id in
      tree.column(of: id).map { column in
        (id, JSONValue.array(result.stages.imputed.column(column).map(exactly)))
      }
    }
    let weights = takenOverWeights.compactMap { id in
      tree.column(of: id).map { (id, JSONValue(exactly: result.localWeights[$0])) }
    }
    let scores = takenOverScores.compactMap { id in
      tree.column(of: id).map { (id, JSONValue.array(result.scores.column($0).map(exactly))) }
    }
    return .object([
      "imputed": .object(Dictionary(columns) { first, _ in first }),
      "weights": .object(Dictionary(weights) { first, _ in first }),
      "scores": .object(Dictionary(scores) { first, _ in first }),
    ])
  }

  private func byCode(_ values: [Double], _ number: (Double) -> JSONValue) -> JSONValue {
    .object(
      Dictionary(zip(tree.elements, values).map { ($0.id, number($1)) }) { first, _ in first })
  }

  private func rank(_ rank: Double?) -> JSONValue { rank.map { JSONValue($0) } ?? .null }
}

extension Treatment.Outcome {
  /// What was done, in one word of the notebook's Python.
  fileprivate var word: String {
    switch self {
    case .passed: "passed"
    case .winsorized(let high, let low): "winsorized: high \(high), low \(low)"
    case .transformed: "log"
    }
  }
}
