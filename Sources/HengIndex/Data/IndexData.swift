package import HengNumerics

/// The values of units' indicators, with what they may be divided by and grouped by.
///
/// A missing value is `nil` to the outside. Inside matrices it is NaN, so that a column stays one
/// run of doubles; nothing else in an index is NaN.
public struct IndexData: Hashable, Sendable {
  /// The rows, each a unit, or a unit in a year.
  public let rows: [IndexRow]
  /// The values, rows × indicators, in the order of the tree's indicators.
  package let values: Matrix
  /// Columns to divide by, by their code; NaN where missing.
  package let denominators: [String: [Double]]
  /// Columns to group by, by their code.
  public let groups: [String: [String?]]
  /// The rows of each year in rising order, or all rows if there are no years.
  public let years: [(year: Int?, rows: [Int])]

  /// Creates data.
  ///
  /// - Parameters:
  ///   - rows: The rows, *m* of them, each unit once in a year.
  ///   - values: *m* rows of *n* values in the order of the tree's indicators.
  ///   - denominators: Columns of *m* values to divide by.
  ///   - groups: Columns of *m* words to group by.
  public init(
    rows: [IndexRow], values: [[Double?]], denominators: [String: [Double?]] = [:],
    groups: [String: [String?]] = [:]
  ) {
    precondition(values.count == rows.count, "\(values.count) rows of values for \(rows.count)")
    self.init(
      rows: rows, values: Matrix(rows: values.map { $0.map { $0 ?? .nan } }),
      denominators: denominators.mapValues { $0.map { $0 ?? .nan } }, groups: groups)
  }

  package init(
    rows: [IndexRow], values: Matrix, denominators: [String: [Double]] = [:],
    groups: [String: [String?]] = [:]
  ) {
    precondition(
      denominators.values.allSatisfy { $0.count == rows.count }
        && groups.values.allSatisfy { $0.count == rows.count },
      "a column hasn't \(rows.count) entries")
    self.rows = rows
    self.values = values
    self.denominators = denominators
    self.groups = groups
    years = IndexData.years(of: rows)
  }

  static func years(of rows: [IndexRow]) -> [(year: Int?, rows: [Int])] {
    guard rows.contains(where: { $0.year != nil }) else { return [(nil, Array(rows.indices))] }
    let byYear = Dictionary(grouping: rows.indices) { rows[$0].year }
    return byYear.sorted { ($0.key ?? .min) < ($1.key ?? .min) }.map { ($0.key, $0.value) }
  }

  /// Returns whether there is a column to divide by.
  public func hasDenominator(_ name: String) -> Bool { denominators[name] != nil }

  /// The number of rows *m*.
  public var rowCount: Int { rows.count }

  /// Returns a value, or `nil` where it is missing.
  public subscript(row: Int, indicator: Int) -> Double? {
    let value = values[row, indicator]
    return value.isNaN ? nil : value
  }

  /// Whether there is more than one year.
  public var hasSeveralYears: Bool { years.count > 1 }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func == (left: IndexData, right: IndexData) -> Bool {
    left.rows == right.rows && left.groups == right.groups
      && left.values.storage.map(\.bitPattern) == right.values.storage.map(\.bitPattern)
      && left.denominators.mapValues { $0.map(\.bitPattern) }
        == right.denominators.mapValues { $0.map(\.bitPattern) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func hash(into hasher: inout Hasher) { hasher.combine(rows) }
}
