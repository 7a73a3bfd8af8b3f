import BigInt

extension Rational {
  /// Returns the exact sum.
  public static func + (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == d, case (let top, false) = a.addingReportingOverflow(c) {
        return reduced(top, b)
      }
      if d == 1, let sum = sum(a, over: b, plus: c) { return sum }
      if b == 1, let sum = sum(c, over: d, plus: a) { return sum }
      if case (let ad, false) = a.multipliedReportingOverflow(by: d),
        case (let cb, false) = c.multipliedReportingOverflow(by: b),
        case (let top, false) = ad.addingReportingOverflow(cb),
        case (let bottom, false) = b.multipliedReportingOverflow(by: d)
      {
        return reduced(top, bottom)
      }
    }
    return Rational(
      reducing: left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// Adds a whole number, which leaves a fraction in lowest terms, if 64 bits are enough.
  private static func sum(_ top: Int64, over bottom: Int64, plus whole: Int64) -> Rational? {
    guard case (let scaled, false) = whole.multipliedReportingOverflow(by: bottom),
      case (let sum, false) = top.addingReportingOverflow(scaled), sum != .min
    else { return nil }
    return Rational(storage: .small(sum, bottom))
  }

  /// Returns the exact difference.
  public static func - (left: Rational, right: Rational) -> Rational { left + -right }

  /// Returns the exact product.
  public static func * (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      case (let top, false) = a.multipliedReportingOverflow(by: c),
      case (let bottom, false) = b.multipliedReportingOverflow(by: d)
    {
      return reduced(top, bottom)
    }
    return Rational(
      reducing: left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// Returns the exact quotient.
  ///
  /// - Precondition: `right` isn't zero; ask `isZero` first where data decides.
  public static func / (left: Rational, right: Rational) -> Rational {
    precondition(!right.isZero, "can't divide \(left) by zero")
    return left * right.reciprocal
  }

  /// Returns the value with its sign changed.
  public static prefix func - (value: Rational) -> Rational {
    switch value.storage {
    case .small(let top, let bottom): Rational(storage: .small(-top, bottom))
    case .big(let top, let bottom): Rational(reducing: -top, over: bottom)
    }
  }

  /// Adds a value in place.
  public static func += (left: inout Rational, right: Rational) { left = left + right }

  private var reciprocal: Rational {
    switch storage {
    case .small(let top, let bottom) where top > 0: Rational(storage: .small(bottom, top))
    case .small(let top, let bottom): Rational(storage: .small(-bottom, -top))
    case .big(let top, let bottom): Rational(reducing: bottom, over: top)
    }
  }

  /// The powers of ten that fit 64 bits.
  static func powerOfTen(_ exponent: Int) -> Int64? {
    guard (0...18).contains(exponent) else { return nil }
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Creates a whole number of units of a decimal place.
  package init(_ digits: Int64, overTenTo places: Int) {
    if places == 0, digits != .min {
      self.init(storage: .small(digits, 1))
    } else if let power = Rational.powerOfTen(places) {
      self = Rational.reduced(digits, power)
    } else {
      self.init(reducing: BigInt(digits), over: BigInt(10).power(places))
    }
  }

  /// Reduces a fraction whose denominator is positive.
  static func reduced(_ top: Int64, _ bottom: Int64) -> Rational {
    guard top != .min else { return Rational(reducing: BigInt(top), over: BigInt(bottom)) }
    if bottom == 1 { return Rational(storage: .small(top, 1)) }
    let divisor = greatestCommonDivisor(top.magnitude, bottom.magnitude)
    if divisor == 1 { return Rational(storage: .small(top, bottom)) }
    return Rational(storage: .small(top / divisor, bottom / divisor))
  }

  /// Finds the greatest common divisor by one division, then by shifts and differences, which cost
  /// far less; the second number isn't zero.
  ///
  /// Source: J. Stein, *Journal of Computational Physics* 1 (1967), 397–405.
  private static func greatestCommonDivisor(_ one: UInt64, _ other: UInt64) -> Int64 {
    var (larger, smaller) = (other, one % other)
    if smaller == 0 { return Int64(larger) }
    let twos = (larger | smaller).trailingZeroBitCount
    larger &>>= UInt64(larger.trailingZeroBitCount)
    repeat {
      smaller &>>= UInt64(smaller.trailingZeroBitCount)
      (larger, smaller) = (min(larger, smaller), max(larger, smaller) - min(larger, smaller))
    } while smaller != 0
    return Int64(larger &<< UInt64(twos))
  }
}

extension Rational: Comparable {
  /// Returns whether the left value is smaller than the right one.
  public static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == d { return a < c }
      let (ad, cb) = (a.multipliedFullWidth(by: d), c.multipliedFullWidth(by: b))
      return (ad.high, ad.low) < (cb.high, cb.low)
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
}

/// Returns the value without its sign.
public func abs(_ value: Rational) -> Rational { value.isNegative ? -value : value }
