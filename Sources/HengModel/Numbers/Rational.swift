package import BigInt

/// An exact fraction of two whole numbers, in lowest terms.
///
/// Marks, money and rates are kept as fractions so that no rounding happens before the one that
/// a scheme asks for: a third taken three times is one, and a rate that lies exactly on the edge
/// of a deduction step stays on it. Values whose numerator and denominator fit 64 bits take a
/// fast path; larger ones have no limit but memory.
public struct Rational: Hashable, Sendable {
  /// The one representation of a value, which equality and hashing rely on.
  ///
  /// It is `small` whenever both parts fit, in lowest terms, with a positive denominator. The rare
  /// big parts stand behind a reference, so that no value is large to copy.
  package enum Storage: Hashable, Sendable {
    case small(Int64, Int64)
    indirect case big(BigInt, BigInt)
  }

  package let storage: Storage

  package init(storage: Storage) { self.storage = storage }

  /// The value zero.
  public static let zero = Rational(0)
  /// The value one.
  public static let one = Rational(1)

  /// Creates a whole number.
  public init(_ integer: Int) {
    storage =
      integer == .min ? .big(BigInt(integer), 1) : .small(Int64(integer), 1)
  }

  /// Creates the fraction of two whole numbers, reduced to lowest terms.
  ///
  /// - Parameters:
  ///   - numerator: The number above the line.
  ///   - denominator: The number below the line.
  /// - Precondition: `denominator` isn't zero.
  public init(_ numerator: Int, over denominator: Int) {
    precondition(denominator != 0, "a fraction's denominator can't be zero")
    if denominator > 0 {
      self = Rational.reduced(Int64(numerator), Int64(denominator))
    } else {
      self = Rational(reducing: BigInt(numerator), over: BigInt(denominator))
    }
  }

  package init(reducing numerator: BigInt, over denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    let top = sign * numerator / divisor
    let bottom = sign * denominator / divisor
    if let smallTop = Int64(exactly: top), let smallBottom = Int64(exactly: bottom),
      smallTop != .min
    {
      storage = .small(smallTop, smallBottom)
    } else {
      storage = .big(top, bottom)
    }
  }

  package var numerator: BigInt {
    switch storage {
    case .small(let top, _): BigInt(top)
    case .big(let top, _): top
    }
  }

  package var denominator: BigInt {
    switch storage {
    case .small(_, let bottom): BigInt(bottom)
    case .big(_, let bottom): bottom
    }
  }

  /// The bits of the longer of the two parts, which tells how much work the value makes.
  package var bitWidth: Int {
    switch storage {
    case .small: Int64.bitWidth
    case .big(let top, let bottom): max(top.bitWidth, bottom.bitWidth)
    }
  }

  /// Whether the value is zero.
  public var isZero: Bool { if case .small(0, _) = storage { true } else { false } }
  /// Whether the value is below zero.
  public var isNegative: Bool {
    switch storage {
    case .small(let top, _): top < 0
    case .big(let top, _): top.sign == .minus
    }
  }
  /// Whether the value has no fractional part.
  public var isInteger: Bool {
    switch storage {
    case .small(_, let bottom): bottom == 1
    case .big(_, let bottom): bottom == 1
    }
  }

  /// The nearest binary floating-point value, for analytics.
  public var doubleValue: Double {
    switch storage {
    case .small(let top, let bottom) where abs(top) < 1 << 53 && bottom < 1 << 53:
      return Double(top) / Double(bottom)
    case .small(let top, let bottom):
      return Rational.double(top, over: bottom)
    default:
      return decimalDouble
    }
  }

  /// Divides 64-bit numbers, of which the second is positive, to the nearest double.
  private static func double(_ top: Int64, over bottom: Int64) -> Double {
    let (up, down) = (top.magnitude.leadingZeroBitCount, bottom.magnitude.leadingZeroBitCount)
    let (dividend, divisor) = (top.magnitude << up, bottom.magnitude << down)
    // Half the dividend is below the divisor, whose first bit is set, so that the quotient fits.
    let (quotient, rest) = divisor.dividingFullWidth((dividend >> 1, dividend << 63))
    // Eleven bits more than a double has, of which the last tells whether anything follows.
    let nearest = Double(quotient | (rest == 0 ? 0 : 1))
    let exponent = down - up - 63
    return Double(
      sign: top < 0 ? .minus : .plus, exponent: exponent, significand: nearest)
  }

  /// Parses the value's decimal expansion to 25 significant digits, which fixes the nearest
  /// double for every value that isn't adversarially close to a midpoint.
  private var decimalDouble: Double {
    if isZero { return 0 }
    let integerDigits = abs(rounded(to: 0, .down)).decimalText(digits: 0).count
    // A bit is less than 0.302 decimal digits, so at most these zeros follow the point.
    let zeros = max(0, denominator.bitWidth - numerator.bitWidth) * 302 / 1000
    return Double(decimalText(digits: max(0, 25 - integerDigits) + 25 + zeros)) ?? .nan
  }
}

extension Int {
  /// Creates a whole number from a value without a fractional part; `nil` for any other, and for one
  /// that doesn't fit 64 bits.
  package init?(exactly value: Rational) {
    guard case .small(let whole, 1) = value.storage else { return nil }
    self.init(whole)
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// Creates a whole number from a literal.
  public init(integerLiteral value: Int) { self.init(value) }
}
