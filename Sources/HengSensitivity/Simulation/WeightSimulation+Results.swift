import Glibc
package import HengNumerics

/// A share of draws with its standard error.
public struct SimulatedShare: Hashable, Sendable {
  /// The share *p*, 0…1.
  public let value: Double
  /// √(*p*(1 − *p*)/*N*), with the effective number of draws for *N*.
  public let standardError: Double

  /// Creates a share.
  public init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }
}

extension WeightSimulation {
  /// The number of units *m*.
  public var unitCount: Int { places.count }

  private func share(_ count: Int) -> SimulatedShare {
    let value = Double(count) / Double(drawCount)
    let error = (value * (1 - value) / effectiveDrawCount).squareRoot()
    return SimulatedShare(value: value, standardError: error)
  }

  /// Returns how likely a unit takes a rank, from 1.
  ///
  /// Units with identical rates share a rank, and the ranks after it stay empty.
  public func rankAcceptability(unit: Int, rank: Int) -> SimulatedShare {
    share(rankCount(unit: unit, rank: rank))
  }

  /// Returns how many draws gave a unit a rank, from 1.
  public func rankCount(unit: Int, rank: Int) -> Int {
    precondition((1...unitCount).contains(rank), "there is no rank \(rank) of \(unitCount)")
    return counts.ranks[places[unit] * unitCount + rank - 1]
  }

  /// Returns how likely a unit earns each grade, from best to worst.
  public func gradeAcceptability(unit: Int) -> [SimulatedShare] {
    let start = places[unit] * cuts.count
    let reached = [0] + counts.atLeast[start..<(start + cuts.count)] + [drawCount]
    return zip(reached.dropFirst(), reached).map { share($0 - $1) }
  }

  /// Returns the mean rank of a unit with its standard error.
  public func meanRank(unit: Int) -> (value: Double, standardError: Double) {
    let ranks = 1...unitCount
    let (sum, squares) = ranks.reduce((0.0, 0.0)) { sums, rank in
      let (r, count) = (Double(rank), Double(rankCount(unit: unit, rank: rank)))
      return (sums.0 + count * r, sums.1 + count * r * r)
    }
    let mean = sum / Double(drawCount)
    let variance = max(0, squares / Double(drawCount) - mean * mean)
    return (mean, (variance / effectiveDrawCount).squareRoot())
  }

  /// Returns the rank that a share of the draws, 0…1, doesn't exceed.
  public func rankQuantile(unit: Int, _ share: Double) -> Int {
    var seen = 0
    for rank in 1...unitCount {
      seen += rankCount(unit: unit, rank: rank)
      if Double(seen) >= share * Double(drawCount) { return rank }
    }
    return unitCount
  }

  /// Returns the mean score rate of a unit with its standard error.
  public func meanScore(unit: Int) -> (value: Double, standardError: Double) {
    let mean = sums.scores[places[unit]] / Double(drawCount)
    let variance = max(0, sums.squares[places[unit]] / Double(drawCount) - mean * mean)
    return (mean, (variance / effectiveDrawCount).squareRoot())
  }

  /// The width of the bins of which score quantiles are read, as a score rate.
  public static var scoreResolution: Double { 1 / Double(SimulationCounts.binCount) }

  /// Returns the score rate that a share of the draws, 0…1, doesn't exceed.
  ///
  /// It is read from bins of width ``scoreResolution``, between the smallest and largest score.
  public func scoreQuantile(unit: Int, _ share: Double) -> Double {
    let start = places[unit] * SimulationCounts.binCount
    let wanted = share * Double(drawCount)
    var seen = 0.0
    for bin in 0..<SimulationCounts.binCount {
      let count = Double(counts.bins[start + bin])
      if count > 0, seen + count >= wanted {
        let inside = max(0, wanted - seen) / count
        let value = (Double(bin) + inside) / Double(SimulationCounts.binCount)
        return min(counts.highest[places[unit]], max(counts.lowest[places[unit]], value))
      }
      seen += count
    }
    return 1
  }

  /// Returns the mean of the weights that put a unit first, or `nil` if no draw did.
  public func centralWeights(unit: Int) -> [Double]? {
    let wins = rankCount(unit: unit, rank: 1)
    if wins == 0 { return nil }
    let start = places[unit] * weights.count
    return sums.winningWeights[start..<(start + weights.count)].map { $0 / Double(wins) }
  }

  /// Returns how likely each unit is first under its own central weights, or `nil` where it has
  /// none.
  ///
  /// Only rates that aren't certain leave a doubt: with certain ones the share is 1, as the weights
  /// that put a unit first form a convex set.
  ///
  /// - Returns: A share for each unit, over as many draws of the rates as there were of weights,
  ///   but ``confidenceDrawLimit`` at the most.
  public func confidenceFactors() -> [SimulatedShare?] {
    let draws = rates.areCertain ? 1 : min(drawCount, WeightSimulation.confidenceDrawLimit)
    // Blocks count up from 0; the highest number is none of theirs.
    var stream = RandomStream(seed: seed, block: .max)
    let wins = ConfidenceFactor.wins(
      central: (0..<unitCount).map(centralWeights), drawCount: draws
    ) { _ in rates.draw(&stream) }
    return wins.map { wins in
      wins.map { count in
        let value = Double(count) / Double(draws)
        return SimulatedShare(
          value: value, standardError: (value * (1 - value) / Double(draws)).squareRoot())
      }
    }
  }

  /// The most draws of the rates for confidence factors.
  public static var confidenceDrawLimit: Int { 10_000 }

  /// The Shannon entropy, in bits, of which unit is first; 0 if it is always the same.
  public var choiceEntropy: Double {
    (0..<unitCount).reduce(0) { sum, unit in
      let p = rankAcceptability(unit: unit, rank: 1).value
      return p > 0 ? sum - p * log2(p) : sum
    }
  }
}

/// How often units are first under weights of their own.
package enum ConfidenceFactor {
  /// Counts, for each unit, the draws of the rates under which no unit beats it.
  ///
  /// - Parameters:
  ///   - central: Each unit's central weights; units without any aren't counted.
  ///   - drawCount: The number of draws.
  ///   - rates: Returns the rates of a draw, units × indicators.
  /// - Returns: The count of each unit.
  package static func wins(
    central: [[Double]?], drawCount: Int, rates: (Int) -> Matrix
  ) -> [Int?] {
    var wins: [Int?] = central.map { $0 == nil ? nil : 0 }
    let units = central.indices.filter { central[$0] != nil }
    guard let count = central.lazy.compactMap({ $0?.count }).first else { return wins }
    let columns = Matrix(
      rowCount: count, columnCount: units.count, storage: units.flatMap { central[$0] ?? [] })
    for draw in 0..<drawCount {
      let scores = rates(draw).times(columns)
      for (column, unit) in units.enumerated() {
        let best = scores.column(column).max() ?? 0
        // Rounding may part equal scores by their last bits.
        if scores[unit, column] >= best - 1e-12 * max(1, best) {
          wins[unit] = (wins[unit] ?? 0) + 1
        }
      }
    }
    return wins
  }
}
