/// A unit with gaps that looks at others, in rising order, for those nearest to it.
struct NeighbourSeeker {
  /// The unit.
  let unit: Int
  /// Where it stands in each indicator; NaN where it has no place.
  let places: [Float]
  /// What it looks for.
  private(set) var searches: [NearestSearch]
  /// Up to which sum of squares in single precision a unit can be near enough for a search.
  private(set) var limit = Float.infinity
  private let knownCount: Int

  init(_ unit: Int, _ places: [Double], _ searches: [NearestSearch]) {
    (self.unit, self.searches) = (unit, searches)
    self.places = places.map { Float($0) }
    knownCount = places.count { !$0.isNaN }
  }

  /// Offers a unit to each search for an indicator that it has.
  mutating func consider(_ unit: Int, at distance: Double, ifKnown: (_ indicator: Int) -> Bool) {
    var farthest = 0.0
    for place in searches.indices {
      if ifKnown(searches[place].indicator) { searches[place].consider(unit, at: distance) }
      farthest = max(farthest, searches[place].farthest)
    }
    limit = limit(at: farthest)
  }

  /// Returns what the sum of squares of a unit nearer than a distance can't exceed.
  ///
  /// Two units share no more indicators than this one has, *n*, so that the sum *S* is less than
  /// *n*·distance. Places lie in 0…1: with *u* = 2⁻²⁴, single precision moves each difference by *u*
  /// at most, and *S* to at most (√*S* + *u*·√*n*)²·(1 + *u*)ⁿ⁺². Twice the exponent also covers
  /// all roundings here and of the distance.
  private func limit(at distance: Double) -> Float {
    // Nothing is nearer than a unit at no distance that came first.
    if distance == 0 { return -1 }
    let count = Double(knownCount)
    let root = (count * distance).squareRoot() + 0x1p-24 * count.squareRoot()
    return Float(root * root * (1 + 0x1p-23 * (count + 8)))
  }
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
