import HengNumerics

/// How much of the weight says that one unit is better than another, for all pairs of units.
///
/// Only the order of the values counts, not how far they are apart: a good indicator can't make up
/// for a bad one beyond its weight.
///
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), section 6.13,
/// equation 32.
public struct Outranking: Hashable, Sendable {
  /// The number of units.
  public let unitCount: Int
  /// The shares, row by row.
  private let shares: [Double]

  /// Compares units.
  ///
  /// - Parameters:
  ///   - columns: The indicators' values, each a column of one value per unit; larger is better.
  ///   - weights: The indicators' weights on any scale, not negative; voters' numbers, say.
  /// - Throws: ``AggregationError`` if the weights can't be used or a value isn't finite.
  /// - Complexity: O(*m*²·*n*) for *m* units and *n* indicators.
  /// - Precondition: All columns have the same length, and each has a weight.
  public init(_ columns: [[Double]], weights: [Double]) throws(AggregationError) {
    try self.init(
      Matrix(finite: columns),
      WeightedColumns(Array(columns.indices), weights: weights))
  }

  /// Compares the rows of a table; NaN is a missing value.
  init(_ table: Matrix, _ group: WeightedColumns) throws(AggregationError) {
    try requireComplete(table, group)
    let rowCount = table.rowCount
    var shares = [Double](repeating: 0, count: rowCount * rowCount)
    for row in 0..<rowCount {
      for (other, share) in Outranking.sharesOverEarlier(row, table, group).enumerated() {
        shares[row * rowCount + other] = share
        shares[other * rowCount + row] = 1 - share
      }
    }
    (unitCount, self.shares) = (rowCount, shares)
  }

  /// Returns how much of the weight says that a row is better than each row before it.
  private static func sharesOverEarlier(
    _ row: Int, _ table: Matrix, _ group: WeightedColumns
  ) -> [Double] {
    let cells = table.storage.span
    var shares = [Double](repeating: 0, count: row)
    for (column, weight) in zip(group.columns, group.weights) {
      let values = cells.extracting((column * table.rowCount)..<((column + 1) * table.rowCount))
      let value = values[row]
      for other in 0..<row {
        shares[other] += value > values[other] ? weight : value == values[other] ? weight / 2 : 0
      }
    }
    return shares
  }

  /// The share of the weight on which a unit is better than another, plus half of where both are
  /// equal; 0 of a unit over itself.
  public subscript(unit: Int, other: Int) -> Double {
    precondition(
      (0..<unitCount).contains(unit) && (0..<unitCount).contains(other),
      "(\(unit), \(other)) isn't a pair of \(unitCount) units")
    return shares[unit * unitCount + other]
  }

  /// The units that each outranks, by more than half of the weight, less those that outrank it.
  public var copelandScores: [Double] {
    Outranking.copelandScores(unitCount) { unit in
      shares[(unit * unitCount)..<(unit * unitCount + unit)]
    }
  }

  /// Returns the Copeland scores of the rows of a table without keeping the shares of all pairs.
  ///
  /// - Throws: ``AggregationError/missingValue(row:column:)``.
  static func copelandScores(
    _ table: Matrix, _ group: WeightedColumns
  ) throws(AggregationError) -> [Double] {
    try requireComplete(table, group)
    return copelandScores(table.rowCount) { sharesOverEarlier($0, table, group)[...] }
  }

  private static func copelandScores(
    _ unitCount: Int, sharesOverEarlier: (_ unit: Int) -> ArraySlice<Double>
  ) -> [Double] {
    var scores = [Double](repeating: 0, count: unitCount)
    for unit in 0..<unitCount {
      for (other, share) in sharesOverEarlier(unit).enumerated() {
        let balance = share - (1 - share)
        if abs(balance) <= weightTolerance { continue }
        scores[unit] += balance > 0 ? 1 : -1
        scores[other] -= balance > 0 ? 1 : -1
      }
    }
    return scores
  }

  /// The unit that outranks every other by more than half of the weight: Condorcet's winner.
  public var condorcetWinner: Int? {
    copelandScores.firstIndex { $0 == Double(unitCount - 1) }
  }

  /// Returns how much the pairs of a ranking agree with the indicators.
  ///
  /// - Parameter ranking: All units, the best first.
  /// - Returns: The sum of the shares of each unit over each that comes after it.
  public func support(of ranking: [Int]) -> Double {
    precondition(ranking.sorted() == Array(0..<unitCount), "\(ranking) isn't an order of all units")
    var support = 0.0
    for (place, unit) in ranking.enumerated() {
      for other in ranking[(place + 1)...] { support += self[unit, other] }
    }
    return support
  }

  /// The largest number of units that the best ranking is searched for.
  public static let largestRankedCount = 16

  /// Returns the ranking with the most support: Condorcet, Kemeny, Young and Levenglick's.
  ///
  /// Among rankings of equal support it is the one that comes first in the order of the units'
  /// positions.
  ///
  /// - Returns: All units, the best first.
  /// - Precondition: There are at most ``largestRankedCount`` units.
  /// - Complexity: O(2ᵐ·*m*²) for *m* units.
  ///
  /// Source: H. P. Young, A. Levenglick, *SIAM Journal on Applied Mathematics* 35 (1978), 285–300.
  public func mostSupportedRanking() -> [Int] {
    precondition(
      unitCount <= Outranking.largestRankedCount, "can't search the rankings of \(unitCount) units")
    // best[set] is the largest support within a set of units: one of them first, the rest below.
    var best = [Double](repeating: 0, count: 1 << unitCount)
    for set in 1..<(1 << unitCount) {
      for unit in units(of: set) {
        best[set] = max(best[set], best[set & ~(1 << unit)] + support(of: unit, over: set))
      }
    }
    var ranking: [Int] = []
    var set = (1 << unitCount) - 1
    while set != 0 {
      let first = units(of: set).first {
        best[set & ~(1 << $0)] + support(of: $0, over: set) >= best[set] - weightTolerance
      }
      guard let first else { preconditionFailure("no unit of a set comes first") }
      ranking.append(first)
      set &= ~(1 << first)
    }
    return ranking
  }

  /// The units of a set, rising.
  private func units(of set: Int) -> [Int] { (0..<unitCount).filter { set & (1 << $0) != 0 } }

  /// The sum of a unit's shares over a set of units, which may contain itself.
  private func support(of unit: Int, over set: Int) -> Double {
    var sum = 0.0
    for other in 0..<unitCount where set & (1 << other) != 0 {
      sum += shares[unit * unitCount + other]
    }
    return sum
  }
}
