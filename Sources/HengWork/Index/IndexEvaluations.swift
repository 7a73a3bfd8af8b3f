import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengScoring
import HengSources

/// The units of an index as evaluations under one scheme, so that whatever is made of scores can be
/// made of an index.
///
/// A row's marks are the indicator's normalized value out of the common scale's top, so that a total
/// is the index out of 100. An index that isn't a weighted sum of all its indicators has no weights
/// that could be looked at this way and is refused.
struct IndexEvaluations: Sendable {
  private let index: LoadedIndex
  private let result: IndexResult
  private let trails: ValueTrails
  private let scheme: IndexScheme

  /// Takes every step of an index file.
  ///
  /// - Throws: ``InvalidFiles`` with every mistake, and with what keeps the index from being a
  ///   weighted sum.
  init(_ file: IndexFile) throws(InvalidFiles) {
    let index = try file.load()
    let result = try index.run()
    let shares = IndexScheme.shares(result)
    try IndexEvaluations.check(index, result, shares: shares)
    do throws(MeasureError) {
      scheme = try IndexScheme(index, result, shares: shares)
    } catch {
      // The measures are made of names and numbers, of which only numbers can be beyond what is read.
      throw InvalidFiles(.scaleBeyondMarks, at: index.places.step("normalize"))
    }
    (self.index, self.result, trails) = (index, result, ValueTrails(result))
  }

  /// What is to be told first of how the index was read.
  var remarks: Remarks { index.remarks }

  /// The units, each as often as it has years.
  var count: Int { result.rows.count }

  /// Returns a unit's evaluation.
  ///
  /// - Parameter row: The unit's place in the index, from 0.
  /// - Returns: The evaluation with the scheme of all.
  func evaluation(_ row: Int) -> LoadedEvaluation {
    let unit = result.rows[row]
    let evaluation = Evaluation(
      unit: EvaluationUnit(id: unit.id, label: unit.label), year: unit.year ?? index.year ?? 0,
      sources: scheme.scheme.gradesProvenance.sources, facts: facts(row), hasReasons: false,
      isSynthetic: index.isSynthetic)
    var location = index.places.data.location(cells(row)[0])
    location.column = nil
    return LoadedEvaluation(
      location: location, schemePath: index.path, evaluation: evaluation, scheme: scheme.scheme,
      codes: scheme.codes)
  }

  private func cells(_ row: Int) -> [PlainTable.Cell] {
    index.places.data.rows[result.stages.rows[row]]
  }

  private func facts(_ row: Int) -> [Fact] {
    let cells = cells(row)
    let facts = scheme.rows.flatMap { own -> [Fact] in
      let trail = trails[row, own.column]
      let place = index.places.data.location(cells[index.places.indicatorColumns[own.column]]).text
      func fact(
        _ key: FactKey, _ value: Double?, _ status: FactStatus, _ reason: LocalizedText?
      ) -> Fact? {
        value.map { value in
          Fact(
            key: key,
            content: .figure(
              Fact.Figure(Quantity(Rational(shortestDecimalOf: value)), unit: .one)),
            status: status, evidence: Evidence(place: place, reason: reason))
        }
      }
      let isAssumed = trail.imputation != nil
      return [
        fact(
          own.value, trail.imputed,
          isAssumed ? .assumed : trail.denominator == nil ? .reported : .derived, trail.valueReason),
        fact(
          own.normalized, trail.normalized, isAssumed ? .assumed : .derived,
          trail.normalizedReason(result.tree.elements[own.column].direction)),
      ].compactMap { $0 }
    }
    return facts + scaleFacts
  }

  private var scaleFacts: [Fact] {
    guard let ends = scheme.ends else { return [] }
    return [(ends.lowest, scheme.scale.lowest), (ends.highest, scheme.scale.highest)].map {
      key, value in
      Fact(
        key: key, content: .figure(Fact.Figure(Quantity(value), unit: .one)), status: .derived,
        evidence: Evidence(
          place: index.places.data.path,
          reason: LocalizedText(zh: "所有指标和单位之中", en: "of all indicators and units")))
    }
  }
}

// MARK: - What is no weighted sum

extension IndexEvaluations {
  private static func check(
    _ index: LoadedIndex, _ result: IndexResult, shares: [Rational]
  ) throws(InvalidFiles) {
    let (tree, plan) = (result.tree, result.specification.aggregation)
    let other = tree.groups.last { group in
      shares[group.column] > 0
        && plan.method(of: tree.elements[group.column], level: group.level) != .arithmeticMean
    }
    if let other {
      let element = tree.elements[other.column]
      let method = AggregationPlan(plan.method(of: element, level: other.level))
      let word = IndexSpecification(aggregation: method).arguments(of: .aggregate)[0].value
      throw failure(index, .notAWeightedSum(group: element.label, method: word), at: "aggregate")
    }
    for row in result.rows.indices {
      let gap = tree.indicators.indices.first {
        shares[$0] > 0 && result.score(row: row, column: $0) == nil
      }
      if let gap {
        throw failure(
          index,
          .gapInWeightedSum(indicator: tree.elements[gap].label, unit: result.rows[row].label),
          at: "aggregate")
      }
    }
    if index.year == nil, result.rows.contains(where: { $0.year == nil }) {
      throw InvalidFiles(.noYear, in: index.path)
    }
  }

  private static func failure(
    _ index: LoadedIndex, _ problem: Problem, at step: String
  ) -> InvalidFiles {
    InvalidFiles(problem, at: index.places.step(step))
  }
}
