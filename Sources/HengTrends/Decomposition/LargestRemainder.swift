import HengModel

extension [Rational] {
  /// Rounds parts so that they add up to their sum rounded half up: the largest-remainder method.
  ///
  /// Every part is cut down to the digits; the units that are then missing from the rounded sum go
  /// to the parts that lost most, earlier ones first where they lost the same. Each result is less
  /// than one unit from its part, and a part without further digits stays as it is.
  ///
  /// - Parameter digits: The decimal places to keep, 0 or more.
  /// - Returns: The rounded parts in order.
  func roundedKeepingSum(to digits: Int) -> [Rational] {
    rounded(to: digits, addingUpTo: reduce(0, +).rounded(to: digits, .halfUp))
  }

  /// Rounds parts so that they add up to their sum rounded down or up.
  ///
  /// - Parameters:
  ///   - digits: The decimal places to keep, 0 or more.
  ///   - sum: What they add up to, less than one unit of the last digit from their exact sum.
  /// - Returns: The rounded parts in order.
  func rounded(to digits: Int, addingUpTo sum: Rational) -> [Rational] {
    let unit = (0..<digits).reduce(Rational.one) { step, _ in step / 10 }
    var parts = map { $0.rounded(to: digits, .down) }
    let losses = zip(self, parts).map { $0 - $1 }
    var rest = sum - parts.reduce(0, +)
    for index in indices.sorted(by: { (losses[$1], $0) < (losses[$0], $1) }) where rest > 0 {
      parts[index] += unit
      rest = rest - unit
    }
    return parts
  }
}
