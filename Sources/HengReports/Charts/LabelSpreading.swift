/// Moves labels apart that would cover each other.
package enum LabelSpreading {
  /// Returns the middles nearest to those wished for, in least squares, at which no two overlap.
  ///
  /// With the heights of all labels above it taken off, each middle must not be less than the one
  /// before: an isotonic regression, solved by pooling neighbours that are out of order.
  ///
  /// - Parameters:
  ///   - wished: The wished middles, not falling.
  ///   - heights: The height of each label.
  ///   - range: What the labels keep within, where they fit.
  /// - Returns: One middle for each label, in the given order.
  package static func middles(
    _ wished: [Double], heights: [Double], within range: ClosedRange<Double>
  ) -> [Double] {
    var offsets: [Double] = []
    var total = 0.0
    for height in heights {
      offsets.append(total + height / 2)
      total += height
    }
    var pools: [(mean: Double, count: Int)] = []
    for (wish, offset) in zip(wished, offsets) {
      pools.append((wish - offset, 1))
      while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
        let last = pools.removeLast()
        let before = pools.removeLast()
        let count = before.count + last.count
        let sum = before.mean * Double(before.count) + last.mean * Double(last.count)
        pools.append((sum / Double(count), count))
      }
    }
    let highest = max(range.lowerBound, range.upperBound - total)
    let starts = pools.flatMap { pool in
      Array(repeating: min(max(pool.mean, range.lowerBound), highest), count: pool.count)
    }
    return zip(starts, offsets).map(+)
  }
}
