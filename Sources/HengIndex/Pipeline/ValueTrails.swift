import HengNumerics

/// A value on its way through the steps; `nil` where there is none.
package struct ValueTrail: Sendable {
  /// As it was reported.
  package let reported: Double?
  /// The column that it was divided by, if any, with the number there.
  package let denominator: (name: String, value: Double?)?
  /// What it was filled by if it was missing.
  package let imputation: Imputation?
  /// After denomination and imputation.
  package let imputed: Double?
  /// What was done to the outliers among its like.
  package let outcome: Treatment.Outcome
  /// After the treatment of outliers.
  package let treated: Double?
  /// What made it comparable.
  package let normalization: NormalizationMethod
  /// The lowest and the highest treated value of those that share the constants.
  package let range: ClosedRange<Double>?
  /// After normalization.
  package let normalized: Double?
}

/// The ways of all values of an index.
package struct ValueTrails: Sendable {
  private let result: IndexResult
  /// The set of rows with common constants that each row is in.
  private let setOfRow: [Int]
  /// The lowest and the highest treated value of each indicator, set by set.
  private let ranges: [[ClosedRange<Double>?]]

  /// Follows the values of an index.
  package init(_ result: IndexResult) {
    self.result = result
    let (stages, specification) = (result.stages, result.specification)
    let sets = stages.data.constantSets(specification.years)
    var setOfRow = [Int](repeating: 0, count: result.rows.count)
    for (number, set) in sets.enumerated() {
      for row in set { setOfRow[row] = number }
    }
    self.setOfRow = setOfRow
    ranges = sets.map { set in
      (0..<result.tree.indicatorCount).map { indicator in
        let values = set.map { stages.treated[$0, indicator] }.filter { !$0.isNaN }
        return values.min().flatMap { least in values.max().map { least...$0 } }
      }
    }
  }

  /// Returns the way of a value.
  ///
  /// - Parameters:
  ///   - row: The row among those that passed the screening.
  ///   - indicator: The indicator's column.
  package subscript(row: Int, indicator: Int) -> ValueTrail {
    func known(_ value: Double) -> Double? { value.isNaN ? nil : value }
    let (stages, specification) = (result.stages, result.specification)
    let (element, place) = (result.tree.elements[indicator], stages.rows[row])
    let data = result.pipeline.data
    let name = specification.denomination[element.id].column(of: element)
    let wasMissing = stages.denominated[place, indicator].isNaN
    let imputed = known(stages.imputed[place, indicator])
    return ValueTrail(
      reported: known(data.values[place, indicator]),
      denominator: name.map { ($0, data.denominators[$0].flatMap { known($0[place]) }) },
      imputation: wasMissing && imputed != nil ? specification.imputation[element.id] : nil,
      imputed: imputed, outcome: stages.outcomes[setOfRow[row]][indicator],
      treated: known(stages.treated[row, indicator]),
      normalization: specification.normalization[element.id],
      range: ranges[setOfRow[row]][indicator], normalized: known(result.normalized[row, indicator]))
  }
}

extension IndexResult {
  /// The ranks of the rows in the index where equal scores share the best one, within each year; 0
  /// for a row without a score.
  package var competitionRanks: [Int] {
    let index = index
    var ranks = [Int](repeating: 0, count: rows.count)
    for year in stages.data.years {
      let own = RankTies.minimum.ranks(of: year.rows.map { index[$0] })
      for (row, rank) in zip(year.rows, own) where !rank.isNaN { ranks[row] = Int(rank) }
    }
    return ranks
  }
}
