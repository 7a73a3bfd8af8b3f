import HengNumerics

/// The units of one year, among which those nearest to others are searched for.
///
/// The distance of two units is the mean square of the differences of their places over the
/// indicators that both have. Sums of squares in single precision, for sixteen units side by side,
/// rule most units out; where they leave open whether a unit is near, its distance is taken.
struct NearestUnits {
  /// The rows of the units, rising.
  private let rows: [Int]
  /// The values, rows × indicators, NaN where missing.
  private let values: Matrix
  /// Where each unit stands in each indicator; NaN where its value is missing or all are equal.
  private let places: [[Double]]
  /// The same of sixteen units, indicator by indicator, then of the next ones; NaN behind the last.
  private let sixteens: [SIMD16<Float>]

  /// Places units between the lowest and the highest value of each indicator.
  init(_ rows: [Int], _ values: Matrix, _ ranges: [ValueRange]) {
    let places = rows.map { row in ranges.indices.map { ranges[$0].place(of: values[row, $0]) } }
    var sixteens = [SIMD16<Float>](
      repeating: SIMD16(repeating: .nan), count: (rows.count + 15) / 16 * ranges.count)
    for unit in rows.indices {
      for (indicator, place) in places[unit].enumerated() {
        sixteens[unit / 16 * ranges.count + indicator][unit % 16] = Float(place)
      }
    }
    (self.rows, self.values, self.places, self.sixteens) = (rows, values, places, sixteens)
  }

  /// Fills the gaps of these units with the means of what the nearest units have there.
  ///
  /// - Complexity: O(*m*·*g*·*n*) for *m* units, *g* of them with gaps, and *n* indicators.
  func fill(_ filled: inout Matrix, _ searches: [Int: [NearestSearch]]) {
    let seeking = rows.indices.filter { searches[rows[$0]] != nil }
    for start in stride(from: 0, to: seeking.count, by: NearestUnits.cachedCount) {
      let end = min(start + NearestUnits.cachedCount, seeking.count)
      var seekers = seeking[start..<end].map { unit in
        NeighbourSeeker(unit, places[unit], searches[rows[unit]] ?? [])
      }
      for first in stride(from: 0, to: rows.count, by: 16) {
        for number in seekers.indices { compare(&seekers[number], with: first) }
      }
      for seeker in seekers {
        for search in seeker.searches {
          let found = search.nearest.map { values[rows[$0], search.indicator] }
          if let mean = Imputer.mean(found) { filled[rows[seeker.unit], search.indicator] = mean }
        }
      }
    }
  }

  /// How many units look at sixteen others before these leave the processor's nearest cache.
  private static let cachedCount = 32

  private func compare(_ seeker: inout NeighbourSeeker, with first: Int) {
    guard let sums = sums(of: seeker.places, first, upTo: seeker.limit) else { return }
    for unit in first..<min(first + 16, rows.count) where sums[unit - first] <= seeker.limit {
      guard let distance = distance(seeker.unit, unit) else { continue }
      seeker.consider(unit, at: distance) { indicator in !values[rows[unit], indicator].isNaN }
    }
  }

  /// Returns the sums of squares of the differences between places and those of sixteen units; `nil`
  /// if all exceed a limit.
  private func sums(of places: [Float], _ first: Int, upTo limit: Float) -> SIMD16<Float>? {
    let count = places.count
    let others = sixteens.span.extracting((first / 16 * count)..<((first / 16 + 1) * count))
    var sums = SIMD16<Float>.zero
    var indicator = 0
    while indicator < count {
      let end = min(indicator + NearestUnits.checkedCount, count)
      while indicator < end {
        let difference = others[indicator] - places[indicator]
        let square = difference * difference
        sums += square.replacing(with: 0, where: square .!= square)
        indicator += 1
      }
      if all(sums .> limit) { return nil }
    }
    return sums
  }

  /// How many differences are added before the sums are compared with the limit.
  private static let checkedCount = 16

  /// Returns the distance of two units; `nil` if they share no indicator.
  private func distance(_ one: Int, _ other: Int) -> Double? {
    var (sum, count) = (0.0, 0)
    for (left, right) in zip(places[one], places[other]) {
      let difference = left - right
      if difference.isNaN { continue }
      sum += difference * difference
      count += 1
    }
    return count == 0 ? nil : sum / Double(count)
  }
}
