import HengModel
import HengReports
package import HengSensitivity

/// How often each unit takes each rank and grade under random weights.
package struct AcceptabilityAnswer: Encodable {
  package struct Progress: Encodable {
    package var done: Int
    package var total: Int
  }

  package var law: Words
  package var draws: Int
  package var seed: String
  /// The first and the last rank of each bin.
  package var bins: [[Int]]
  /// The share of the draws in which a unit's rank lies in each bin, unit by unit.
  package var acceptability: [[Double]]
  package var grades: [[Double]]
  package var meanRanks: [Double]

  /// The most bins; with more units, neighbouring ranks share one.
  private static let binLimit = 60

  package init(_ simulation: WeightSimulation, of units: ScoredUnits) {
    let count = units.units.count
    let binCount = min(count, AcceptabilityAnswer.binLimit)
    let bins = (0..<binCount).map { bin in
      (count * bin / binCount + 1)...(count * (bin + 1) / binCount)
    }
    law = Words(simulation.law.text(units))
    draws = simulation.drawCount
    seed = "\(simulation.seed)"
    self.bins = bins.map { [$0.lowerBound, $0.upperBound] }
    acceptability = (0..<count).map { unit in
      bins.map { bin in
        bin.reduce(0) { $0 + simulation.rankAcceptability(unit: unit, rank: $1).value }
      }
    }
    grades =
      units.grades.isEmpty
      ? [] : (0..<count).map { simulation.gradeAcceptability(unit: $0).map(\.value) }
    meanRanks = (0..<count).map { simulation.meanRank(unit: $0).value }
  }
}
