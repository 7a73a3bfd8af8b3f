import HengModel
import HengNumerics
import HengScoring

/// The weights at the points of a block, of which all units share one set at each point.
struct FactorWeights: Sendable {
  private enum Law: Sendable {
    case group(VarianceFactor.WeightGroup, firstColumn: Int)
    case marks(Weighting?, single: [Single])
  }

  /// A choice that the weights start from.
  private struct Weighting: Sendable {
    let factor: Int
    let options: [VarianceFactor.Weighting]
  }

  private struct Single: Sendable {
    let factor: Int
    let id: String
    let grid: DecimalGrid
  }

  private let indicators: [Indicator]
  private let law: Law
  /// The factors that set weights.
  let factors: [Int]

  /// Finds what factors do to weights.
  init(_ factors: [VarianceFactor], columns: [Int], of units: ScoredUnits) {
    indicators = units.indicators
    var (weighting, single): (Weighting?, [Single]) = (nil, [])
    var group: (VarianceFactor.WeightGroup, Int)?
    for (index, factor) in factors.enumerated() {
      switch factor.kind {
      case .weights(let kind): group = (kind, index)
      case .weight(let id, let grid): single.append(Single(factor: index, id: id, grid: grid))
      case .choice(let options) where factor.claims.contains(.weighting):
        weighting = Weighting(factor: index, options: options.map(\.weighting))
      case .parameter, .choice: break
      }
    }
    if let (kind, index) = group {
      law = .group(kind, firstColumn: columns[index])
      self.factors = [index]
    } else {
      law = .marks(weighting, single: single)
      self.factors = [weighting?.factor].compactMap { $0 } + single.map(\.factor)
    }
  }

  /// Returns the distinct weights, one set a column, and the column of each point.
  ///
  /// - Throws: ``SchemeVarianceError/weights(_:at:)``.
  func weights(
    at points: Matrix, _ levels: FactorLevels
  ) throws(SchemeVarianceError) -> (weights: Matrix, places: [Int]) {
    let distinct: DistinctValues<[Double]>
    switch law {
    case .group(let kind, let first):
      let count =
        kind == .flat
        ? StickBreaking(weightCount: indicators.count).coordinateCount : indicators.count
      distinct = DistinctValues(pointCount: points.rowCount) { point in
        (first..<(first + count)).map { points[point, $0] }
      } value: { coordinates, _ in
        weights(kind, coordinates)
      }
    case .marks:
      let full = indicators.reduce(Rational.zero) { $0 + $1.fullMarks }
      distinct = try DistinctValues(pointCount: points.rowCount) { point in
        key(levels, at: point)
      } value: { key, _ throws(SchemeVarianceError) in
        try marks(key).map { ($0 / full).doubleValue }
      }
    }
    return (
      Matrix(
        rowCount: indicators.count, columnCount: distinct.values.count,
        storage: distinct.values.flatMap { $0 }), distinct.places
    )
  }

  private func weights(
    _ group: VarianceFactor.WeightGroup, _ coordinates: [Double]
  ) -> [Double] {
    switch group {
    case .flat: return StickBreaking(weightCount: indicators.count).weights(coordinates)
    case .noise(let fraction):
      let raw = zip(indicators, coordinates).map {
        $0.fullMarks.doubleValue * (1 + fraction * (2 * $1 - 1))
      }
      let sum = raw.reduce(0, +)
      return raw.map { $0 / sum }
    }
  }

  // MARK: Weights that are set

  /// What weights are set to at a point; equal keys mean equal weights.
  func key(_ levels: FactorLevels, at point: Int) -> [Int] {
    guard case .marks(let weighting, let single) = law else { return [] }
    let start = weighting.map { weighting in
      let option = weighting.options[levels[weighting.factor, point]]
      return weighting.options.firstIndex(of: option) ?? 0
    }
    return [start ?? 0] + single.map { levels[$0.factor, point] }
  }

  /// Returns the full marks that a key stands for; they add up to the official sum.
  ///
  /// - Throws: ``SchemeVarianceError/weights(_:at:)``.
  func marks(_ key: [Int]) throws(SchemeVarianceError) -> [Rational] {
    guard case .marks(let weighting, let single) = law else { return [] }
    var start = indicators
    switch weighting?.options[key[0]] ?? .official {
    case .official: break
    case .equal:
      let share = indicators.reduce(Rational.zero) { $0 + $1.fullMarks } / Rational(start.count)
      for index in start.indices { start[index].fullMarks = share }
    case .marks(let weights):
      let marks = try changed(start, weights)
      for index in start.indices { start[index].fullMarks = marks[index] }
    }
    let set = zip(single, key.dropFirst()).map {
      SchemeOverlay.Weight(id: $0.id, marks: $0.grid[$1])
    }
    return set.isEmpty ? start.map(\.fullMarks) : try changed(start, set)
  }

  private func changed(
    _ indicators: [Indicator], _ set: [SchemeOverlay.Weight]
  ) throws(SchemeVarianceError) -> [Rational] {
    do {
      return try WeightChange(
        indicators, setting: Dictionary(set.map { ($0.id, $0.marks) }) { $1 }
      ).marks
    } catch {
      throw .weights(error, at: set)
    }
  }
}
