import HengNumerics

/// The units of one year, among which those nearest to others are searched for.
///
/// The distance of two units is the mean square of the differences of their places over the
/// indicators that both have. Each sum is taken in the order of the indicators, for eight units side
/// by side, and given up where all eight are farther than what was found before.
struct NearestUnits {
  /// The rows of the units, rising.
  private let rows: [Int]
  /// The values, rows × indicators, NaN where missing.
  private let values: Matrix
  /// The places of eight units, indicator by indicator, then those of the next eight; NaN where
  /// there is none and behind the last unit.
  private let eights: [SIMD8<Double>]
  /// The indicators in which each unit has no place: its value is missing, or all are equal.
  private let gaps: [[Int]]

  /// Places units between the lowest and the highest value of each indicator.
  init(_ rows: [Int], _ values: Matrix, _ ranges: [ValueRange]) {
    var eights = [SIMD8<Double>](
      repeating: SIMD8(repeating: .nan), count: (rows.count + 7) / 8 * ranges.count)
    var gaps = [[Int]](repeating: [], count: rows.count)
    for (unit, row) in rows.enumerated() {
      for (indicator, range) in ranges.enumerated() {
        let place = range.place(of: values[row, indicator])
        eights[unit / 8 * ranges.count + indicator][unit % 8] = place
        if place.isNaN { gaps[unit].append(indicator) }
      }
    }
    (self.rows, self.values, self.eights, self.gaps) = (rows, values, eights, gaps)
  }

  /// Fills the gaps of these units with the means of what the nearest units have there.
  ///
  /// - Complexity: O(*m*·*g*·*n*) for *m* units, *g* of them with gaps, and *n* indicators.
  func fill(_ filled: inout Matrix, _ searches: [Int: [NearestSearch]]) {
    var seekers = rows.indices.compactMap { unit in
      searches[rows[unit]].map { Seeker(unit: unit, places: places(of: unit), searches: $0) }
    }
    for start in stride(from: 0, to: seekers.count, by: NearestUnits.cachedCount) {
      let together = start..<min(start + NearestUnits.cachedCount, seekers.count)
      for eight in stride(from: 0, to: rows.count, by: 8) {
        for seeker in together { compare(&seekers[seeker], with: eight) }
      }
      for seeker in together {
        for search in seekers[seeker].searches {
          let found = search.nearest.map { values[rows[$0], search.indicator] }
          if let mean = Imputer.mean(found) {
            filled[rows[seekers[seeker].unit], search.indicator] = mean
          }
        }
      }
    }
  }

  /// How many units look at eight others before these leave the processor's nearest cache.
  private static let cachedCount = 32

  // MARK: Distances

  /// A unit with gaps.
  private struct Seeker {
    let unit: Int
    /// Its place in each indicator; NaN where there is none.
    let places: [Double]
    var searches: [NearestSearch]
  }

  private func places(of unit: Int) -> [Double] {
    let first = unit / 8 * columnCount
    return eights[first..<(first + columnCount)].map { $0[unit % 8] }
  }

  private var columnCount: Int { values.columnCount }

  private func compare(_ seeker: inout Seeker, with first: Int) {
    let known = columnCount - gaps[seeker.unit].count
    // A sum from the limit on is a mean from the farthest distance on, whatever the number of shared
    // indicators: the factor outweighs the rounding of the product.
    let limit = (seeker.searches.map(\.farthest).max() ?? 0) * Double(known) * (1 + 0x1p-50)
    guard let sums = sums(of: seeker.places, first, below: limit) else { return }
    for unit in first..<min(first + 8, rows.count) where sums[unit - first] < limit {
      let shared = known - gaps[unit].count { !seeker.places[$0].isNaN }
      if shared == 0 { continue }
      let distance = sums[unit - first] / Double(shared)
      for place in seeker.searches.indices
      where !values[rows[unit], seeker.searches[place].indicator].isNaN {
        seeker.searches[place].consider(unit, at: distance)
      }
    }
  }

  /// Returns the sums of squares of the differences between places and those of eight units; `nil`
  /// if all reach a limit.
  private func sums(of places: [Double], _ first: Int, below limit: Double) -> SIMD8<Double>? {
    let eight = eights.span.extracting(
      (first / 8 * columnCount)..<((first / 8 + 1) * columnCount))
    var sums = SIMD8<Double>.zero
    var column = 0
    while column < columnCount {
      let end = min(column + NearestUnits.checkedCount, columnCount)
      while column < end {
        let difference = eight[column] - places[column]
        let square = difference * difference
        sums += square.replacing(with: 0, where: square .!= square)
        column += 1
      }
      if sums.min() >= limit { return nil }
    }
    return sums
  }

  /// How many differences are added before the sums are compared with the limit.
  private static let checkedCount = 16
}

/// The nearest units that have a value in an indicator, of those looked at in rising order.
struct NearestSearch {
  /// The indicator.
  let indicator: Int
  /// How many units are wanted at most, at least 1.
  let count: Int
  /// From which distance on a unit is too far: of two that are equally far the first counts.
  private(set) var farthest = Double.infinity
  /// The nearest units in any order; up to twice as many as wanted, so that they are seldom sorted.
  private var found: [(distance: Double, unit: Int)] = []

  init(_ indicator: Int, count: Int) { (self.indicator, self.count) = (indicator, count) }

  /// Keeps a unit if it is near.
  mutating func consider(_ unit: Int, at distance: Double) {
    guard distance < farthest else { return }
    found.append((distance, unit))
    guard found.count == 2 * count else { return }
    found = Array(sorted.prefix(count))
    farthest = found[count - 1].distance
  }

  private var sorted: [(distance: Double, unit: Int)] {
    found.sorted { ($0.distance, $0.unit) < ($1.distance, $1.unit) }
  }

  /// The units wanted, the nearest first.
  var nearest: [Int] { sorted.prefix(count).map(\.unit) }
}
