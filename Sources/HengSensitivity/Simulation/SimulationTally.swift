package import HengNumerics

/// Counts over draws, and smallest and largest scores; their order doesn't matter.
package struct SimulationCounts: Sendable {
  /// How often unit *i* took rank *r*, at *i*·*m* + *r* − 1.
  package var ranks: [Int]
  /// How often unit *i* reached at least cut *g*, at *i*·(number of cuts) + *g*.
  package var atLeast: [Int]
  /// How often unit *i*'s score fell into a bin, at *i*·``binCount`` + bin.
  var bins: [Int32]
  /// The smallest score of each unit.
  var lowest: [Double]
  /// The largest score of each unit.
  var highest: [Double]

  /// The bins of equal width over the scores 0…1.
  static let binCount = 2_000

  package init(unitCount: Int, cutCount: Int) {
    ranks = Array(repeating: 0, count: unitCount * unitCount)
    atLeast = Array(repeating: 0, count: unitCount * cutCount)
    bins = Array(repeating: 0, count: unitCount * SimulationCounts.binCount)
    lowest = Array(repeating: .infinity, count: unitCount)
    highest = Array(repeating: -.infinity, count: unitCount)
  }

  mutating func add(_ other: SimulationCounts) {
    for index in ranks.indices { ranks[index] += other.ranks[index] }
    for index in atLeast.indices { atLeast[index] += other.atLeast[index] }
    for index in bins.indices { bins[index] += other.bins[index] }
    for unit in lowest.indices {
      lowest[unit] = min(lowest[unit], other.lowest[unit])
      highest[unit] = max(highest[unit], other.highest[unit])
    }
  }
}

/// Sums over the draws of one block, which are added in the order of the blocks.
package struct SimulationSums: Sendable {
  /// The sum of the weights that put unit *i* first, at *i*·*n* + *j*.
  package var winningWeights: [Double]
  /// The sum of each unit's scores.
  var scores: [Double]
  /// The sum of their squares.
  var squares: [Double]
  /// The effective draws of the chains that were looked at.
  var effectiveDraws = 0.0

  package init(unitCount: Int, weightCount: Int) {
    winningWeights = Array(repeating: 0, count: unitCount * weightCount)
    scores = Array(repeating: 0, count: unitCount)
    squares = scores
  }

  mutating func add(_ other: SimulationSums) {
    for index in winningWeights.indices { winningWeights[index] += other.winningWeights[index] }
    for index in scores.indices { scores[index] += other.scores[index] }
    for index in squares.indices { squares[index] += other.squares[index] }
    effectiveDraws += other.effectiveDraws
  }
}

/// Ranks the units under the draws of a tile and counts what comes out.
package struct SimulationTally: Sendable {
  private let network: RankingNetwork
  /// For each distinct unit, how many units share its rates.
  private let multiplicities: [Int]
  private let cuts: [Double]
  private let hasTies: Bool
  private var order: [Int32]
  private var factors: [Double]

  package init(multiplicities: [Int], cuts: [Double], tileSize: Int) {
    self.multiplicities = multiplicities
    self.cuts = cuts
    hasTies = multiplicities.contains { $0 > 1 }
    network = RankingNetwork(unitCount: multiplicities.count)
    order = Array(repeating: 0, count: tileSize * multiplicities.count)
    factors = Array(repeating: 0, count: tileSize)
  }

  /// Adds a tile's first draws.
  ///
  /// - Parameters:
  ///   - tile: The weights, each row times its total.
  ///   - scores: The scores of the distinct units, draws × units, times the totals.
  ///   - used: The draws that count.
  ///   - counts: Receives the counts.
  ///   - sums: Receives the sums.
  package mutating func add(
    _ tile: WeightSampler.Tile, scores: Matrix, used: Int, counts: inout SimulationCounts,
    sums: inout SimulationSums
  ) {
    for draw in factors.indices { factors[draw] = draw < used ? 1 / tile.totals[draw] : 0 }
    addScores(scores, used: used, counts: &counts, sums: &sums)
    network.order(scores, into: &order)
    addRanks(used: used, counts: &counts)
    addWinners(tile.weights, used: used, sums: &sums)
  }

  private func addScores(
    _ scores: Matrix, used: Int, counts: inout SimulationCounts, sums: inout SimulationSums
  ) {
    let (draws, storage) = (scores.rowCount, scores.storage)
    let binScale = Double(SimulationCounts.binCount)
    for unit in multiplicities.indices {
      let start = unit * draws
      var (sum, square) = (0.0, 0.0)
      var (lowest, highest) = (counts.lowest[unit], counts.highest[unit])
      let firstBin = unit * SimulationCounts.binCount
      for draw in 0..<used {
        let score = storage[start + draw] * factors[draw]
        sum += score
        square += score * score
        lowest = min(lowest, score)
        highest = max(highest, score)
        let bin = min(SimulationCounts.binCount - 1, Int(score * binScale))
        counts.bins[firstBin + bin] += 1
      }
      sums.scores[unit] += sum
      sums.squares[unit] += square
      (counts.lowest[unit], counts.highest[unit]) = (lowest, highest)
      for (index, cut) in cuts.enumerated() {
        var reached = 0
        let least = cut - Double.scoreTie
        for draw in 0..<used where storage[start + draw] * factors[draw] >= least { reached += 1 }
        counts.atLeast[unit * cuts.count + index] += reached
      }
    }
  }

  private func addRanks(used: Int, counts: inout SimulationCounts) {
    let (draws, units) = (factors.count, multiplicities.count)
    if !hasTies {
      for place in 0..<units {
        for draw in 0..<used {
          counts.ranks[Int(order[place * draws + draw]) * units + place] += 1
        }
      }
      return
    }
    let all = multiplicities.reduce(0, +)
    for draw in 0..<used {
      var ahead = 0
      for place in 0..<units {
        let unit = Int(order[place * draws + draw])
        counts.ranks[unit * all + ahead] += 1
        ahead += multiplicities[unit]
      }
    }
  }

  private func addWinners(_ weights: Matrix, used: Int, sums: inout SimulationSums) {
    let (draws, storage, count) = (factors.count, weights.storage, weights.columnCount)
    for index in 0..<count {
      let start = index * draws
      for draw in 0..<used {
        sums.winningWeights[Int(order[draw]) * count + index] +=
          storage[start + draw] * factors[draw]
      }
    }
  }
}
