import HengModel
import HengScoring
import HengSensitivity

/// Heng's results as a notebook carries them, to be compared with.
extension NotebookSubject {
  /// Everything that Python needs: the tables to compute from and the results to compare with.
  func tables(_ analysis: NotebookAnalysis?, _ language: Language) -> JSONValue {
    var results: [String: JSONValue] = ["units": .array(resultEntries(language))]
    if let analysis {
      results["weighed"] = .array(weighedPlaces.map { JSONValue(Rational($0)) })
      results.merge(analysis.entries(isSingle: isSingle)) { own, _ in own }
    }
    return .object([
      "engine": .string("heng \(HengVersion.current)"),
      "scheme": JSONValue(notebook: scheme, language), "units": unitTables(language),
      "units-of-measure": factors, "heng": .object(results),
    ])
  }

  /// The rank of each score within its year; `nil` without a total.
  var ranks: [Int?] {
    scores.map { score in
      score.total.map { total in
        1
          + scores.count { other in
            other.evaluation.year == score.evaluation.year
              && other.total.map { $0 > total } ?? false
          }
      }
    }
  }

  private func resultEntries(_ language: Language) -> [JSONValue] {
    zip(scores, ranks).map { score, rank in
      .object([
        "measured": .array(score.rows.map { JSONValue(fraction: $0.measured) }),
        "marks": .array(score.rows.map { JSONValue(fraction: $0.marks) }),
        "basis": .array(score.rows.map { .string($0.basis.label[language]) }),
        "total": JSONValue(fraction: score.total), "grade": JSONValue(score.grade?.id),
        "rank": JSONValue(rank.map { Rational($0) }),
      ])
    }
  }
}

extension NotebookAnalysis {
  fileprivate func entries(isSingle: Bool) -> [String: JSONValue] {
    var entries: [String: JSONValue] = [:]
    if let result = whatIf?.result {
      entries["what-if"] = .object([
        "fixed": .object(
          Dictionary(
            fixedMarks.map { ($0.id, JSONValue(fraction: $0.marks)) }, uniquingKeysWith: { $1 })),
        "row-marks": .array(result.marks.map { JSONValue(fraction: $0.marks.after) }),
        "totals": .array(result.outcomes.map { JSONValue(fraction: $0.total.after) }),
        "grades": .array(result.outcomes.map { JSONValue($0.grade.after?.id) }),
        "ranks": .array(result.outcomes.map { JSONValue(Rational($0.rank.after)) }),
      ])
    }
    if isSingle {
      let full = units.fullMarks.doubleValue
      entries["swings"] = .array(
        swings.map { bar in
          bar.map { JSONValue([full * $0.scoreAtLess, full * $0.scoreAtMore]) } ?? .null
        })
    }
    if let exact {
      entries["parameters"] = .array(parameters.map { JSONValue(Rational($0)) })
      if isSingle { entries["grade-probabilities"] = JSONValue(exact.grades[0]) }
      entries["pairs"] = .array(
        pairs.map { pair in
          .array([
            JSONValue(Rational(pair.upper)), JSONValue(Rational(pair.lower)),
            JSONValue(pair.probability),
          ])
        })
    }
    return entries
  }
}

extension JSONValue {
  /// A measure's value in base units, or by name why there is none.
  fileprivate init(fraction measured: MeasureOutcome?) {
    switch measured {
    case .quantity(let quantity): self = JSONValue(fraction: quantity.value)
    case .undefined(let kind): self = .string(kind.rawValue)
    case .missing: self = "missing"
    case .tooLarge: self = "too-large"
    case .truth(let holds): self = .bool(holds)
    case nil: self = .null
    }
  }
}
