import HengNumerics

/// Fills missing values from what is there before any of them is filled.
///
/// What several gaps need is found once for all of them, so that the work grows as the table does;
/// only ``NearestUnits`` compares units with each other.
struct Imputer {
  let data: IndexData
  let tree: IndicatorTree
  /// The values, rows × indicators, NaN where missing.
  let values: Matrix

  /// The lowest and the highest value of each indicator.
  private lazy var ranges = tree.indicators.indices.map { ValueRange(of: values.column($0)) }
  /// The rows of each unit in rising order of years.
  private lazy var series = Dictionary(grouping: data.rows.indices) { data.rows[$0].id }.values
    .map { rows in rows.sorted { year($0) < year($1) } }
  /// The rows that stand in for each other, by the column of words that they share.
  private var peers: [String?: [[Int]]] = [:]
  /// The mean place of each row among the indicators of an aggregate, by its column.
  private var placesOfGroup: [Int: [Double]] = [:]

  init(_ data: IndexData, _ values: Matrix, _ tree: IndicatorTree) {
    (self.data, self.values, self.tree) = (data, values, tree)
  }

  /// Returns the values with the missing ones filled where that can be.
  mutating func filled(by imputation: PerIndicator<Imputation>) -> Matrix {
    var filled = values
    var searches: [Int: [NearestSearch]] = [:]
    for (indicator, element) in tree.indicators.enumerated() {
      let method = imputation[element.id]
      var column = values.column(indicator)
      let gaps = column.indices.filter { column[$0].isNaN }
      if method == .none || gaps.isEmpty { continue }
      switch method {
      case .none: break
      case .constant(let value): for row in gaps { column[row] = value }
      case .mean: fill(&column, sharing: nil, by: Imputer.mean)
      case .median: fill(&column, sharing: nil, by: OrderStatistics.median)
      case .groupMean(let group): fill(&column, sharing: group, by: Imputer.mean)
      case .groupMedian(let group): fill(&column, sharing: group, by: OrderStatistics.median)
      case .siblings: fill(&column, gaps, fromSiblingsOf: indicator)
      case .nearest(let count):
        for row in gaps { searches[row, default: []].append(.init(indicator, count: count)) }
      case .latest: fill(&column) { before, _, _ in before?.value }
      case .interpolated: fill(&column, by: Imputer.interpolated)
      }
      filled.setColumn(indicator, to: column)
    }
    if searches.isEmpty { return filled }
    for year in data.years {
      NearestUnits(year.rows, values, ranges).fill(&filled, searches)
    }
    return filled
  }

  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  // MARK: Other units

  /// Fills a column with what its known values of the same year come to, of units in the same group
  /// if a column of words says which group each is in.
  private mutating func fill(
    _ column: inout [Double], sharing group: String?, by summary: ([Double]) -> Double?
  ) {
    for rows in peers(sharing: group) {
      let gaps = rows.filter { column[$0].isNaN }
      if gaps.isEmpty { continue }
      if let value = summary(rows.map { column[$0] }.filter { !$0.isNaN }) {
        for row in gaps { column[row] = value }
      }
    }
  }

  private mutating func peers(sharing group: String?) -> [[Int]] {
    if let known = peers[group] { return known }
    let names = group.flatMap { data.groups[$0] }
    let found = data.years.flatMap { year -> [[Int]] in
      guard let names else { return [year.rows] }
      return Array(Dictionary(grouping: year.rows.filter { names[$0] != nil }) { names[$0] }.values)
    }
    peers[group] = found
    return found
  }

  // MARK: Other indicators

  private mutating func fill(
    _ column: inout [Double], _ gaps: [Int], fromSiblingsOf indicator: Int
  ) {
    let range = ranges[indicator]
    guard !range.isEmpty, let group = tree.groups.first(where: { $0.parts.contains(indicator) })
    else { return }
    let places = meanPlaces(group)
    let direction = tree.elements[indicator].direction
    for row in gaps where !places[row].isNaN {
      column[row] =
        range.lowest + direction.oriented(places[row]) * (range.highest - range.lowest)
    }
  }

  /// Returns the mean place of each row among the indicators of an aggregate, in the direction that
  /// counts; NaN where none is known.
  private mutating func meanPlaces(_ group: IndicatorTree.Group) -> [Double] {
    if let known = placesOfGroup[group.column] { return known }
    var (sums, counts) = (
      [Double](repeating: 0, count: data.rowCount), [Double](repeating: 0, count: data.rowCount)
    )
    for part in group.parts where part < tree.indicatorCount {
      let (range, direction) = (ranges[part], tree.elements[part].direction)
      for (row, value) in values.column(part).enumerated() {
        let place = direction.oriented(range.place(of: value))
        if place.isNaN { continue }
        sums[row] += place
        counts[row] += 1
      }
    }
    let means = zip(sums, counts).map { $0 / $1 }
    placesOfGroup[group.column] = means
    return means
  }

  // MARK: Other years

  /// A known value of a unit.
  private typealias Known = (year: Int, value: Double)

  private func year(_ row: Int) -> Int { data.rows[row].year ?? 0 }

  /// Fills a column by the unit's values in the nearest years before and behind each gap.
  private mutating func fill(
    _ column: inout [Double],
    by estimate: (_ before: Known?, _ after: Known?, _ year: Int) -> Double?
  ) {
    for rows in series {
      let known = rows.filter { !column[$0].isNaN }.map { (year: year($0), value: column[$0]) }
      if known.count == rows.count { continue }
      var next = 0
      for row in rows where column[row].isNaN {
        while next < known.count, known[next].year < year(row) { next += 1 }
        column[row] =
          estimate(
            next > 0 ? known[next - 1] : nil, known[next...].first { $0.year > year(row) },
            year(row)) ?? .nan
      }
    }
  }

  /// Returns the value between two others, by the time that passed.
  private static func interpolated(_ before: Known?, _ after: Known?, _ year: Int) -> Double? {
    guard let before, let after else { return nil }
    let share = Double(year - before.year) / Double(after.year - before.year)
    return before.value + share * (after.value - before.value)
  }
}

extension IndicatorDirection {
  /// Returns a place between the lowest and the highest value counted from the end that is worse.
  fileprivate func oriented(_ place: Double) -> Double {
    self == .largerIsBetter ? place : 1 - place
  }
}
