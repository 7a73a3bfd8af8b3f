public import HengModel

/// Exact values of one thing by year, such as a fact, a row's marks, or the totals of one unit.
///
/// A year may be absent; nothing is filled in for it.
public struct YearSeries: Hashable, Sendable {
  /// One year's value.
  public struct Point: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The value, in base units: yuan for money, 1 for a rate.
    public let value: Rational
  }

  /// What the values are of.
  public let label: LocalizedText
  /// The unit in which the values are shown; its dimension is that of all of them.
  public let unit: UnitOfMeasure
  /// The years that have a value, rising, each once.
  public let points: [Point]

  /// Creates a series.
  ///
  /// - Parameters:
  ///   - label: What the values are of.
  ///   - unit: The unit in which they are shown.
  ///   - values: The values in base units, by year.
  public init(label: LocalizedText, unit: UnitOfMeasure, values: [Int: Rational]) {
    self.label = label
    self.unit = unit
    points = values.sorted { $0.key < $1.key }.map { Point(year: $0.key, value: $0.value) }
  }

  /// Returns the value of a year, or `nil` if the series has none.
  public func value(in year: Int) -> Rational? {
    points.first { $0.year == year }?.value
  }

  /// The years between the first and the last that have no value, rising.
  public var gaps: [Int] {
    guard let first = points.first, let last = points.last else { return [] }
    let known = Set(points.map(\.year))
    return (first.year...last.year).filter { !known.contains($0) }
  }
}
