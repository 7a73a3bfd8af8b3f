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

  fileprivate init(_ unit: EvaluationUnit?) {
    self =
      unit.map { .object(["id": .string($0.id), "label": JSONValue($0.label)]) } ?? .null
  }

  /// An exact number, with its fraction where the decimal never ends.
  fileprivate init(exact value: Rational) {
    self = .object(["value": JSONValue(value), "exact": .string(value.description)])
  }

  fileprivate init(_ years: [Int]) {
    self = .array(years.map { JSONValue(Rational($0)) })
  }

  fileprivate init(_ parts: ChangeParts) {
    self = .object([
      "change": JSONValue(exact: parts.sum), "data": JSONValue(exact: parts.data),
      "rule": JSONValue(exact: parts.rule), "weight": JSONValue(exact: parts.weight),
      "data-and-rule": JSONValue(exact: parts.dataAndRule),
    ])
  }
}

// MARK: - One unit

extension UnitTrend {
  fileprivate var json: [String: JSONValue] {
    let indicators = history.indicators
    return [
      "unit": JSONValue(unit), "years": JSONValue(years),
      "synthetic": .bool(history.scores.contains(where: \.evaluation.isSynthetic)),
      "scores": .array(
        scores.map { score in
          .object([
            "year": JSONValue(Rational(score.evaluation.year)),
            "scheme": .object([
              "id": .string(score.scheme.id), "label": JSONValue(score.scheme.label),
              "partial": .bool(score.scheme.isPartial),
              "known-marks": JSONValue(score.scheme.knownMarks),
            ]), "total": JSONValue(score.total), "grade": JSONValue(score.grade),
            "undetermined": .array(
              score.rows.filter { $0.marks == nil }.map { .string($0.row.indicator.id) }),
            "one-reconstruction": .bool(score.isOneReconstruction),
          ])
        }),
      "total": json(history.totals),
      "marks": .array(
        indicators.filter { $0.fullMarks > 0 }.map { json(history.marks(of: $0.id), id: $0.id) }),
      "measures": .array(
        indicators.compactMap { indicator in
          (try? history.measure(of: indicator.id)).map { json($0, id: indicator.id) }
        }),
      "facts": .array(
        history.factIDs.compactMap { id in
          (try? history.fact(id)).map { json($0, id: id, withRealAmounts: true) }
        }),
      "incomparable-facts": .array(
        history.factIDs.filter { (try? history.fact($0)) == nil }.map { .string($0) }),
      "missing-figures": .array(
        missingFigures.map { figure in
          .object([
            "id": .string(figure.id), "label": JSONValue(figure.label),
            "year": JSONValue(Rational(figure.year)), "evidence": JSONValue(figure.evidence),
          ])
        }),
      "restatements": .array(
        history.restatements.map { figure in
          .object([
            "id": .string(figure.id), "year": JSONValue(Rational(figure.year)),
            "own": JSONValue(figure.own / figure.unit.factor),
            "restated": JSONValue(figure.restated / figure.unit.factor),
            "unit": .string(figure.unit.symbol),
          ])
        }), "prices": prices.map { JSONValue($0) } ?? .null,
      "explanations": .array(explanations.map { JSONValue($0) }),
      "execution": .array(executions.map { JSONValue($0) }),
      "annual-execution": .array(
        scores.map { score in
          .object([
            "year": JSONValue(Rational(score.evaluation.year)),
            "lines": .array(score.budget.map { JSONValue($0) }),
          ])
        }),
    ]
  }

  /// A series with the changes between the compared years, its growth and its trend.
  private func json(
    _ series: YearSeries, id: String? = nil, withRealAmounts: Bool = false
  ) -> JSONValue {
    var content: [String: JSONValue] = [
      "id": JSONValue(id), "label": JSONValue(series.label), "unit": .string(series.unit.symbol),
      "values": .array(
        series.points.map { point in
          .object([
            "year": JSONValue(Rational(point.year)),
            "value": JSONValue(point.value / series.unit.factor),
          ])
        }),
      "changes": .array(
        spans.map { span in
          let change = series.change(from: span.earlier, to: span.later)
          return .object([
            "from": JSONValue(Rational(span.earlier)), "to": JSONValue(Rational(span.later)),
            "outcome": .string(change.name),
            "amount": JSONValue(change.amount.map { $0 / series.unit.factor }),
            "rate": JSONValue(change.rate),
          ])
        }), "growth": JSONValue(series.growth), "trend": JSONValue(series.trend, in: series.unit),
    ]
    if withRealAmounts, let prices,
      let real = try? prices.table.deflator.deflated(series, toPricesOf: prices.baseYear)
    {
      content["real"] = json(real.series)
      content["years-without-index"] = JSONValue(real.yearsWithoutIndex)
    }
    return .object(content)
  }
}

extension JSONValue {
  fileprivate init(_ growth: CompoundGrowth) {
    var content: [String: JSONValue] = ["outcome": .string(growth.name), "rate": .null]
    if case .growth(let rate, let years) = growth {
      content["rate"] = JSONValue(rate)
      content["years"] = JSONValue(Rational(years))
    }
    self = .object(content)
  }

  fileprivate init(_ trend: Trend, in unit: UnitOfMeasure) {
    switch trend {
    case .tooFewYears(let count):
      self = .object(["outcome": "too-few-years", "years": JSONValue(Rational(count))])
    case .estimate(let test, let slope):
      self = .object([
        "outcome": "estimate", "s": JSONValue(Rational(test.statistic)),
        "variance": JSONValue(test.variance), "z": JSONValue(test.z),
        "p-value": JSONValue(test.pValue), "tau": JSONValue(test.tau),
        "slope": JSONValue(slope.slope / unit.factor),
        "slope-lower": JSONValue(slope.lower / unit.factor),
        "slope-upper": JSONValue(slope.upper / unit.factor),
      ])
    }
  }

