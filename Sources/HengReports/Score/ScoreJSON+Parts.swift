import HengModel
import HengScoring

/// The parts that the documents share.
extension JSONValue {
  init(_ range: MarkRange) {
    self = .object(["minimum": JSONValue(range.minimum), "maximum": JSONValue(range.maximum)])
  }

  init(_ grade: Grade?) {
    self =
      grade.map { .object(["id": .string($0.id), "label": JSONValue($0.label)]) } ?? .null
  }

  init(_ share: BasisShare) {
    self = .object([
      "basis": .string(share.basis.rawValue), "available": JSONValue(share.available),
      "awarded": JSONValue(share.awarded),
    ])
  }

  init(_ evidence: Evidence) {
    self = .object([
      "place": JSONValue(evidence.place), "quote": JSONValue(evidence.quote),
      "reason": JSONValue(evidence.reason),
    ])
  }

  init(_ row: RowScore) {
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
  init(_ measured: MeasureOutcome?, in unit: UnitOfMeasure) {
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

  init(fact key: FactKey, in book: FactBook) {
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

  init(_ provenance: Provenance) {
    self = .object([
      "marks": .string(provenance.marks.rawValue), "rule": .string(provenance.rule.rawValue),
      "note": JSONValue(provenance.note),
      "sources": .array(provenance.sources.map { JSONValue($0) }),
    ])
  }

  init(_ source: Source) {
    self = .object([
      "id": .string(source.id), "title": JSONValue(source.title),
      "address": JSONValue(source.address), "official": .bool(source.isOfficial),
    ])
  }

  init(_ judgement: Judgement) {
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

  init(_ check: PublishedCheck) {
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

  init(_ line: BudgetExecution) {
    self = .object([
      "id": .string(line.line.id), "label": JSONValue(line.line.label),
      "kind": .string(line.line.kind.rawValue), "initial-yuan": JSONValue(line.initial),
      "adjusted-yuan": JSONValue(line.adjusted), "expenditure-yuan": JSONValue(line.expenditure),
      "of-initial": JSONValue(line.againstInitial), "of-adjusted": JSONValue(line.againstAdjusted),
      "basis": .string(line.basis.rawValue),
    ])
  }

  init(_ outcome: ExecutionRate) {
    var rate: Rational?
    if case .rate(let value) = outcome { rate = value }
    self = .object(["outcome": .string(outcome.name), "rate": JSONValue(rate)])
  }

  init(_ test: SatisfactionTest) {
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
}
