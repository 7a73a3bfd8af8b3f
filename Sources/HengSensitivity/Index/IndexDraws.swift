import HengNumerics

/// Where the points of a simulation come from.
public enum IndexDraws: Hashable, Sendable {
  /// The Sobol' sequence, which covers the cube evenly.
  case sobol(VarianceSettings.Scrambling = .owen)
  /// Independent points of `RandomStream`.
  case random
}

/// The points of a simulation, block by block.
struct IndexPoints: Sendable {
  /// The points of a block, the last one being shorter.
  static let blockSize = 256

  let count: Int
  private let columnCount: Int
  private let seed: UInt64
  private let sequence: SobolSequence?

  init(
    count: Int, columnCount: Int, from draws: IndexDraws, seed: UInt64
  ) throws(SobolSequenceError) {
    self.count = count
    self.columnCount = columnCount
    self.seed = seed
    switch draws {
    case .random: sequence = nil
    case .sobol(let scrambling):
      sequence = try SobolSequence(
        dimensionCount: columnCount, scrambling: scrambling.seeded(seed))
    }
  }

  var blockCount: Int { (count + Self.blockSize - 1) / Self.blockSize }

  /// Returns the points of a block, one a row, which depend on nothing but its number and the seed.
  func points(ofBlock block: Int) -> Matrix {
    let first = block * Self.blockSize
    let count = min(Self.blockSize, count - first)
    if let sequence { return sequence.points(from: first, count: count) }
    var stream = RandomStream(seed: seed, block: UInt64(block))
    var points = Matrix(rowCount: count, columnCount: columnCount)
    for row in 0..<count {
      for column in 0..<columnCount { points[row, column] = stream.nextUnit() }
    }
    return points
  }
}
