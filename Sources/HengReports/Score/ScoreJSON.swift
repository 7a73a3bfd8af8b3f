import FoundationEssentials
import HengModel
public import HengScoring

extension JSONValue {
  /// A document that says what it is, in which version of its keys, and by which engine.
  ///
  /// The version rises when a key changes its meaning or goes.
  static func document(_ schema: String, _ content: [String: JSONValue]) -> JSONValue {
    let head: [String: JSONValue] = [
      "schema": .string(schema), "schema-version": .number(1),
      "engine": .string("heng \(HengVersion.current)"),
    ]
    return .object(head.merging(content) { _, own in own })
  }

  /// The score of one evaluation.
  public init(_ score: EvaluationScore) {
    let evaluation = score.evaluation
    self = JSONValue.document(
      "heng-score",
      [
        "unit": .object([
          "id": .string(evaluation.unit.id), "label": JSONValue(evaluation.unit.label),
        ]),
        "year": JSONValue(Rational(evaluation.year)), "label": JSONValue(evaluation.label),
        "synthetic": .bool(evaluation.isSynthetic),
        "scheme": .object([
          "id": .string(score.scheme.id), "label": JSONValue(score.scheme.label),
          "partial": .bool(score.scheme.isPartial), "full-marks": JSONValue(score.scheme.fullMarks),
          "known-marks": JSONValue(score.scheme.knownMarks),
        ]),
        "total": JSONValue(score.total), "grade": JSONValue(score.grade),
        "determined-marks": JSONValue(score.determinedMarks),
        "undetermined-full-marks": JSONValue(score.undeterminedFullMarks),
        "admissible": JSONValue(score.admissible),
        "judged-faults-charged": JSONValue(score.charged),
        "admissible-grades": .array(score.admissibleGrades.map { .string($0.id) }),
        "one-reconstruction": .bool(score.isOneReconstruction),
        "indicators": .array(score.rows.map { JSONValue($0) }),
        "basis": .array(score.shares.map { JSONValue($0) }),
        "published": score.published.map { JSONValue($0) } ?? .null,
        "budget": .array(score.budget.map { JSONValue($0) }),
        "satisfaction": .array(score.satisfaction.map { JSONValue($0) }),
        "undecided-veto": .bool(score.hasUndecidedVeto),
        "notes": .array(
          [score.scheme.note, evaluation.note].compactMap { $0 }.map { JSONValue($0) }),
        "sources": .array(evaluation.sources.map { JSONValue($0) }),
        "claimed-rates": .array(score.claimedRates.map { .string($0.id) }),
      ])
  }

  /// A league table.
  public init(league entries: [LeagueEntry]) {
    let rows = entries.byScheme.flatMap { group in
      zip(group, group.ranks).map { entry, rank in
        JSONValue.object([
          "rank": JSONValue(rank.map { Rational($0) }), "unit": JSONValue(entry.unit),
          "label": JSONValue(entry.label), "year": JSONValue(Rational(entry.year)),
          "scheme": .object(["id": .string(entry.schemeID), "label": JSONValue(entry.scheme)]),
          "partial": .bool(entry.isPartial),
          "synthetic": .bool(entry.isSynthetic), "total": JSONValue(entry.total),
          "grade": JSONValue(entry.grade), "admissible": JSONValue(entry.admissible),
          "published": JSONValue(entry.published), "check": JSONValue(entry.check?.rawValue),
          "path": .string(entry.path),
        ])
      }
    }
    self = JSONValue.document("heng-league", ["evaluations": .array(rows)])
  }

  /// The trace of one row.
  public init(explaining row: RowScore, in score: EvaluationScore) {
    let book = score.facts
    let indicator = row.row.indicator
    let rule = row.row.rule.text(
      fullMarks: indicator.fullMarks, unit: row.row.unit, label: book.label(of:))
    self = JSONValue.document(
      "heng-explanation",
      [
        "unit": JSONValue(score.evaluation.unit.label),
        "year": JSONValue(Rational(score.evaluation.year)), "scheme": .string(score.scheme.id),
        "synthetic": .bool(score.evaluation.isSynthetic),
        "indicator": JSONValue(row), "formula": JSONValue(row.row.measure?.text),
        "rule": .object(["kind": .string(row.row.rule.kind.rawValue), "text": JSONValue(rule)]),
        "facts": .array(row.facts.map { JSONValue(fact: $0, in: book) }),
        "provenance": JSONValue(indicator.provenance),
        "in-force": .array(
          row.row.datedValues.map { value in
            .object(["key": .string(value.key), "since": .string(value.since)])
          }),
        "judgement": row.judgement.map { JSONValue($0) } ?? .null,
      ])
  }

  /// The outcome of schemes' own cases.
  public init(_ outcomes: [SchemeTestOutcome]) {
    let cases = outcomes.map { outcome in
      JSONValue.object([
        "path": .string(outcome.path), "name": .string(outcome.name),
        "passed": .bool(outcome.failures.isEmpty),
        "failures": .array(
          outcome.failures.map { failure in
            .object([
              "indicator": JSONValue(failure.indicatorID), "expected": .string(failure.expected),
              "found": .string(failure.found),
            ])
          }),
      ])
    }
    let failed = outcomes.count { !$0.failures.isEmpty }
    self = JSONValue.document(
      "heng-scheme-tests", ["cases": .array(cases), "failed": JSONValue(Rational(failed))])
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Creates a string.
  public init(stringLiteral value: String) { self = .string(value) }
}
