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
