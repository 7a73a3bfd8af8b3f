import HengNumerics

/// Fills missing values from what is there before any of them is filled.
struct Imputer {
  private let data: IndexData
  private let tree: IndicatorTree
  /// The values, rows × indicators, NaN where missing.
  private let values: Matrix
  /// Where each value lies between the lowest, 0, and the highest, 1, of its indicator; NaN where
  /// it is missing or all are equal.
  private let places: Matrix

  init(_ data: IndexData, _ values: Matrix, _ tree: IndicatorTree, needsPlaces: Bool) {
    (self.data, self.values, self.tree) = (data, values, tree)
    places = needsPlaces ? Imputer.places(of: values) : values
  }

  private static func places(of values: Matrix) -> Matrix {
    var places = values
    for column in 0..<values.columnCount {
      let known = values.column(column).filter { !$0.isNaN }
      let (lowest, highest) = (known.min() ?? .nan, known.max() ?? .nan)
      for row in 0..<values.rowCount {
        places[row, column] = (values[row, column] - lowest) / (highest - lowest)
      }
    }
    return places
  }

  /// Returns an indicator's values with the missing ones filled where that can be.
  func filled(_ indicator: Int, by imputation: Imputation) -> [Double] {
    var column = values.column(indicator)
    let reported = column
    for row in column.indices where reported[row].isNaN {
      column[row] = estimate(row, indicator, reported, by: imputation) ?? .nan
    }
    return column
  }

  private func estimate(
    _ row: Int, _ indicator: Int, _ reported: [Double], by imputation: Imputation
  ) -> Double? {
    switch imputation {
    case .none: nil
    case .constant(let value): value
    case .mean: Imputer.mean(peers(row, reported))
    case .median: OrderStatistics.median(peers(row, reported))
    case .groupMean(let group): Imputer.mean(peers(row, reported, sharing: data.groups[group]))
    case .groupMedian(let group):
      OrderStatistics.median(peers(row, reported, sharing: data.groups[group]))
    case .siblings: siblingEstimate(row, indicator, reported)
    case .nearest(let count): Imputer.mean(nearestValues(row, indicator, count))
    case .latest: series(row, reported).last { $0.year < year(row) }?.value
    case .interpolated: interpolation(row, reported)
    }
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  // MARK: Other units

  /// The known values of the same year, of units in the same group if there are groups.
  private func peers(_ row: Int, _ reported: [Double], sharing groups: [String?]?? = nil)
    -> [Double]
  {
    let groups = groups ?? nil
    if let groups, groups[row] == nil { return [] }
    return reported.indices.compactMap { other in
      let isPeer = data.rows[other].year == data.rows[row].year && groups?[other] == groups?[row]
      return isPeer && !reported[other].isNaN ? reported[other] : nil
    }
  }

  private func nearestValues(_ row: Int, _ indicator: Int, _ count: Int) -> [Double] {
    var found: [(distance: Double, row: Int)] = []
    for other in data.rows.indices
    where data.rows[other].year == data.rows[row].year && !values[other, indicator].isNaN {
      let squares = (0..<values.columnCount).compactMap { column -> Double? in
        let difference = places[row, column] - places[other, column]
        return difference.isNaN ? nil : difference * difference
      }
      if let distance = Imputer.mean(squares) { found.append((distance, other)) }
    }
    return found.sorted { ($0.distance, $0.row) < ($1.distance, $1.row) }.prefix(count)
      .map { values[$0.row, indicator] }
  }

  // MARK: Other indicators

  private func siblingEstimate(_ row: Int, _ indicator: Int, _ reported: [Double]) -> Double? {
    guard let group = tree.groups.first(where: { $0.parts.contains(indicator) }),
      let lowest = reported.filter({ !$0.isNaN }).min(),
      let highest = reported.filter({ !$0.isNaN }).max()
    else { return nil }
    let siblings = group.parts.filter { $0 < tree.indicatorCount && $0 != indicator }
    let found = siblings.compactMap { sibling -> Double? in
      let place = places[row, sibling]
      return place.isNaN ? nil : oriented(place, sibling)
    }
    return Imputer.mean(found).map { lowest + oriented($0, indicator) * (highest - lowest) }
  }

  /// A place counted from the end that is worse.
  private func oriented(_ place: Double, _ indicator: Int) -> Double {
    tree.elements[indicator].direction == .largerIsBetter ? place : 1 - place
  }

  // MARK: Other years

  private func year(_ row: Int) -> Int { data.rows[row].year ?? 0 }

  /// The known values of a row's unit in rising order of years.
  private func series(_ row: Int, _ reported: [Double]) -> [(year: Int, value: Double)] {
    data.rows.indices.filter { data.rows[$0].id == data.rows[row].id && !reported[$0].isNaN }
      .map { (year($0), reported[$0]) }.sorted { $0.0 < $1.0 }
  }

  private func interpolation(_ row: Int, _ reported: [Double]) -> Double? {
    let series = series(row, reported)
    guard let before = series.last(where: { $0.year < year(row) }),
      let after = series.first(where: { $0.year > year(row) })
    else { return nil }
    let share = Double(year(row) - before.year) / Double(after.year - before.year)
    return before.value + share * (after.value - before.value)
  }
}

extension Imputation {
  /// Whether it looks at places between lowest and highest values.
  var needsPlaces: Bool {
    switch self {
    case .siblings, .nearest: true
    case .none, .constant, .mean, .median, .groupMean, .groupMedian, .latest, .interpolated: false
    }
  }
}
