import HengNumerics

extension IndexPipeline {
  /// Denominates, imputes, screens and treats.
  package func treated(
    _ specification: IndexSpecification
  ) throws(IndexFailure) -> TreatedIndex {
    try checkIndicators()
    try checkColumns(specification)
    let denominated = try denominated(specification.denomination)
    var imputer = Imputer(data, denominated, tree)
    let imputed = imputer.filled(by: specification.imputation)
    let rows = try screened(
      specification.screening.stage == .reported ? data.values : imputed, specification.screening)
    try checkPresence(of: rows)
    let data = self.data.keeping(rows)
    var values = imputed.keeping(rows)
    let outcomes = treat(
      &values, specification.treatment, sets: data.constantSets(specification.years))
    return TreatedIndex(
      denominated: denominated, imputed: imputed, rows: rows, data: data, treated: values,
      outcomes: outcomes)
  }

  private func checkIndicators() throws(IndexFailure) {
    let empty = (0..<tree.indicatorCount).filter { column in
      let first = column * data.rowCount
      return data.values.storage[first..<(first + data.rowCount)].allSatisfy(\.isNaN)
    }
    try Self.check(empty.map { .emptyIndicator(tree.elements[$0].id) })
  }

  /// Refuses units without any value that no screening leaves out.
  private func checkPresence(of rows: [Int]) throws(IndexFailure) {
    var isPresent = [Bool](repeating: false, count: data.rowCount)
    for column in 0..<tree.indicatorCount {
      let values = data.values.storage
      let first = column * data.rowCount
      for row in 0..<data.rowCount where !values[first + row].isNaN { isPresent[row] = true }
    }
    try Self.check(rows.filter { !isPresent[$0] }.map { .emptyRow(row: $0) })
  }

  private func checkColumns(_ specification: IndexSpecification) throws(IndexFailure) {
    var missing: [IndexProblem] = []
    for element in tree.indicators {
      if let name = specification.denomination[element.id].column(of: element),
        data.denominators[name] == nil
      {
        missing.append(.unknownColumn(name, step: .denominate))
      }
      switch specification.imputation[element.id] {
      case .groupMean(let name), .groupMedian(let name):
        if data.groups[name] == nil { missing.append(.unknownColumn(name, step: .impute)) }
      case .none, .constant, .mean, .median, .siblings, .nearest, .latest, .interpolated: break
      }
    }
    try Self.check(missing.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  private func denominated(
    _ denomination: PerIndicator<Denomination>
  ) throws(IndexFailure) -> Matrix {
    var values = data.values
    var problems: [IndexProblem] = []
    values.modifyStorage { storage in
      for (column, element) in tree.indicators.enumerated() {
        guard let name = denomination[element.id].column(of: element),
          let divisors = data.denominators[name]
        else { continue }
        let first = column * data.rowCount
        for row in 0..<data.rowCount {
          if divisors[row] == 0, !storage[first + row].isNaN {
            problems.append(
              .zeroDenominator(row: row, indicator: element.id, denominator: name))
          }
          storage[first + row] /= divisors[row]
        }
      }
    }
    try Self.check(problems)
    return values
  }

  private func screened(_ values: Matrix, _ screening: Screening) throws(IndexFailure) -> [Int] {
    let named = screening.kept + screening.dropped
    if !named.isEmpty {
      let known = Set(data.rows.map(\.id))
      try Self.check(named.filter { !known.contains($0) }.map { .unknownUnit($0) })
    }
    let all = Array(data.rows.indices)
    let (always, never) = (Set(screening.kept), Set(screening.dropped))
    let kept =
      screening.isIdle
      ? all
      : all.filter { row in
        let id = data.rows[row].id
        if always.contains(id) { return true }
        return !never.contains(id)
          && screening.passes(values.row(row), count: tree.indicatorCount)
      }
    if kept.count < 2 { throw IndexFailure(problems: [.tooFewUnits(kept.count)]) }
    return kept
  }

  private func treat(
    _ values: inout Matrix, _ treatment: PerIndicator<Treatment?>, sets: [[Int]]
  ) -> [[Treatment.Outcome]] {
    var outcomes = sets.map { _ in
      [Treatment.Outcome](repeating: .passed, count: tree.indicatorCount)
    }
    if treatment.common == nil, treatment.own.isEmpty { return outcomes }
    for (column, element) in tree.indicators.enumerated() {
      guard let treatment = treatment[element.id] else { continue }
      var reported = values.column(column)
      for (number, set) in sets.enumerated() {
        if sets.count == 1 {
          outcomes[number][column] = treatment.treat(&reported)
        } else {
          var part = set.map { reported[$0] }
          outcomes[number][column] = treatment.treat(&part)
          for (place, row) in set.enumerated() { reported[row] = part[place] }
        }
      }
      if outcomes.contains(where: { $0[column] != .passed }) {
        values.setColumn(column, to: reported)
      }
    }
    return outcomes
  }
}

extension IndexData {
  /// Returns the data of some rows.
  func keeping(_ kept: [Int]) -> IndexData {
    if kept.count == rowCount { return self }
    return IndexData(
      rows: kept.map { rows[$0] }, values: values.keeping(kept),
      denominators: denominators.mapValues { column in kept.map { column[$0] } },
      groups: groups.mapValues { column in kept.map { column[$0] } })
  }

  /// The rows that share constants: all, or those of each year.
  func constantSets(_ years: IndexSpecification.Years) -> [[Int]] {
    years == .common || !hasSeveralYears ? [Array(rows.indices)] : self.years.map(\.rows)
  }
}

extension Matrix {
  /// Returns some rows in their order.
  fileprivate func keeping(_ rows: [Int]) -> Matrix {
    if rows.count == rowCount { return self }
    return Matrix(
      rowCount: rows.count, columnCount: columnCount,
      storage: (0..<columnCount).flatMap { column in rows.map { self[$0, column] } })
  }

  /// Replaces the elements of a column.
  mutating func setColumn(_ column: Int, to values: [Double]) {
    precondition(values.count == rowCount, "\(values.count) values for \(rowCount) rows")
    let first = column * rowCount
    modifyStorage { $0.replaceSubrange(first..<(first + values.count), with: values) }
  }
}
