/// A reason that a Sobol' sequence can't be made.
public enum SobolSequenceError: Error, Hashable, Sendable {
  /// More dimensions are asked for than direction numbers are stored.
  case tooManyDimensions(Int, limit: Int)
}

/// The Sobol' low-discrepancy sequence in the unit cube, with 32 binary digits to a coordinate.
///
/// The points follow each other in Gray-code order from the one with index 0, which is the origin
/// if the sequence isn't scrambled. Any 2ᵏ points whose first index is a multiple of 2ᵏ put one
/// point into each of the 2ᵏ equal parts of every coordinate, scrambled or not. The direction
/// numbers are Joe and Kuo's D(6) set.
///
/// Source: I. M. Sobol', *USSR Comput. Math. Math. Phys.* 7:4 (1967), 86–112; I. A. Antonov,
/// V. M. Saleev, same journal 19:1 (1979), 252–256; S. Joe, F. Y. Kuo, *SIAM J. Sci. Comput.* 30
/// (2008), 2635–2654.
public struct SobolSequence: Hashable, Sendable {
  /// The largest number of dimensions.
  public static let dimensionLimit = SobolDirections.dimensionCount
  /// The number of points after which the sequence ends, 2³².
  public static let pointLimit = 1 << SobolDirections.bitCount

  /// The number of coordinates of a point.
  public let dimensionCount: Int
  /// How the points are randomized.
  public let scrambling: SobolScrambling

  /// Creates the sequence.
  ///
  /// - Parameters:
  ///   - dimensionCount: The number of coordinates, 0…1024.
  ///   - scrambling: How the points are randomized.
  /// - Throws: ``SobolSequenceError/tooManyDimensions(_:limit:)`` above 1024 dimensions.
  public init(
    dimensionCount: Int, scrambling: SobolScrambling = .none
  ) throws(SobolSequenceError) {
    precondition(dimensionCount >= 0, "a point can't have \(dimensionCount) coordinates")
    guard dimensionCount <= Self.dimensionLimit else {
      throw .tooManyDimensions(dimensionCount, limit: Self.dimensionLimit)
    }
    self.dimensionCount = dimensionCount
    self.scrambling = scrambling
  }

  /// Returns successive points, which depend on nothing but their indices.
  ///
  /// - Parameters:
  ///   - start: The first point's index, from 0.
  ///   - count: The number of points; the last index is below 2³².
  /// - Returns: One point a row, one dimension a column, each coordinate on [0, 1).
  /// - Complexity: O(*count*·*dimensions*).
  public func points(from start: Int, count: Int) -> Matrix {
    precondition(
      start >= 0 && count >= 0 && start <= Self.pointLimit - count,
      "there are no \(count) points from index \(start)")
    var coordinates = [Double](repeating: 0, count: count * dimensionCount)
    let keys = scrambling.keys(dimensionCount: dimensionCount)
    for dimension in 0..<dimensionCount where count > 0 {
      let directions = SobolDirections.table[
        (dimension * SobolDirections.bitCount)..<((dimension + 1) * SobolDirections.bitCount)]
      let (first, place) = (directions.startIndex, dimension * count)
      var digits = UInt32(0)
      let code = start ^ (start >> 1)
      for bit in 0..<SobolDirections.bitCount where code >> bit & 1 == 1 {
        digits ^= directions[first + bit]
      }
      for index in 0..<count {
        // The Gray codes of neighbours differ in one bit, the last one set in the later index.
        if index > 0 { digits ^= directions[first + (start + index).trailingZeroBitCount] }
        coordinates[place + index] =
          Double(scrambling.scrambled(digits, key: keys[dimension])) * 0x1p-32
      }
    }
    return Matrix(rowCount: count, columnCount: dimensionCount, storage: coordinates)
  }
}
