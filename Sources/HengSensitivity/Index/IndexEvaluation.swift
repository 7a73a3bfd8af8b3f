import HengIndex
import HengNumerics

/// Rankings at one point of the cube after the other.
///
/// Rankings of the combinations under the weights of the last point are kept, since successive
/// points of a design share their weights.
struct IndexEvaluation {
  /// The scores and ranks of all rows.
  struct Ranking: Sendable {
    let scores: [Double]
    let ranks: [Double]
  }

  private let model: IndexModel
  private let bins: [CategoryBins]
  /// The scores of all columns under each different specification, to be worked on.
  private var tables: [Matrix]
  /// The coordinates of the weights at the last point.
  private var coordinates: [Double]
  /// What the weights are multiplied by there.
  private var factors: [Double]
  /// The rankings found there, by specification.
  private var rankings: [Ranking?]

  init(_ model: IndexModel) {
    self.model = model
    bins = model.choices.choices.map { CategoryBins(count: $0.options.count) }
    tables = model.results.map(\.scores)
    coordinates = Array(repeating: .nan, count: model.noisyColumns.count)
    factors = coordinates
    rankings = Array(repeating: nil, count: tables.count)
  }

  /// Returns the ranking at a point, which is a row of points.
  mutating func ranking(at points: Matrix, _ point: Int) throws(IndexModelError) -> Ranking {
    takeCoordinates(points, point)
    var (combination, step) = (0, 1)
    for (choice, bins) in bins.enumerated() {
      combination += step * bins.bin(at: points[point, choice])
      step *= bins.count
    }
    let place = model.places[combination]
    if let ranking = rankings[place] { return ranking }
    let ranking = try ranking(place, combination)
    rankings[place] = ranking
    return ranking
  }

  private mutating func takeCoordinates(_ points: Matrix, _ point: Int) {
    var isNew = false
    for index in coordinates.indices {
      let coordinate = points[point, bins.count + index]
      if coordinate != coordinates[index] {
        coordinates[index] = coordinate
        isNew = true
      }
    }
    guard isNew, let noise = model.choices.noise else { return }
    for index in factors.indices {
      factors[index] = 1 + noise.fraction * (2 * max(coordinates[index], 0x1p-33) - 1)
    }
    for place in rankings.indices { rankings[place] = nil }
  }

  private mutating func ranking(
    _ place: Int, _ combination: Int
  ) throws(IndexModelError) -> Ranking {
    let result = model.results[place]
    if !factors.isEmpty {
      var weights = result.localWeights
      for (column, factor) in zip(model.noisyColumns, factors) { weights[column] *= factor }
      do throws(IndexFailure) {
        try result.pipeline.aggregate(
          model.groups, in: &tables[place], weights: weights, result.specification)
      } catch {
        throw .combination(options: model.choices.options(ofCombination: combination), error)
      }
    }
    let scores = tables[place].column(tables[place].columnCount - 1)
    if let row = scores.firstIndex(where: \.isNaN) {
      throw .noScore(row: row, options: model.choices.options(ofCombination: combination))
    }
    return Ranking(scores: scores, ranks: result.ranks(of: scores))
  }
}
