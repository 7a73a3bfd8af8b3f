import HengModel
import HengScoring
import HengTrends

extension UnitTrend {
  var json: [String: JSONValue] {
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
  init(_ growth: CompoundGrowth) {
    var content: [String: JSONValue] = ["outcome": .string(growth.name), "rate": .null]
    if case .growth(let rate, let years) = growth {
      content["rate"] = JSONValue(rate)
      content["years"] = JSONValue(Rational(years))
    }
    self = .object(content)
  }

  init(_ trend: Trend, in unit: UnitOfMeasure) {
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

  init(_ prices: RealPrices) {
    self = .object([
      "base-year": JSONValue(Rational(prices.baseYear)), "label": JSONValue(prices.table.label),
      "source": JSONValue(prices.table.source),
      "index": .array(
        prices.table.deflator.indices.sorted { $0.key < $1.key }.map { year, index in
          .object(["year": JSONValue(Rational(year)), "index": JSONValue(index)])
        }),
    ])
  }

  init(_ explanation: UnitTrend.Explanation) {
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
  var name: String {
    switch self {
    case .differentUnits: "different-units"
    case .undetermined: "undetermined"
    case .partialScheme: "partial-scheme"
    }
  }
}
