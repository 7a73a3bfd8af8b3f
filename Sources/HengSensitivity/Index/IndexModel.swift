public import HengIndex
package import HengNumerics

/// An index as a function of its choices and weights on the unit cube.
///
/// Every choice takes one column, which ``CategoryBins`` maps onto its options. Behind the choices
/// stands, if weights vary, one factor of as many columns as there are such weights: a coordinate *u*
/// multiplies its weight by 1 + *f*·(2*u* − 1). A coordinate of 0 counts as 2⁻³³, so that no weight
/// vanishes at *f* = 1.
///
/// All combinations are run beforehand, steps that they share only once; at a point only those
/// aggregates that depend on a weight that varies are put together anew. Equal combinations and
/// weights give equal bits, so a factor that does nothing has indices of exactly 0.
public struct IndexModel: Sendable {
  /// The choices.
  public let choices: IndexChoices
  /// The index that ranks are held against.
  public let nominal: IndexResult
  /// The columns of the weights that vary, in order.
  ///
  /// They are those on the level of the noise that have a sibling, and have a weight under some
  /// combination.
  public let noisyColumns: [Int]
  /// The index under each different specification, with weights as they are.
  let results: [IndexResult]
  /// The place in ``results`` of each combination.
  let places: [Int]
  /// The aggregates that depend on weights that vary, parts before wholes.
  let groups: [IndicatorTree.Group]
  /// The nominal ranks.
  let nominalRanks: [Double]

  /// Runs every combination at the weights in force.
  ///
  /// - Parameters:
  ///   - pipeline: The data and the indicators.
  ///   - choices: The choices.
  ///   - nominal: The specification that ranks are held against, one of the choices' or another one.
  /// - Throws: ``IndexModelError/nominal(_:)``, ``IndexModelError/combination(options:_:)``,
  ///   ``IndexModelError/otherRows(options:)`` and ``IndexModelError/noScore(row:options:)``.
  public init(
    _ pipeline: IndexPipeline, _ choices: IndexChoices, nominal: IndexSpecification
  ) throws(IndexModelError) {
    var different: [IndexSpecification] = []
    var placeOf: [IndexSpecification: Int] = [:]
    places = choices.specifications.map { specification in
      if let place = placeOf[specification] { return place }
      different.append(specification)
      placeOf[specification] = different.count - 1
      return different.count - 1
    }
    let outcomes = pipeline.results(of: [nominal] + different)
    do throws(IndexFailure) {
      self.nominal = try outcomes[0].get()
    } catch {
      throw .nominal(error)
    }
    try Self.checkScores(self.nominal.index, options: nil)
    var results: [IndexResult] = []
    for (place, outcome) in outcomes.dropFirst().enumerated() {
      let options = choices.options(ofCombination: places.firstIndex(of: place) ?? 0)
      do throws(IndexFailure) {
        results.append(try outcome.get())
      } catch {
        throw .combination(options: options, error)
      }
      guard results[place].stages.rows == self.nominal.stages.rows else {
        throw .otherRows(options: options)
      }
      try Self.checkScores(results[place].index, options: options)
    }
    let noisyColumns = choices.noise.map { results.noisyColumns($0, pipeline.tree) } ?? []
    self.choices = choices
    self.results = results
    self.noisyColumns = noisyColumns
    groups = pipeline.tree.groups(above: noisyColumns)
    nominalRanks = self.nominal.ranks(of: self.nominal.index)
  }

  private static func checkScores(_ scores: [Double], options: [Int]?) throws(IndexModelError) {
    if let row = scores.firstIndex(where: \.isNaN) { throw .noScore(row: row, options: options) }
  }

  /// The columns of the cube that each factor takes: the choices in order, then the weights.
  public var factorWidths: [Int] {
    choices.choices.map { _ in 1 } + (noisyColumns.isEmpty ? [] : [noisyColumns.count])
  }

  /// The columns of the cube.
  public var columnCount: Int { choices.choices.count + noisyColumns.count }

  /// The rows that have scores, each a unit in a year.
  public var rows: [IndexRow] { nominal.rows }

  /// Returns targets at points of the cube.
  ///
  /// - Parameters:
  ///   - targets: What is asked for.
  ///   - points: One point a row, one column of the cube a column.
  /// - Returns: One point a row, one target a column.
  /// - Throws: ``IndexModelError/combination(options:_:)`` and
  ///   ``IndexModelError/noScore(row:options:)`` if weights can't be put to use.
  package func outputs(
    _ targets: [IndexTarget], at points: Matrix
  ) throws(IndexModelError) -> Matrix {
    var outputs = [Double](repeating: 0, count: points.rowCount * targets.count)
    var evaluation = IndexEvaluation(self)
    for point in 0..<points.rowCount {
      let ranking = try evaluation.ranking(at: points, point)
      for (number, target) in targets.enumerated() {
        outputs[number * points.rowCount + point] = value(of: target, ranking)
      }
    }
    return Matrix(rowCount: points.rowCount, columnCount: targets.count, storage: outputs)
  }

  /// Returns a target of a ranking.
  func value(of target: IndexTarget, _ ranking: IndexEvaluation.Ranking) -> Double {
    switch target {
    case .rankShift: rankShift(ranking.ranks)
    case .score(let row): ranking.scores[row]
    case .rank(let row): ranking.ranks[row]
    }
  }

  /// The targets under the nominal specification.
  func nominalValues(_ targets: [IndexTarget]) -> [Double] {
    let ranking = IndexEvaluation.Ranking(scores: nominal.index, ranks: nominalRanks)
    return targets.map { value(of: $0, ranking) }
  }

  /// Returns the mean distance of ranks from the nominal ones.
  func rankShift(_ ranks: [Double]) -> Double {
    var sum = 0.0
    for row in ranks.indices { sum += abs(ranks[row] - nominalRanks[row]) }
    return sum / Double(ranks.count)
  }
}

extension [IndexResult] {
  /// Returns the columns whose weights vary and matter.
  fileprivate func noisyColumns(_ noise: IndexWeightNoise, _ tree: IndicatorTree) -> [Int] {
    tree.groups.filter { $0.parts.count > 1 && noise.level ?? $0.level + 1 == $0.level + 1 }
      .flatMap(\.parts).filter { column in contains { $0.localWeights[column] > 0 } }.sorted()
  }
}

extension IndicatorTree {
  /// Returns the groups that some columns are part of, directly or not, parts before wholes.
  fileprivate func groups(above columns: [Int]) -> [Group] {
    var isTouched = [Bool](repeating: false, count: elements.count)
    for column in columns { isTouched[column] = true }
    return groups.filter { group in
      if group.parts.contains(where: { isTouched[$0] }) { isTouched[group.column] = true }
      return isTouched[group.column]
    }
  }
}
