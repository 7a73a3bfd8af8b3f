import HengNumerics
import HengSensitivity

/// Scores to test with.
enum SmallScores {
  /// The matrix of Triantaphyllou and Sánchez 1997; its printed weights add up to 1.0001.
  static let published = LinearScores(
    Matrix(rows: [
      [0.3088, 0.2897, 0.3867, 0.1922],
      [0.2163, 0.3458, 0.1755, 0.6288],
      [0.4509, 0.2473, 0.1194, 0.0575],
      [0.0240, 0.1172, 0.3184, 0.1215],
    ]), weights: [0.3277, 0.3058, 0.2876, 0.0790])

  /// Random rates and weights.
  ///
  /// With levels the rates are multiples of 1/`levels` and the weights equal, so that ties abound.
  static func random(
    seed: UInt64, unitCount: Int, indicatorCount: Int, levels: Int? = nil
  ) -> LinearScores {
    var stream = RandomStream(seed: seed, block: 9)
    let storage = (0..<(unitCount * indicatorCount)).map { _ in
      let rate = stream.nextUnit()
      return levels.map { (rate * Double($0 + 1)).rounded(.down) / Double($0) } ?? rate
    }
    let equal = [Double](repeating: 1 / Double(indicatorCount), count: indicatorCount)
    let flat = stream.nextFlatWeights(count: indicatorCount)
    return LinearScores(
      Matrix(rowCount: unitCount, columnCount: indicatorCount, storage: storage),
      weights: levels == nil ? flat : equal)
  }

  /// The scores with one weight set anew and the others rescaled, by way of the changed weights.
  static func values(
    _ scores: LinearScores, setting indicator: Int, to share: Double
  ) -> [Double] {
    let rest = 1 - scores.weights[indicator]
    let weights = scores.weights.enumerated().map { index, weight in
      index == indicator ? share : weight * (1 - share) / rest
    }
    return (0..<scores.rates.rowCount).map { unit in
      zip(scores.rates.row(unit), weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }
}
