import HengNumerics

/// Repeatable numbers for property tests.
public struct RepeatableRandom: RandomNumberGenerator {
  private var generator: SplitMix64

  /// Creates a generator; equal seeds give equal numbers.
  public init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public mutating func next() -> UInt64 { generator.next() }

  /// Returns a whole number of a range.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }
}
