import HengModel
import HengScoring

/// A row whose rule, or whose rounding, factors set.
struct FactorRow: Sendable {
  /// The row among those that carry marks.
  let index: Int
  /// The row in the scheme, if a parameter of its own is set; every unit's row is that one.
  private let place: Int?
  private let parameters: FactorParameters

  /// Finds the rows that factors touch, in order.
  ///
  /// - Precondition: Units have the same rule in rows of which a parameter is set.
  static func all(
    _ factors: [VarianceFactor], _ units: ScoredUnits
  ) throws(SchemeVarianceError) -> [FactorRow] {
    var rows: [FactorRow] = []
    for (index, indicator) in units.indicators.enumerated() {
      let parameters = try FactorParameters(factors, of: units.scheme) {
        $0.parameterOwner == indicator.id || $0.parameterOwner == "rounding"
      }
      guard let parameters else { continue }
      let isOwn = parameters.addresses.contains { $0.parameterOwner == indicator.id }
      let place =
        isOwn ? units.scheme.rows.firstIndex { $0.indicator.id == indicator.id } : nil
      precondition(
        place.map { place in
          units.units.allSatisfy { $0.rows[index] == units.scheme.rows[place] }
        } ?? true, "row \(indicator.id) isn't the same for all units")
      rows.append(FactorRow(index: index, place: place, parameters: parameters))
    }
    return rows
  }

  /// Returns the row's rates, one for each unit, at every point of a block.
  ///
  /// - Throws: ``SchemeVarianceError``.
  func rates(
    _ levels: FactorLevels, _ units: ScoredUnits
  ) throws(SchemeVarianceError) -> DistinctValues<[Double]> {
    try DistinctValues(pointCount: levels.pointCount) { point in
      parameters.key(levels, at: point)
    } value: { key, _ throws(SchemeVarianceError) in
      try rates(key, units)
    }
  }

  private func rates(_ key: [Int], _ units: ScoredUnits) throws(SchemeVarianceError) -> [Double] {
    let scheme = try parameters.scheme(key)
    // Scores are taken before rounding, so rows aren't rounded either.
    var unrounded = scheme
    unrounded.rounding.place = .total
    var rates: [Double] = []
    for (number, unit) in units.units.enumerated() {
      let row = place.map { scheme.rows[$0] } ?? unit.rows[index]
      let judgement = unit.judgements[index]
      let problem = judgement.flatMap { judgement in
        row.problem(with: judgement, rounding: scheme.rounding)
          ?? (row.isDecided(by: unit.facts) ? .factsDecide : nil)
      }
      if let problem {
        throw .judgement(problem, unit: number, row: index, at: parameters.changes(key))
      }
      guard let marks = unrounded.marks(of: row, facts: unit.facts, judgement: judgement) else {
        throw .noMarks(unit: number, row: index, at: parameters.changes(key))
      }
      rates.append((marks / row.indicator.fullMarks).doubleValue)
    }
    return rates
  }
}
