/// A randomization of the Sobol' sequence that keeps its even spread.
///
/// Scrambled points are each uniform on the cube, so an average over them has no bias, and averages
/// under several seeds tell the error. Dimension *j* is scrambled by the *j*-th number of the
/// seed's ``SplitMix64`` sequence, so results are equal on every machine.
public enum SobolScrambling: Hashable, Sendable {
  /// The sequence itself.
  case none
  /// Exclusive or of all points with one random point.
  ///
  /// Source: P. L'Ecuyer, C. Lemieux, in *Modeling Uncertainty* (2002), 419–474.
  case digitalShift(seed: UInt64)
  /// Random permutations of each digit that depend on the digits before it, by hashing.
  ///
  /// Source: A. B. Owen, in *Monte Carlo and Quasi-Monte Carlo Methods* (1995), 299–317; B. Burley,
  /// "Practical hash-based Owen scrambling", *JCGT* 9:4 (2020), 1–20.
  case owen(seed: UInt64)

  /// Returns scramblings of the same kind that are independent of each other.
  ///
  /// - Parameter count: How many.
  /// - Returns: Scramblings whose seeds are the first numbers of this one's ``SplitMix64`` sequence;
  ///   the same one every time if nothing is scrambled.
  public func repetitions(_ count: Int) -> [SobolScrambling] {
    switch self {
    case .none: return Array(repeating: .none, count: count)
    case .digitalShift(let seed):
      var mixer = SplitMix64(seed: seed)
      return (0..<count).map { _ in .digitalShift(seed: mixer.next()) }
    case .owen(let seed):
      var mixer = SplitMix64(seed: seed)
      return (0..<count).map { _ in .owen(seed: mixer.next()) }
    }
  }

  /// Returns one key for each dimension, zeros if nothing is scrambled.
  func keys(dimensionCount: Int) -> [UInt32] {
    switch self {
    case .none: return Array(repeating: 0, count: dimensionCount)
    case .digitalShift(let seed), .owen(let seed):
      var mixer = SplitMix64(seed: seed)
      return (0..<dimensionCount).map { _ in UInt32(truncatingIfNeeded: mixer.next() >> 32) }
    }
  }

  /// Scrambles a coordinate's 32 binary digits, of which the first is the highest bit.
  @inline(__always)
  func scrambled(_ digits: UInt32, key: UInt32) -> UInt32 {
    switch self {
    case .none: digits
    case .digitalShift: digits ^ key
    case .owen: Self.permuted(digits.bitReversed, key: key).bitReversed
    }
  }

  /// Changes each bit in a way that depends on the lower bits alone.
  ///
  /// Source: S. Laine, T. Karras, *Computer Graphics Forum* 30 (2011), 1197–1204, with Burley's
  /// constants. They are even, which is why no higher bit has a say.
  @inline(__always)
  private static func permuted(_ bits: UInt32, key: UInt32) -> UInt32 {
    var bits = bits &+ key
    bits ^= bits &* 0x6C50_B47C
    bits ^= bits &* 0xB82F_1E52
    bits ^= bits &* 0xC7AF_E638
    bits ^= bits &* 0x8D22_F6E6
    return bits
  }
}

extension UInt32 {
  /// The same bits in the opposite order.
  fileprivate var bitReversed: UInt32 {
    var bits = byteSwapped
    bits = (bits >> 4 & 0x0F0F_0F0F) | (bits & 0x0F0F_0F0F) << 4
    bits = (bits >> 2 & 0x3333_3333) | (bits & 0x3333_3333) << 2
    return (bits >> 1 & 0x5555_5555) | (bits & 0x5555_5555) << 1
  }
}
