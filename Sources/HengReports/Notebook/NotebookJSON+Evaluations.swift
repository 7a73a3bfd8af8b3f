import HengModel
import HengScoring

/// The evaluations' tables as a notebook carries them.
extension NotebookSubject {
  /// What is known of each unit: facts as the documents print them, surveys and judgements.
  func unitTables(_ language: Language) -> JSONValue {
    .array(
      scores.indices.map { place in
        let score = scores[place]
        return .object([
          "name": .string(name(place)[language]),
          "year": JSONValue(Rational(score.evaluation.year)),
          "synthetic": .bool(score.evaluation.isSynthetic),
          "facts": .array(score.neededFacts.map { score.factEntry($0, language) }),
          "surveys": .array(score.evaluation.satisfaction.compactMap(\.survey).map(\.entry)),
          "judgements": .object(
            Dictionary(score.evaluation.judgements.map { ($0.indicatorID, $0.decision.entry) }) {
              first, _ in first
            }),
        ])
      })
  }

  /// How many base units each unit of measure of the facts is.
  var factors: JSONValue {
    let units = scores.flatMap { score in
      score.neededFacts.filter { score.facts.formula(of: $0) == nil }.map(score.facts.unit(of:))
    }
    return .object(
      Dictionary(units.map { ($0.symbol, JSONValue(fraction: $0.factor)) }) { first, _ in first })
  }
}

extension EvaluationScore {
  /// The facts with a value or a formula that the rows lead to, each behind what it comes from.
  fileprivate var neededFacts: [FactKey] {
    var ordered: [FactKey] = []
    var seen: Set<FactKey> = []
    func visit(_ key: FactKey) {
      guard seen.insert(key).inserted else { return }
      for input in facts.formula(of: key)?.facts ?? [] { visit(input) }
      ordered.append(key)
    }
    for key in scheme.rows.flatMap(\.facts) { visit(key) }
    return ordered.filter { key in
      if case .missing = facts.outcome(of: key) { return facts.formula(of: key) != nil }
      return true
    }
  }

  /// A fact with its figure or its formula; one of surveys has neither.
  fileprivate func factEntry(_ key: FactKey, _ language: Language) -> JSONValue {
    var entry: [String: JSONValue] = [
      "name": .string(key.name), "label": .string(facts.label(of: key)[language]),
      "basis": .string(facts.basis(of: key).rawValue),
    ]
    if let formula = facts.formula(of: key) {
      entry["formula"] = JSONValue(tree: formula)
    } else if evaluation.facts.contains(where: { $0.key == key }),
      case .quantity(let quantity) = facts.outcome(of: key)
    {
      let unit = facts.unit(of: key)
      entry["figure"] = JSONValue(fraction: quantity.figure(in: unit))
      entry["unit"] = .string(unit.symbol)
    }
    return .object(entry)
  }
}

extension SatisfactionGroup.Survey {
  fileprivate var entry: JSONValue {
    .object([
      "satisfied": JSONValue(Rational(satisfied)), "asked": JSONValue(Rational(asked)),
      "population": JSONValue(population.map { Rational($0) }),
    ])
  }
}

extension Judgement.Decision {
  /// The decision under the keys of an evaluation file.
  fileprivate var entry: JSONValue {
    switch self {
    case .marks(let marks): .object(["marks": JSONValue(fraction: marks)])
    case .level(let id, let marks, _):
      .object(["level": .string(id), "marks": JSONValue(fraction: marks)])
    case .checklist(let answers):
      .object([
        "items": .object(
          Dictionary(answers.map { ($0.item, JSONValue.bool($0.isMet)) }) { first, _ in first })
      ])
    case .incidents(let incidents):
      .object(["incidents": .array(incidents.map { JSONValue(Rational($0.count)) })])
    case .carriedOver(let score, let total):
      .object(["score": JSONValue(fraction: score), "of": JSONValue(fraction: total)])
    case .notApplicable: .object(["not-applicable": .bool(true)])
    case .veto(let isExercised): .object(["exercised": .bool(isExercised)])
    }
  }
}
