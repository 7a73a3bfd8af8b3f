public import HengNumerics

/// Score rates of which some are known only between two ends.
public struct RateRanges: Hashable, Sendable {
  /// The lower ends, *m* units × *n* indicators, 0 or more.
  public let lower: Matrix
  /// The upper ends, none below its lower one.
  public let upper: Matrix

  /// Creates ranges.
  public init(lower: Matrix, upper: Matrix) {
    precondition(
      lower.rowCount == upper.rowCount && lower.columnCount == upper.columnCount,
      "the ends of the rates differ in shape")
    precondition(
      zip(lower.storage, upper.storage).allSatisfy { $0 >= 0 && $0 <= $1 && $1.isFinite },
      "a rate is below zero, or its upper end below its lower one")
    self.lower = lower
    self.upper = upper
  }

  /// Creates rates that are all certain.
  public init(_ rates: Matrix) { self.init(lower: rates, upper: rates) }

  /// The number of units *m*.
  public var unitCount: Int { lower.rowCount }

  /// Whether all rates are certain.
  public var areCertain: Bool { lower == upper }

  /// Returns whether all rates of a unit are certain.
  func isCertain(_ unit: Int) -> Bool {
    (0..<lower.columnCount).allSatisfy { lower[unit, $0] == upper[unit, $0] }
  }

  /// Draws every rate uniformly between its ends, indicator after indicator.
  func draw(_ stream: inout RandomStream) -> Matrix {
    var rates = lower
    rates.modifyStorage { storage in
      for (index, end) in upper.storage.enumerated() where end > storage[index] {
        storage[index] += (end - storage[index]) * stream.nextUnit()
      }
    }
    return rates
  }
}
