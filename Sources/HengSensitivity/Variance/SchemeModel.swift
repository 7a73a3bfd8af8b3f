import HengModel
package import HengNumerics
import HengScoring

/// A scheme and its units as a function of factors on the unit cube.
///
/// Rows that a factor touches are scored anew by the engine, once for each distinct setting in a
/// block; the others keep their rates. Units share the weights of a point, so the sums over
/// untouched rows are one matrix product for each block and mean. Equal settings give equal bits,
/// whatever factor they come from, so a factor that does nothing has indices of exactly 0.
package struct SchemeModel: Sendable {
  /// Scores this close, as shares of the full marks, are equal; sums differ by less than that.
  static let rounding = 1e-12

  private let units: ScoredUnits
  private let factors: [VarianceFactor]
  private let targets: [VarianceTarget]
  private let columns: [Int]
  private let touched: [FactorRow]
  private let weights: FactorWeights
  private let cuts: FactorParameters?
  private let figures: UnitFigures
  /// The factor that chooses the mean.
  private let meanFactor: Int?
  /// The terms of untouched rows under each mean: units × indicators, 0 in touched rows.
  private let terms: [(mean: PowerMean, terms: Matrix)]
  /// 1 where the rate of an untouched row is 0: units × indicators.
  private let zeros: Matrix

  /// Prepares the model.
  ///
  /// - Parameters:
  ///   - units: The units.
  ///   - factors: The factors, of which no two set the same.
  ///   - targets: What the model gives, one column each.
  /// - Throws: ``SchemeVarianceError`` if a factor sets a parameter that the scheme hasn't.
  package init(
    _ units: ScoredUnits, factors: [VarianceFactor], targets: [VarianceTarget]
  ) throws(SchemeVarianceError) {
    for (index, factor) in factors.enumerated() {
      precondition(
        factors[..<index].allSatisfy { factor.clash(with: $0) == nil },
        "\(factor.id) sets what another factor sets")
    }
    self.units = units
    self.factors = factors
    self.targets = targets
    var columns: [Int] = []
    var column = 0
    for factor in factors {
      columns.append(column)
      column += factor.columnCount(weightCount: units.indicators.count)
    }
    self.columns = columns
    touched = try FactorRow.all(factors, units)
    weights = FactorWeights(factors, columns: columns, of: units)
    cuts = try FactorParameters(factors, of: units.scheme) { $0.parameterOwner == "grades" }
    figures = UnitFigures(units, targets: targets)
    let meanFactor = factors.firstIndex { $0.claims.contains(.mean) }
    self.meanFactor = meanFactor
    let means = meanFactor.map { factors[$0].options.map(\.mean) } ?? [.arithmetic]
    let touched = touched.map(\.index)
    let rates = units.rates
    func matrix(_ element: (Double) -> Double) -> Matrix {
      var matrix = Matrix(rowCount: rates.rowCount, columnCount: rates.columnCount)
      for row in units.indicators.indices where !touched.contains(row) {
        for unit in units.units.indices { matrix[unit, row] = element(rates[unit, row]) }
      }
      return matrix
    }
    terms = means.uniqued().map { mean in (mean, matrix(mean.term)) }
    zeros = matrix { $0 == 0 ? 1 : 0 }
  }

  /// The columns of the cube that each factor takes.
  package var factorWidths: [Int] {
    factors.map { $0.columnCount(weightCount: units.indicators.count) }
  }

  /// Returns the targets at points of the cube.
  ///
  /// - Parameter points: One point a row, one column of the cube a column.
  /// - Returns: One point a row, one target a column.
  /// - Throws: ``SchemeVarianceError`` if a setting can't be or leaves a row without marks.
  package func outputs(at points: Matrix) throws(SchemeVarianceError) -> Matrix {
    let levels = FactorLevels(at: points, factors: factors, columns: columns)
    let scores = try scores(at: points, levels)
    let cuts = try gradeCuts(levels)
    var outputs = [Double](repeating: 0, count: points.rowCount * targets.count)
    for point in 0..<points.rowCount {
      let place = point * units.units.count
      let values = figures.values(
        scores: scores.storage[place..<(place + units.units.count)], cuts: cuts[point])
      for (target, value) in values.enumerated() {
        outputs[target * points.rowCount + point] = value
      }
    }
    return Matrix(rowCount: points.rowCount, columnCount: targets.count, storage: outputs)
  }

  private func gradeCuts(
    _ levels: FactorLevels
  ) throws(SchemeVarianceError) -> DistinctValues<[GradeCut]> {
    try DistinctValues(pointCount: levels.pointCount) { point in
      cuts?.key(levels, at: point) ?? []
    } value: { key, _ throws(SchemeVarianceError) in
      GradeCut.all(of: try cuts?.scheme(key) ?? units.scheme, fullMarks: units.fullMarks)
    }
  }

  /// Returns the scores as shares of the full marks, units × points.
  private func scores(
    at points: Matrix, _ levels: FactorLevels
  ) throws(SchemeVarianceError) -> Matrix {
    let (weights, weightPlaces) = try weights.weights(at: points, levels)
    var rates: [DistinctValues<[Double]>] = []
    for row in touched { rates.append(try row.rates(levels, units)) }
    let unitCount = units.units.count
    var scores = [Double](repeating: 0, count: unitCount * points.rowCount)
    for (mean, terms) in terms {
      let sums = terms.times(weights)
      let zeroWeights = mean == .arithmetic ? nil : zeros.times(weights)
      let touchedTerms = rates.map { $0.values.map { $0.map(mean.term) } }
      for point in 0..<points.rowCount where self.mean(levels, at: point) == mean {
        let first = weightPlaces[point] * unitCount
        var sum = Array(sums.storage[first..<(first + unitCount)])
        var zeroWeight = zeroWeights.map { Array($0.storage[first..<(first + unitCount)]) } ?? []
        for (number, row) in touched.enumerated() {
          let weight = weights[row.index, weightPlaces[point]]
          let place = rates[number].places[point]
          for unit in 0..<unitCount {
            sum[unit] += weight * touchedTerms[number][place][unit]
            if mean != .arithmetic, rates[number].values[place][unit] == 0 {
              zeroWeight[unit] += weight
            }
          }
        }
        for unit in 0..<unitCount {
          scores[point * unitCount + unit] = mean.score(
            sum: sum[unit], zeroWeight: mean == .arithmetic ? 0 : zeroWeight[unit])
        }
      }
    }
    return Matrix(rowCount: unitCount, columnCount: points.rowCount, storage: scores)
  }

  private func mean(_ levels: FactorLevels, at point: Int) -> PowerMean {
    meanFactor.map { factors[$0].options[levels[$0, point]].mean } ?? .arithmetic
  }
}
