import FoundationEssentials
import HengModel
public import HengScoring

extension JSONValue {
  /// A document that says what it is, in which version of its keys, and by which engine.
  ///
  /// The version rises when a key changes its meaning or goes.
  private static func document(_ schema: String, _ content: [String: JSONValue]) -> JSONValue {
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
  public init(explaining row: RowScore, in score: EvaluationScore, facts book: FactBook) {
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

// MARK: - Parts

extension JSONValue {
  private init(_ range: MarkRange) {
    self = .object(["minimum": JSONValue(range.minimum), "maximum": JSONValue(range.maximum)])
  }

  private init(_ grade: Grade?) {
    self =
      grade.map { .object(["id": .string($0.id), "label": JSONValue($0.label)]) } ?? .null
  }

  private init(_ share: BasisShare) {
    self = .object([
      "basis": .string(share.basis.rawValue), "available": JSONValue(share.available),
      "awarded": JSONValue(share.awarded),
    ])
  }

  private init(_ evidence: Evidence) {
    self = .object([
      "place": JSONValue(evidence.place), "quote": JSONValue(evidence.quote),
      "reason": JSONValue(evidence.reason),
    ])
  }

  private init(_ row: RowScore) {
    let indicator = row.row.indicator
    self = .object([
      "id": .string(indicator.id), "label": JSONValue(indicator.label),
      "path": .array(indicator.path.map { .string($0.id) }),
      "full-marks": JSONValue(indicator.fullMarks), "marks": JSONValue(row.marks),
      "exact-marks": JSONValue(row.result.marks?.description),
      "admissible": JSONValue(row.admissible), "outcome": .string(row.result.outcome.rawValue),
      "branch": JSONValue(row.result.branch), "measured": JSONValue(row.measured, in: row.row.unit),
      "basis": .string(row.basis.rawValue),
      "standing": .string(indicator.provenance.standing.rawValue),
      "published": JSONValue(row.published),
      "deductions": .array(
        row.deductions.map { deduction in
          .object([
            "marks": JSONValue(deduction.marks), "basis": .string(deduction.basis.rawValue),
            "reason": JSONValue(deduction.reason),
            "evidence": .array(deduction.evidence.map { JSONValue($0) }),
          ])
        }),
    ])
  }

  /// What a measure or a fact came to: `outcome` says which of the other keys has a value.
  private init(_ measured: MeasureOutcome?, in unit: UnitOfMeasure) {
    guard let measured else {
      self = .null
      return
    }
    var values: [String: JSONValue] = [
      "value": .null, "exact": .null, "unit": .string(unit.symbol),
    ]
    switch measured {
    case .quantity(let quantity):
      let figure = quantity.figure(in: unit)
      values["outcome"] = "quantity"
      values["value"] = JSONValue(figure)
      values["exact"] = .string(figure.description)
    case .undefined(let kind): values["outcome"] = .string(kind.rawValue)
    case .tooLarge: values["outcome"] = "too-large"
    case .missing(let keys):
      values["outcome"] = "missing"
      values["missing"] = .array(keys.map { .string($0.name) })
    case .truth(let holds):
      values["outcome"] = "truth"
      values["value"] = .bool(holds)
    }
    self = .object(values)
  }

  private init(fact key: FactKey, in book: FactBook) {
    let fact = book.given(key)
    let unit = book.unit(of: key)
    self = .object([
      "name": .string(key.name), "label": JSONValue(book.label(of: key)),
      "value": JSONValue(book.outcome(of: key), in: unit),
      "basis": .string(book.basis(of: key).rawValue),
      "status": .string(
        (fact?.status ?? (book.formula(of: key) == nil ? .missing : .derived)).rawValue),
      "formula": JSONValue(book.formula(of: key)?.text),
      "printed": JSONValue(fact?.printed?.text.zh),
      "evidence": fact.map { JSONValue($0.evidence) } ?? .null,
    ])
  }

  private init(_ provenance: Provenance) {
    self = .object([
      "marks": .string(provenance.marks.rawValue), "rule": .string(provenance.rule.rawValue),
      "note": JSONValue(provenance.note),
      "sources": .array(provenance.sources.map { JSONValue($0) }),
    ])
  }

  private init(_ source: Source) {
    self = .object([
      "id": .string(source.id), "title": JSONValue(source.title),
      "address": JSONValue(source.address), "official": .bool(source.isOfficial),
    ])
  }

  private init(_ judgement: Judgement) {
    func with(_ grounds: Judgement.Grounds, _ own: [String: JSONValue]) -> JSONValue {
      .object(
        own.merging([
          "basis": .string(grounds.basis.rawValue), "evidence": JSONValue(grounds.evidence),
        ]) { own, _ in own })
    }
    let decision: [String: JSONValue] =
      switch judgement.decision {
      case .marks(let marks): ["marks": JSONValue(marks)]
      case .level(let id, let marks, let basis):
        [
          "level": .string(id), "marks": JSONValue(marks),
          "marks-basis": .string(basis.rawValue),
        ]
      case .checklist(let answers):
        [
          "items": .array(
            answers.map { with($0.grounds, ["item": .string($0.item), "met": .bool($0.isMet)]) })
        ]
      case .incidents(let incidents):
        [
          "incidents": .array(
            incidents.map { with($0.grounds, ["count": JSONValue(Rational($0.count))]) })
        ]
      case .carriedOver(let score, let whole):
        ["score": JSONValue(score), "of": JSONValue(whole)]
      case .notApplicable: ["not-applicable": .bool(true)]
      case .veto(let isExercised): ["exercised": .bool(isExercised)]
      }
    self = with(judgement.grounds, decision)
  }

  private init(_ check: PublishedCheck) {
    self = .object([
      "total": JSONValue(check.result.total), "check": JSONValue(check.total?.rawValue),
      "grade": JSONValue(check.result.grade), "grade-of-total": JSONValue(check.gradeOfTotal),
      "grade-consistent": check.isGradeConsistent.map { .bool($0) } ?? .null,
      "evidence": JSONValue(check.result.evidence),
      "row-gaps": .array(
        check.rowGaps.map { gap in
          .object([
            "indicator": .string(gap.indicatorID), "published": JSONValue(gap.published),
            "computed": JSONValue(gap.computed),
          ])
        }),
    ])
  }

  private init(_ line: BudgetExecution) {
    self = .object([
      "id": .string(line.line.id), "label": JSONValue(line.line.label),
      "kind": .string(line.line.kind.rawValue), "initial-yuan": JSONValue(line.initial),
      "adjusted-yuan": JSONValue(line.adjusted), "expenditure-yuan": JSONValue(line.expenditure),
      "of-initial": JSONValue(line.againstInitial), "of-adjusted": JSONValue(line.againstAdjusted),
      "basis": .string(line.basis.rawValue),
    ])
  }

  private init(_ outcome: ExecutionRate) {
    var rate: Rational?
    if case .rate(let value) = outcome { rate = value }
    self = .object(["outcome": .string(outcome.name), "rate": JSONValue(rate)])
  }

  private init(_ test: SatisfactionTest) {
    var values: [String: JSONValue] = [
      "group": JSONValue(test.label), "threshold": JSONValue(test.threshold),
      "rate": JSONValue(test.rate), "verdict": .string(test.verdict.rawValue),
      "evidence": JSONValue(test.evidence),
    ]
    if let survey = test.survey {
      let interval = survey.wilsonInterval
      values["survey"] = .object([
        "satisfied": JSONValue(Rational(survey.satisfied)),
        "asked": JSONValue(Rational(survey.asked)),
        "population": JSONValue(survey.population.map { Rational($0) }),
        "wilson-95": .array([JSONValue(interval.lowerBound), JSONValue(interval.upperBound)]),
        "exact-lower-bound-95": JSONValue(survey.exactLowerBound),
        "chance-at-threshold": JSONValue(survey.chanceAtThreshold(test.threshold)),
        "sample-size-to-tell": JSONValue(
          survey.sampleSizeToTell(from: test.threshold).map { Rational($0) }),
      ])
    }
    self = .object(values)
  }

  /// A floating-point number with 12 decimal places, which hides the last bits of rounding.
  private init(_ value: Double) {
    self = JSONValue(Rational(Int((value * 1e12).rounded()), over: 1_000_000_000_000))
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Creates a string.
  public init(stringLiteral value: String) { self = .string(value) }
}
