package import HengNumerics

extension IndexPipeline {
  /// Makes treated values comparable, indicator by indicator.
  package func normalized(
    _ treated: TreatedIndex, _ specification: IndexSpecification
  ) throws(IndexFailure) -> Matrix {
    let sets = treated.data.constantSets(specification.years)
    var values = treated.treated
    var problems: [IndexProblem] = []
    for (column, element) in tree.indicators.enumerated() {
      do throws(IndexFailure) {
        let method = specification.normalization[element.id]
        if sets.count == 1 {
          let formula = try method.formula(for: element, rows: treated.data.rows)
          try values.normalize(column, of: element, by: formula)
        } else {
          try normalizeSets(&values, column, element, method, sets, treated.data.rows)
        }
      } catch {
        problems += error.problems
      }
    }
    try Self.check(problems)
    return values
  }

  private func normalizeSets(
    _ values: inout Matrix, _ column: Int, _ element: IndexElement, _ method: NormalizationMethod,
    _ sets: [[Int]], _ rows: [IndexRow]
  ) throws(IndexFailure) {
    for set in sets {
      var part = Matrix(
        rowCount: set.count, columnCount: 1, storage: set.map { values[$0, column] })
      let formula = try method.formula(for: element, rows: set.map { rows[$0] })
      try part.normalize(0, of: element, by: formula)
      for (place, row) in set.enumerated() { values[row, column] = part[place, 0] }
    }
  }

  /// Returns the weight of each column among its siblings.
  package func localWeights(
    _ normalized: Matrix, _ specification: IndexSpecification
  ) throws(IndexFailure) -> [Double] {
    let weighting = specification.weighting
    var weights = tree.elements.map(\.weight)
    switch weighting.method {
    case .given: break
    case .equal: weights = weights.map { _ in 1 }
    case .objective(let method):
      var problems: [IndexProblem] = []
      for group in tree.groups {
        let columns = group.parts.filter { $0 < tree.indicatorCount }
        guard columns.count == group.parts.count else { continue }
        do throws(IndexFailure) {
          for (column, weight) in zip(columns, try derived(method, normalized, columns, group)) {
            weights[column] = weight
          }
        } catch {
          problems += error.problems
        }
      }
      try Self.check(problems)
    }
    for (id, weight) in weighting.own {
      if let column = tree.column(of: id) { weights[column] = weight }
    }
    try Self.check(
      tree.groups.filter { $0.parts.allSatisfy { weights[$0] == 0 } }
        .map { .weightsAllZero(group: tree.elements[$0.column].id) })
    return weights
  }

  private func derived(
    _ method: ObjectiveWeighting, _ normalized: Matrix, _ columns: [Int],
    _ group: IndicatorTree.Group
  ) throws(IndexFailure) -> [Double] {
    if columns.count == 1 { return [1] }
    let name = tree.elements[group.column].id
    let rowCount = normalized.rowCount
    let values = columns.flatMap { normalized.storage[($0 * rowCount)..<(($0 + 1) * rowCount)] }
    if let gap = values.firstIndex(where: \.isNaN) {
      let indicator = tree.elements[columns[gap / rowCount]].id
      throw IndexFailure(problems: [.weightingNeedsAll(group: name, indicator: indicator)])
    }
    let matrix = Matrix(rowCount: rowCount, columnCount: columns.count, storage: values)
    do throws(WeightingError) {
      return try method.weights(
        of: DecisionMatrix(
          values: matrix, directions: columns.map { _ in .largerIsBetter }))
    } catch {
      throw IndexFailure(problems: [.weighting(error, group: name)])
    }
  }
}

extension IndexPipeline {
  /// Puts normalized values together, parts before wholes.
  ///
  /// - Returns: The scores, rows × all columns.
  package func scores(
    _ normalized: Matrix, weights: [Double], _ specification: IndexSpecification
  ) throws(IndexFailure) -> Matrix {
    var scores = Matrix(
      rowCount: normalized.rowCount, columnCount: tree.elements.count,
      storage: normalized.storage
        + [Double](repeating: 0, count: normalized.rowCount * tree.groups.count))
    try aggregate(tree.groups, in: &scores, weights: weights, specification)
    return scores
  }
}

extension Matrix {
  fileprivate mutating func normalize(
    _ column: Int, of element: IndexElement, by formula: Normalization
  ) throws(IndexFailure) {
    do throws(NormalizationError) {
      try normalizeColumn(column, by: formula, direction: element.direction)
    } catch {
      throw IndexFailure(problems: [.normalization(error, indicator: element.id)])
    }
  }
}
