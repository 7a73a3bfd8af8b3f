import HengIndex

/// Imputation cell by cell as it is defined, without any thought for time.
struct PlainImputation {
  let rows: [IndexRow]
  let values: [[Double?]]
  let groups: [String?]
  let tree: IndicatorTree
  /// The lowest value and the span of each indicator.
  private let ranges: [(lowest: Double, span: Double)]
  /// Where each value lies between the lowest and the highest.
  private let places: [[Double?]]

  init(rows: [IndexRow], values: [[Double?]], groups: [String?], tree: IndicatorTree) {
    (self.rows, self.values, self.groups, self.tree) = (rows, values, groups, tree)
    let ranges = tree.indicators.indices.map { column -> (lowest: Double, span: Double) in
      let known = values.compactMap { $0[column] }
      return (known.min() ?? 0, (known.max() ?? 0) - (known.min() ?? 0))
    }
    self.ranges = ranges
    places = values.map { row in
      zip(row, ranges).map { value, range in
        range.span == 0 ? nil : value.map { ($0 - range.lowest) / range.span }
      }
    }
  }

  /// Returns the values with the missing ones filled where that can be.
  func filled(by methods: PerIndicator<Imputation>) -> [[Double?]] {
    rows.indices.map { row in
      tree.indicators.indices.map { column in
        values[row][column]
          ?? estimate(row, column, by: methods[tree.elements[column].id])
      }
    }
  }

  private func estimate(_ row: Int, _ column: Int, by method: Imputation) -> Double? {
    let sameYear = rows.indices.filter { rows[$0].year == rows[row].year }
    let sameGroup = sameYear.filter { groups[row] != nil && groups[$0] == groups[row] }
    switch method {
    case .none: return nil
    case .constant(let value): return value
    case .mean: return mean(sameYear.compactMap { values[$0][column] })
    case .median: return median(sameYear.compactMap { values[$0][column] })
    case .groupMean: return mean(sameGroup.compactMap { values[$0][column] })
    case .groupMedian: return median(sameGroup.compactMap { values[$0][column] })
    case .siblings: return fromSiblings(row, column)
    case .nearest(let count): return mean(nearest(row, column, count, among: sameYear))
    case .latest: return before(row, column).map { $0.value }
    case .interpolated:
      guard let before = before(row, column), let after = after(row, column) else { return nil }
      let (passed, all) = (year(row) - before.year, after.year - before.year)
      return before.value + Double(passed) / Double(all) * (after.value - before.value)
    }
  }

  private func mean(_ values: [Double]) -> Double? {
    var sum = 0.0
    for value in values { sum += value }
    return values.isEmpty ? nil : sum / Double(values.count)
  }

  private func median(_ values: [Double]) -> Double? {
    let (sorted, half) = (values.sorted(), values.count / 2)
    if values.isEmpty { return nil }
    if values.count % 2 == 1 { return sorted[half] }
    return sorted[half - 1] + 0.5 * (sorted[half] - sorted[half - 1])
  }

  private func distance(_ one: Int, _ other: Int) -> Double? {
    mean(
      tree.indicators.indices.compactMap { column in
        guard let left = places[one][column], let right = places[other][column] else { return nil }
        return (left - right) * (left - right)
      })
  }

  private func nearest(_ row: Int, _ column: Int, _ count: Int, among others: [Int]) -> [Double] {
    var rest = others.compactMap { other -> (distance: Double, value: Double)? in
      guard let value = values[other][column], let distance = distance(row, other)
      else { return nil }
      return (distance, value)
    }
    var found: [Double] = []
    while found.count < count, let least = rest.map(\.distance).min() {
      if let first = rest.firstIndex(where: { $0.distance == least }) {
        found.append(rest.remove(at: first).value)
      }
    }
    return found
  }

  private func fromSiblings(_ row: Int, _ column: Int) -> Double? {
    let own = tree.elements[column]
    func oriented(_ place: Double, _ element: IndexElement) -> Double {
      element.direction == .largerIsBetter ? place : 1 - place
    }
    let found = tree.indicators.indices.compactMap { other -> Double? in
      let sibling = tree.elements[other]
      guard other != column, sibling.parent == own.parent else { return nil }
      return places[row][other].map { oriented($0, sibling) }
    }
    let (lowest, span) = ranges[column]
    return mean(found).map { lowest + oriented($0, own) * span }
  }

  private func year(_ row: Int) -> Int { rows[row].year ?? 0 }

  private func series(_ row: Int, _ column: Int) -> [(year: Int, value: Double)] {
    rows.indices.filter { rows[$0].id == rows[row].id }
      .compactMap { other in values[other][column].map { (year(other), $0) } }
  }

  private func before(_ row: Int, _ column: Int) -> (year: Int, value: Double)? {
    series(row, column).filter { $0.year < year(row) }.max { $0.year < $1.year }
  }

  private func after(_ row: Int, _ column: Int) -> (year: Int, value: Double)? {
    series(row, column).filter { $0.year > year(row) }.min { $0.year < $1.year }
  }
}
