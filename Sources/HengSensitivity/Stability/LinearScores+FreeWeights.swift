import HengNumerics

extension LinearScores {
  /// Returns the shares of an indicator at which some other weights leave a unit's grade as it is.
  ///
  /// With share *t* on indicator *k* and the rest given out freely, the score takes every value
  /// between (1 − *t*)·min + *t*·*aₖ* and (1 − *t*)·max + *t*·*aₖ*, of the unit's other rates *a*.
  ///
  /// Source: the question of O'Shea et al., *Expert Systems with Applications* 296 (2026), 128460.
  ///
  /// - Parameters:
  ///   - indicator: The indicator *k*.
  ///   - unit: The unit, as a row of the rates.
  ///   - cuts: The grade cuts as score rates, in any order; a score on a cut has the better grade.
  /// - Returns: The interval, with the index of a cut as the cause of each end; `nil` if there is
  ///   no other indicator.
  /// - Complexity: O(*n*).
  public func freeInterval(
    ofIndicator indicator: Int, keepingGradeOfUnit unit: Int, cuts: [Double]
  ) -> WeightInterval<Int>? {
    let row = rates.row(unit)
    guard let others = range(of: row, without: indicator) else { return nil }
    return GradeBand(of: values[unit], cuts: cuts).interval(
      lowest: (others.lowerBound, row[indicator]), highest: (others.upperBound, row[indicator]),
      at: weights[indicator])
  }

  /// Returns the shares of an indicator at which some other weights keep a pair in order.
  ///
  /// Drawing level is in order.
  ///
  /// Source: the question of O'Shea et al., *Expert Systems with Applications* 296 (2026), 128460.
  ///
  /// - Parameters:
  ///   - indicator: The indicator *k*.
  ///   - pair: Two units, of which the one ahead isn't behind at the nominal weights.
  /// - Returns: The interval, with the pair as the cause of each end; `nil` if there is no other
  ///   indicator.
  /// - Complexity: O(*n*).
  public func freeInterval(
    ofIndicator indicator: Int, keeping pair: UnitPair
  ) -> WeightInterval<UnitPair>? {
    precondition(
      !values[pair.behind].isAhead(of: values[pair.ahead]),
      "unit \(pair.ahead) is behind \(pair.behind)")
    let lead = zip(rates.row(pair.ahead), rates.row(pair.behind)).map { $0 - $1 }
    guard let others = range(of: lead, without: indicator) else { return nil }
    return WeightInterval(
      margin: others.upperBound, lead[indicator], at: weights[indicator], cause: pair)
  }

  private func range(of row: [Double], without skipped: Int) -> ClosedRange<Double>? {
    let others = row.indices.filter { $0 != skipped }.map { row[$0] }
    guard let smallest = others.min(), let largest = others.max() else { return nil }
    return smallest...largest
  }
}
