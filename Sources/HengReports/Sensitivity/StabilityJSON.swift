import HengModel
import HengNumerics
public import HengSensitivity

extension JSONValue {
  /// How far weights can move before a verdict changes; weights are shares and marks.
  ///
  /// - Parameters:
  ///   - stability: The intervals, reversals and bounds.
  ///   - indicator: An indicator whose crossings are listed, by its index.
  public init(_ stability: Stability, walking indicator: Int? = nil) {
    let units = stability.units
    let ranks = units.ranks
    self = JSONValue.document(
      "heng-stability",
      units.json.merging([
        "within": JSONValue(stability.fraction), "top": JSONValue(Rational(stability.top)),
        "keeps-set": .bool(stability.companions != nil),
        "weights": .array(units.indicators.indices.map(stability.weightJSON)),
        "critical": .object([
          "any-pair": stability.json(stability.criticalAnyPair),
          "first-place": stability.json(stability.criticalFirstPlace),
        ]),
        "pairs": .array(stability.pairReversals.map(stability.pairJSON)),
        "units": .array(
          units.units.indices.map { unit in
            JSONValue(units.units[unit], rank: ranks[unit], adding: stability.unitJSON(unit))
          }),
        "without-details": .bool(stability.isWithoutDetails),
        "crossings": indicator.map(stability.crossingJSON) ?? .null,
      ]) { _, own in own })
  }
}

extension Stability {
  /// A share of the weights, also in marks.
  private func weightJSON(share: Double) -> JSONValue {
    .object(["share": JSONValue(share), "marks": JSONValue(marks(share))])
  }

  private func json<Cause>(
    _ interval: WeightInterval<Cause>?, cause: (Cause) -> JSONValue
  ) -> JSONValue {
    guard let interval else { return .null }
    return .object([
      "from": weightJSON(share: interval.lower), "to": weightJSON(share: interval.upper),
      "changes-below": interval.causeBelow.map(cause) ?? .null,
      "changes-above": interval.causeAbove.map(cause) ?? .null,
    ])
  }

  private func json(_ pair: UnitPair) -> JSONValue {
    .object([
      "ahead": .string(units.units[pair.ahead].path),
      "behind": .string(units.units[pair.behind].path),
    ])
  }

  /// A cut by the grade that begins there.
  private func cutJSON(_ cut: Int) -> JSONValue { .string(units.grades[cut].id) }

  fileprivate func weightJSON(of indicator: Int) -> JSONValue {
    let weight = weights[indicator]
    return .object([
      "indicator": .string(units.indicators[indicator].id),
      "carries-everything": .bool(weight.walk == nil),
      "keeps-order": json(weight.order, cause: json), "keeps-top": json(weight.top, cause: json),
      "keeps-grade": .array(weight.grades.map { json($0, cause: cutJSON) }),
      "keeps-grade-others-free": .array(weight.freeGrades.map { json($0, cause: cutJSON) }),
      "tornado": .array(
        isWithoutDetails
          ? []
          : units.units.indices.compactMap { unit in
            weight.walk?.tornadoBar(ofUnit: unit, within: fraction)
          }.map { .array([JSONValue($0.scoreAtLess), JSONValue($0.scoreAtMore)]) }),
    ])
  }

  /// The most crossings that a document lists.
  private static let crossingLimit = 100_000

  fileprivate func crossingJSON(of indicator: Int) -> JSONValue {
    if units.units.count == 1 {
      return .object([
        "indicator": .string(units.indicators[indicator].id),
        "crossings": .array(
          gradeCrossings(of: indicator).map { crossing in
            .object(["at": weightJSON(share: crossing.share), "cut": cutJSON(crossing.cut)])
          }),
      ])
    }
    let crossings = weights[indicator].walk?.crossings(limit: Stability.crossingLimit)
    return .object([
      "indicator": .string(units.indicators[indicator].id),
      "crossings": crossings.map { crossings in
        .array(
          crossings.map { .object(["at": weightJSON(share: $0.share), "pair": json($0.pair)]) })
      } ?? .null,
    ])
  }

  fileprivate func json(_ critical: CriticalIndicators) -> JSONValue {
    func json(_ change: WeightDecrease?) -> JSONValue {
      change.map { change in
        .object([
          "indicator": .string(units.indicators[change.indicator].id),
          "loses": weightJSON(share: change.amount), "pair": self.json(change.pair),
        ])
      } ?? .null
    }
    return .object([
      "absolute": json(critical.absolute), "relative": json(critical.relative),
      "indicators": .array(critical.decreases.map(json)),
    ])
  }

  private func json(_ reversal: NearestReversal?) -> JSONValue {
    guard let reversal else { return .null }
    return .object([
      "distance": weightJSON(share: reversal.distance),
      "change": .array(
        reversal.change.enumerated().filter { $0.element != 0 }.map { index, share in
          .object([
            "indicator": .string(units.indicators[index].id), "by": weightJSON(share: share),
          ])
        }),
    ])
  }

  private func json(_ reversal: Reversal?) -> JSONValue {
    guard let reversal else { return .null }
    return .object([
      "sum": json(reversal.sum), "euclidean": json(reversal.euclidean),
      "largest": json(reversal.largest),
    ])
  }

  fileprivate func pairJSON(_ item: (pair: UnitPair, reversal: Reversal)) -> JSONValue {
    .object(["pair": json(item.pair), "nearest": json(item.reversal)])
  }

  fileprivate func unitJSON(_ unit: Int) -> [String: JSONValue] {
    var content: [String: JSONValue] = [
      "score": JSONValue(scores.values[unit]),
      "score-range": JSONValue([scoreRanges[unit].lowerBound, scoreRanges[unit].upperBound]),
    ]
    if !gradeRanges.isEmpty {
      content["grade-range"] = .array(
        [gradeRanges[unit].upperBound, gradeRanges[unit].lowerBound].map {
          .string(units.grades[$0].id)
        })
    }
    if let ranks = rankBounds?.ranks[unit] {
      content["rank-bounds"] = .array(
        [ranks.lowerBound, ranks.upperBound].map { JSONValue(Rational($0)) })
    }
    if gradeReversals.indices.contains(unit) {
      content["nearest-better-grade"] = json(gradeReversals[unit].better)
      content["nearest-own-cut"] = json(gradeReversals[unit].worse)
    }
    return content
  }
}