  fileprivate init(_ prices: RealPrices) {
    self = .object([
      "base-year": JSONValue(Rational(prices.baseYear)), "label": JSONValue(prices.table.label),
      "source": JSONValue(prices.table.source),
      "index": .array(
        prices.table.deflator.indices.sorted { $0.key < $1.key }.map { year, index in
          .object(["year": JSONValue(Rational(year)), "index": JSONValue(index)])
        }),
    ])
  }

  fileprivate init(_ explanation: UnitTrend.Explanation) {
    var content: [String: JSONValue] = [
      "from": JSONValue(Rational(explanation.span.earlier)),
      "to": JSONValue(Rational(explanation.span.later)),
    ]
    switch explanation.outcome {
    case .failure(let error):
      content["outcome"] = .string(error.name)
      content["reason"] = JSONValue(error.text)
    case .success(let decomposition):
      content["outcome"] = "split"
      content["parts"] = JSONValue(decomposition.parts)
      content["printed-parts"] = JSONValue(decomposition.printed.total)
      content["rounding"] = JSONValue(decomposition.rounding)
      content["vetoes"] = JSONValue(decomposition.vetoes)
      content["indicators"] = .array(decomposition.indicators.map { JSONValue($0) })
    }
    self = .object(content)
  }

  private init(_ change: IndicatorChange) {
    func standing(_ standing: IndicatorChange.Standing?) -> JSONValue {
      standing.map {
        .object(["marks": JSONValue($0.marks), "full-marks": JSONValue($0.fullMarks)])
      } ?? .null
    }
    var content: [String: JSONValue] = [
      "id": .string(change.indicator.id), "label": JSONValue(change.indicator.label),
      "earlier": standing(change.earlier), "later": standing(change.later),
      "parts": JSONValue(change.parts),
    ]
    switch change.division {
    case .split: content["division"] = "split"
    case .onlyIn(let year):
      content["division"] = "only-in"
      content["year"] = JSONValue(Rational(year))
    case .merged(let year, let problem):
      content["division"] = "merged"
      content["year"] = JSONValue(Rational(year))
      content["reason"] = .string(problem.name)
    }
    self = .object(content)
  }
}

extension DecompositionError {
  /// The kebab-case name of the reason.
  fileprivate var name: String {
    switch self {
    case .differentUnits: "different-units"
    case .undetermined: "undetermined"
    case .partialScheme: "partial-scheme"
    }
  }
}

// MARK: - Execution

extension JSONValue {
  fileprivate init(_ execution: YearExecution) {
    let budget = execution.budget
    self = .object([
      "year": JSONValue(Rational(budget.year)), "initial-budget-yuan": JSONValue(budget.initial),
      "changes": .array(
        execution.record.changes.map { entry in
          JSONValue(entry, "amount-yuan", adding: ["label": JSONValue(entry.label)])
        }),
      "spending": .array(
        execution.record.spending.map { entry in
          JSONValue(
            entry, "cumulative-yuan",
            adding: ["rate": JSONValue(budget.executionRate(on: entry.day))])
        }),
      "plan": .array(execution.record.plan.map { JSONValue($0, "rate") }),
      "attainment": .array(
        zip(
          execution.record.attainment.sorted { $0.day < $1.day }, execution.attainmentChecks
        ).map { entry, check in
          JSONValue(
            entry, "rate",
            adding: [
              "outcome": .string(check.outcome.name), "warning": .bool(check.outcome.isWarning),
            ])
        }),
      "checks": .array(
        execution.checks.map { check in
          .object([
            "day": .string("\(check.day)"), "planned-rate": JSONValue(check.plannedRate),
            "budget-yuan": JSONValue(check.budget), "outcome": .string(check.outcome.name),
            "rate": JSONValue(budget.executionRate(on: check.day)),
          ])
        }),
      "projections": .array(execution.projections.map { JSONValue($0) }),
    ])
  }

  private init(
    _ entry: ExecutionRecord.Entry, _ key: String, adding content: [String: JSONValue] = [:]
  ) {
    let own: [String: JSONValue] = [
      "day": .string("\(entry.day)"), key: JSONValue(entry.value),
      "basis": .string(entry.grounds.basis.rawValue),
      "evidence": JSONValue(entry.grounds.evidence),
    ]
    self = .object(own.merging(content) { $1 })
  }

  private init(_ projection: YearEndProjection) {
    var content: [String: JSONValue] = ["outcome": .string(projection.name)]
    if case .estimate(let estimate) = projection {
      content["assumption"] = .string(estimate.assumption.rawValue)
      content["from"] = .string("\(estimate.from)")
      content["spending-yuan"] = JSONValue(estimate.spending)
      content["rate"] = JSONValue(estimate.rate)
      content["limited"] = .bool(estimate.isLimited)
    }
    self = .object(content)
  }
}

// MARK: - Several units

extension DepartmentTrend {
  fileprivate var json: [String: JSONValue] {
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
  fileprivate init(_ standing: LeagueChange.Standing) {
    self = .object([
      "total": JSONValue(standing.total), "grade": JSONValue(standing.grade),
      "rank": JSONValue(Rational(standing.rank)),
    ])
  }
}

extension DepartmentGap {
  fileprivate var json: [String: JSONValue] {
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
