import HengModel
import HengNumerics

/// Where each factor stands at the points of a block: the place in its grid, or the option.
struct FactorLevels: Sendable {
  /// One array for each factor, one level for each point; 0 for a group of weights.
  private let levels: [[Int]]
  /// The number of points.
  let pointCount: Int

  /// Cuts the coordinates of points into levels.
  ///
  /// - Parameters:
  ///   - points: One point a row, coordinates in [0, 1).
  ///   - factors: The factors.
  ///   - columns: The first column of each factor.
  init(at points: Matrix, factors: [VarianceFactor], columns: [Int]) {
    pointCount = points.rowCount
    levels = zip(factors, columns).map { factor, column in
      guard factor.levelCount > 0 else { return Array(repeating: 0, count: points.rowCount) }
      let bins = CategoryBins(count: factor.levelCount)
      let first = column * points.rowCount
      return points.storage[first..<(first + points.rowCount)].map(bins.bin(at:))
    }
  }

  /// Takes levels as they are, one array for each factor.
  init(_ levels: [[Int]]) {
    self.levels = levels
    pointCount = levels.first?.count ?? 0
  }

  /// The level of a factor at a point.
  subscript(factor: Int, point: Int) -> Int { levels[factor][point] }
}

/// What a value comes to over many points, worked out once for each distinct key.
struct DistinctValues<Value> {
  /// The values, in the order in which their keys first came up.
  private(set) var values: [Value] = []
  /// For each point the place of its value.
  let places: [Int]

  /// Works out the value of each distinct key.
  init<Key: Hashable, Failure: Error>(
    pointCount: Int, key: (Int) -> Key, value: (Key, _ point: Int) throws(Failure) -> Value
  ) throws(Failure) {
    var known: [Key: Int] = [:]
    var places: [Int] = []
    places.reserveCapacity(pointCount)
    for point in 0..<pointCount {
      let key = key(point)
      if let place = known[key] {
        places.append(place)
      } else {
        known[key] = values.count
        places.append(values.count)
        values.append(try value(key, point))
      }
    }
    self.places = places
  }

  /// The value at a point.
  subscript(point: Int) -> Value { values[places[point]] }
}
