public import HengModel

/// A reason that amounts can't be turned into the prices of another year.
public enum DeflatorError: Error, Hashable, Sendable {
  /// A price index is zero or below.
  case notPositive(year: Int, index: Rational)
  /// The base year has no index.
  case noIndexOfBase(year: Int)
  /// The values aren't money.
  case notMoney(Dimension)
}

/// A price index by year, which turns nominal amounts of money into those of a base year.
public struct Deflator: Hashable, Sendable {
  /// What became of one year's amount.
  public enum Amount: Hashable, Sendable {
    /// The amount in the prices of the base year.
    case real(Rational)
    /// The index doesn't cover the year, so the amount has no value in other prices.
    case noIndex(year: Int)
  }

  /// The index by year; any year may stand for 100.
  public let indices: [Int: Rational]

  /// Creates a deflator.
  ///
  /// - Parameter indices: The level of prices by year, all on one base, each above zero.
  /// - Throws: ``DeflatorError/notPositive(year:index:)`` for the earliest such year.
  public init(indices: [Int: Rational]) throws(DeflatorError) {
    for (year, index) in indices.sorted(by: { $0.key < $1.key }) where index <= 0 {
      throw .notPositive(year: year, index: index)
    }
    self.indices = indices
  }

  /// Returns a nominal amount of a year in the prices of a base year: amount · P_base ÷ P_year.
  ///
  /// - Throws: ``DeflatorError/noIndexOfBase(year:)``.
  public func amount(
    _ nominal: Rational, of year: Int, inPricesOf base: Int
  ) throws(DeflatorError) -> Amount {
    guard let baseIndex = indices[base] else { throw .noIndexOfBase(year: base) }
    guard let index = indices[year] else { return .noIndex(year: year) }
    return .real(nominal * baseIndex / index)
  }

  /// Turns a series of money into the prices of a base year.
  ///
  /// - Parameters:
  ///   - series: Nominal amounts.
  ///   - base: The year whose prices are used.
  /// - Returns: The real amounts, and the years that were left out because the index doesn't cover
  ///   them.
  /// - Throws: ``DeflatorError/noIndexOfBase(year:)`` or ``DeflatorError/notMoney(_:)``.
  public func deflated(
    _ series: YearSeries, toPricesOf base: Int
  ) throws(DeflatorError) -> (series: YearSeries, yearsWithoutIndex: [Int]) {
    let dimension = series.unit.dimension
    if dimension != Dimension(of: "money") { throw .notMoney(dimension) }
    var values: [Int: Rational] = [:]
    var uncovered: [Int] = []
    for point in series.points {
      switch try amount(point.value, of: point.year, inPricesOf: base) {
      case .real(let value): values[point.year] = value
      case .noIndex(let year): uncovered.append(year)
      }
    }
    let label = LocalizedText(
      zh: "\(series.label.zh)（\(base) 年价格）", en: "\(series.label.en) (prices of \(base))")
    return (YearSeries(label: label, unit: series.unit, values: values), uncovered)
  }
}
