public import HengModel
public import HengScoring

/// A reason that scores or figures of several years can't stand in one series.
public enum HistoryError: Error, Hashable, Sendable {
  /// A score belongs to another unit than the first one.
  case differentUnit(expected: String, found: String)
  /// A year is scored twice.
  case repeatedYear(Int)
  /// A fact or a measure is of another kind than in the years before.
  case differentDimension(year: Int, expected: Dimension, found: Dimension)
}

/// One unit's scores over the years.
public struct UnitHistory: Sendable {
  /// The scores, one a year, years rising.
  public let scores: [EvaluationScore]

  /// Puts one unit's scores in the order of their years.
  ///
  /// - Parameter scores: The scores in any order, none or more.
  /// - Throws: ``HistoryError`` if units differ or a year comes twice.
  public init(_ scores: [EvaluationScore]) throws(HistoryError) {
    let sorted = scores.sorted { $0.evaluation.year < $1.evaluation.year }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      let (expected, found) = (earlier.evaluation.unit.id, later.evaluation.unit.id)
      if expected != found { throw .differentUnit(expected: expected, found: found) }
      if earlier.evaluation.year == later.evaluation.year {
        throw .repeatedYear(later.evaluation.year)
      }
    }
    self.scores = sorted
  }

  /// The totals; a year whose rows aren't all scored has none.
  public var totals: YearSeries {
    YearSeries(
      label: Term.total.inSentence, unit: UnitHistory.mark,
      values: values { $0.total })
  }

  /// Returns the marks of a row, by its identifier; a year without the row has none.
  ///
  /// They are as awarded: where full marks changed between the years, so did what they are out of.
  public func marks(of indicatorID: String) -> YearSeries {
    YearSeries(
      label: label(of: indicatorID), unit: UnitHistory.mark,
      values: values { $0.row(of: indicatorID)?.marks })
  }

  /// Returns what a row's measure came to; a year in which it has no value is absent.
  ///
  /// - Throws: ``HistoryError/differentDimension(year:expected:found:)``.
  public func measure(of indicatorID: String) throws(HistoryError) -> YearSeries {
    let rows = scores.compactMap { $0.row(of: indicatorID) }
    return try series(
      label: label(of: indicatorID), unit: rows.last?.row.unit,
      scores.map { ($0.evaluation.year, $0.row(of: indicatorID)?.measured) })
  }

  /// Returns the values of a fact.
  ///
  /// A year whose own evaluation gives no value takes the prior-year figure of the evaluation of
  /// the next year, where there is one.
  ///
  /// - Throws: ``HistoryError/differentDimension(year:expected:found:)``.
  public func fact(_ id: String) throws(HistoryError) -> YearSeries {
    let last = scores.last?.facts
    var outcomes = scores.map { ($0.evaluation.year, $0.facts.outcome(of: FactKey(id)).ifKnown) }
    let own = Set(outcomes.filter { $0.1 != nil }.map(\.0))
    for score in scores where !own.contains(score.evaluation.year - 1) {
      let prior = score.facts.outcome(of: FactKey(id, .prior))
      outcomes.append((score.evaluation.year - 1, prior.ifKnown))
    }
    return try series(
      label: last?.label(of: FactKey(id)) ?? LocalizedText(id), unit: last?.unit(of: FactKey(id)),
      outcomes.sorted { $0.0 < $1.0 })
  }

  private func series(
    label: LocalizedText, unit: UnitOfMeasure?, _ outcomes: [(Int, MeasureOutcome?)]
  ) throws(HistoryError) -> YearSeries {
    var values: [Int: Rational] = [:]
    var dimension: Dimension?
    for case (let year, .quantity(let quantity)?) in outcomes {
      if let dimension, dimension != quantity.dimension {
        throw .differentDimension(year: year, expected: dimension, found: quantity.dimension)
      }
      dimension = quantity.dimension
      values[year] = quantity.value
    }
    let shown = unit.flatMap { dimension == nil || dimension == $0.dimension ? $0 : nil }
    let plain = UnitOfMeasure(symbol: "", dimension: dimension ?? .none, factor: 1)
    return YearSeries(label: label, unit: shown ?? plain, values: values)
  }

  private func values(_ value: (EvaluationScore) -> Rational?) -> [Int: Rational] {
    var values: [Int: Rational] = [:]
    for score in scores { values[score.evaluation.year] = value(score) }
    return values
  }

  /// The row's printed name in the latest year that has the row.
  private func label(of indicatorID: String) -> LocalizedText {
    scores.compactMap { $0.row(of: indicatorID)?.row.indicator.label }.last
      ?? LocalizedText(indicatorID)
  }

  private static let mark = UnitOfMeasure(
    symbol: "分", englishSymbol: "points", dimension: Dimension(of: "mark"), factor: 1)
}

extension EvaluationScore {
  /// Returns the row of an indicator, or `nil`.
  func row(of indicatorID: String) -> RowScore? {
    rows.first { $0.row.indicator.id == indicatorID }
  }
}

extension MeasureOutcome {
  /// The outcome if it is a quantity.
  fileprivate var ifKnown: MeasureOutcome? {
    if case .quantity = self { self } else { nil }
  }
}
