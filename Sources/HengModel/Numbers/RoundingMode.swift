import BigInt

/// What happens to the digits that rounding takes away.
public enum RoundingMode: String, Hashable, Sendable, CaseIterable {
  /// A half goes away from zero (四舍五入).
  case halfUp = "half-up"
  /// A half goes to the even neighbour.
  case halfEven = "half-even"
  /// Everything goes towards minus infinity.
  case down
  /// Everything goes towards plus infinity.
  case up
}

extension Rational {
  /// Rounds to a multiple of a power of ten.
  ///
  /// - Parameters:
  ///   - digits: The decimal places to keep, 0 or more.
  ///   - mode: What to do with the rest.
  /// - Returns: The rounded value, exact.
  public func rounded(to digits: Int, _ mode: RoundingMode) -> Rational {
    if isInteger { return self }
    if let rounded = roundedSmall(to: digits, mode) { return rounded }
    let scale = BigInt(10).power(digits)
    let (floor, rest) = Rational.floorDivision(numerator * scale, by: denominator)
    let roundsUp =
      switch mode {
      case .down: false
      case .up: rest != 0
      case .halfUp: isNegative ? 2 * rest > denominator : 2 * rest >= denominator
      case .halfEven: 2 * rest > denominator || (2 * rest == denominator && floor % 2 != 0)
      }
    return Rational(reducing: floor + (roundsUp ? 1 : 0), over: scale)
  }

  /// The same in 64 bits, or `nil` where they aren't enough.
  private func roundedSmall(to digits: Int, _ mode: RoundingMode) -> Rational? {
    guard case .small(let top, let bottom) = storage, let scale = Rational.powerOfTen(digits),
      case (let scaled, false) = top.multipliedReportingOverflow(by: scale), bottom < 1 << 62
    else { return nil }
    var (floor, rest) = scaled.quotientAndRemainder(dividingBy: bottom)
    if rest < 0 { (floor, rest) = (floor - 1, rest + bottom) }
    let roundsUp =
      switch mode {
      case .down: false
      case .up: rest != 0
      case .halfUp: top < 0 ? 2 * rest > bottom : 2 * rest >= bottom
      case .halfEven: 2 * rest > bottom || (2 * rest == bottom && floor % 2 != 0)
      }
    return Rational(floor + (roundsUp ? 1 : 0), overTenTo: digits)
  }

  /// The largest whole number that isn't above the value.
  public var floor: Rational { rounded(to: 0, .down) }
  /// The smallest whole number that isn't below the value.
  public var ceiling: Rational { rounded(to: 0, .up) }

  /// Returns the quotient rounded towards minus infinity and the rest, which isn't negative.
  private static func floorDivision(
    _ dividend: BigInt, by divisor: BigInt
  ) -> (quotient: BigInt, rest: BigInt) {
    let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
