/// The xoshiro256++ generator, one independent stream for each block of a computation.
///
/// A block's numbers depend on the seed and the block's number and on nothing else, so a result
/// doesn't depend on how blocks are shared out among threads or machines. The period is 2²⁵⁶ − 1.
///
/// Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47:4
/// (2021), article 36.
public struct RandomStream: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Creates the stream of one block.
  ///
  /// The state is filled by SplitMix64, started at the first number of the seed's own SplitMix64
  /// sequence xor the mixed block number, so that neighbouring seeds and blocks share nothing.
  public init(seed: UInt64, block: UInt64) {
    var seedMixer = SplitMix64(seed: seed)
    var blockMixer = SplitMix64(seed: ~block)
    var filler = SplitMix64(seed: seedMixer.next() ^ blockMixer.next())
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// Creates a stream from a state that isn't all zero.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(
      state.0 | state.1 | state.2 | state.3 != 0, "a state of zeros gives nothing but zeros")
    self.state = state
  }

  /// Returns the next 64 bits.
  public mutating func next() -> UInt64 {
    func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
      (value << count) | (value >> (64 - count))
    }
    let result = rotated(state.0 &+ state.3, 23) &+ state.0
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  /// Returns a number uniform on [0, 1): the top 53 bits times 2⁻⁵³.
  public mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Returns a number uniform on (0, 1], of which a logarithm can be taken.
  public mutating func nextPositiveUnit() -> Double { (Double(next() >> 11) + 1) * 0x1p-53 }
}
