/// The direction numbers of the Sobol' sequence.
enum SobolDirections {
  /// The number of dimensions for which initial numbers are stored.
  static let dimensionCount = 1024
  /// The number of binary digits of a coordinate.
  static let bitCount = 32

  /// The direction numbers *v*₁ … *v*₃₂ of each dimension, dimension after dimension.
  ///
  /// *v*ₖ = *m*ₖ·2³²⁻ᵏ up to the polynomial's degree *s*; from there on
  /// *v*ₖ = *v*ₖ₋ₛ ⊕ (*v*ₖ₋ₛ ≫ *s*) ⊕ *a*₁*v*ₖ₋₁ ⊕ … ⊕ *a*ₛ₋₁*v*ₖ₋ₛ₊₁, where *aᵢ* is the coefficient of
  /// degree *s* − *i*. The first dimension's *mₖ* are all 1.
  static let table: [UInt32] = {
    var table = (0..<bitCount).map { UInt32(1) << (31 - $0) }
    table.reserveCapacity(dimensionCount * bitCount)
    let numbers = parsed(joeKuo)
    var place = 0
    while place < numbers.count {
      let polynomial = numbers[place]
      let degree = 31 - polynomial.leadingZeroBitCount
      let start = table.count
      for k in 0..<bitCount {
        guard k >= degree else {
          let number: UInt32 = numbers[place + 1 + k]
          table.append(number << (31 - k))
          continue
        }
        let oldest: UInt32 = table[start + k - degree]
        var direction = oldest ^ (oldest >> degree)
        for i in 1..<degree where polynomial >> (degree - i) & 1 == 1 {
          direction ^= table[start + k - i]
        }
        table.append(direction)
      }
      place += 1 + degree
    }
    return table
  }()

  /// Reads numbers in base 36 that stand apart by white space.
  private static func parsed(_ text: String) -> [UInt32] {
    var numbers: [UInt32] = []
    var number: UInt32?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = 36 * (number ?? 0) + UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        number = 36 * (number ?? 0) + UInt32(byte - UInt8(ascii: "a")) + 10
      default:
        if let complete = number { numbers.append(complete) }
        number = nil
      }
    }
    if let last = number { numbers.append(last) }
    return numbers
  }
}
