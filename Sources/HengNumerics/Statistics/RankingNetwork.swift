/// A fixed sequence of comparisons that sorts the scores of the same units under many draws at once.
///
/// Eight draws go through together, one in each lane, as sorting needs no branches: every
/// comparison of two units becomes a minimum and a maximum.
///
/// Source: K. E. Batcher, "Sorting networks and their applications", AFIPS 32 (1968), 307–314, the
/// odd–even merge sort.
public struct RankingNetwork: Sendable {
  /// The number of units *m*.
  public let unitCount: Int
  /// The pairs of places to compare, in order.
  private let comparisons: [(Int32, Int32)]
  /// The low bits of a score that hold its unit's number.
  private let unitBits: UInt64

  /// The draws that are sorted together.
  public static let laneCount = 8

  /// Creates the network for a number of units.
  ///
  /// - Complexity: O(*m* log² *m*) comparisons.
  public init(unitCount: Int) {
    precondition(unitCount > 0 && unitCount <= 1 << 20, "can't rank \(unitCount) units by network")
    self.unitCount = unitCount
    var bits: UInt64 = 0
    while bits < UInt64(unitCount - 1) { bits = bits << 1 | 1 }
    unitBits = bits
    comparisons = RankingNetwork.oddEvenMergeSort(unitCount)
  }

  private static func oddEvenMergeSort(_ count: Int) -> [(Int32, Int32)] {
    var pairs: [(Int32, Int32)] = []
    var run = 1
    while run < count {
      var gap = run
      while gap > 0 {
        for start in stride(from: gap % run, to: count - gap, by: 2 * gap) {
          for place in start..<min(start + gap, count - gap)
          where place / (2 * run) == (place + gap) / (2 * run) {
            pairs.append((Int32(place), Int32(place + gap)))
          }
        }
        gap /= 2
      }
      run *= 2
    }
    return pairs
  }

  /// Finds the units from best to worst under each draw.
  ///
  /// A unit's number takes the place of a score's lowest ⌈log₂ *m*⌉ bits, so scores that agree in
  /// all higher bits, to one part in 2⁵² ÷ *m*, stand in the order of the units, later ones first.
  ///
  /// - Parameters:
  ///   - scores: Scores, draws × units, none below zero; the draws are a multiple of 8.
  ///   - order: Receives, at *t* + *p*·draws, the unit at place *p* from the best under draw *t*.
  public func order(_ scores: Matrix, into order: inout [Int32]) {
    let draws = scores.rowCount
    precondition(
      scores.columnCount == unitCount && draws % RankingNetwork.laneCount == 0
        && order.count == draws * unitCount,
      "\(draws)×\(scores.columnCount) scores don't fit \(unitCount) units")
    let number = SIMD8<UInt64>(repeating: unitBits)
    var lanes = [SIMD8<Double>](repeating: .zero, count: unitCount)
    // Safety: `place` stays below the unit count, and eight draws from `draw` on lie inside both
    // arrays because the number of draws is a multiple of eight. No pointer leaves the closures.
    unsafe scores.storage.withUnsafeBytes { source in
      unsafe order.withUnsafeMutableBytes { target in
        unsafe lanes.withUnsafeMutableBufferPointer { lanes in
          for draw in stride(from: 0, to: draws, by: RankingNetwork.laneCount) {
            for unit in 0..<unitCount {
              let bits = unsafe source.loadUnaligned(
                fromByteOffset: 8 * (draw + unit * draws), as: SIMD8<UInt64>.self)
              let tagged = (bits & ~number) | SIMD8(repeating: UInt64(unit))
              unsafe lanes[unit] = unsafe unsafeBitCast(tagged, to: SIMD8<Double>.self)
            }
            for (first, second) in comparisons {
              let (left, right) = unsafe (lanes[Int(first)], lanes[Int(second)])
              let isLess = left .< right
              unsafe lanes[Int(first)] = right.replacing(with: left, where: isLess)
              unsafe lanes[Int(second)] = left.replacing(with: right, where: isLess)
            }
            for place in 0..<unitCount {
              let bits = unsafe unsafeBitCast(
                lanes[unitCount - 1 - place], to: SIMD8<UInt64>.self)
              let units = SIMD8<Int32>(truncatingIfNeeded: bits & number)
              unsafe target.storeBytes(
                of: units, toByteOffset: 4 * (draw + place * draws), as: SIMD8<Int32>.self)
            }
          }
        }
      }
    }
  }
}
