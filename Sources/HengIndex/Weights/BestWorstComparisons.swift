/// How many times as important the best indicator is as each, and each as the worst.
public struct BestWorstComparisons: Hashable, Sendable {
  /// The judgements that are accepted; 1…9 is usual.
  public static let acceptedJudgements = 1.0...100

  /// The most important indicator, *B*, from 0.
  public let best: Int
  /// The least important indicator, *W*, from 0.
  public let worst: Int
  /// The judgements *a*_Bj of the best against each indicator, length *n*; 1 for itself.
  public let bestToOthers: [Double]
  /// The judgements *a*_jW of each indicator against the worst, length *n*; 1 for itself.
  public let othersToWorst: [Double]

  /// Takes over the judgements of *n* ≥ 2 indicators.
  ///
  /// - Throws: ``BestWorstError`` for the first fault.
  public init(
    best: Int, worst: Int, bestToOthers: [Double], othersToWorst: [Double]
  ) throws(BestWorstError) {
    let count = bestToOthers.count
    guard count == othersToWorst.count, count >= 2 else {
      throw .lengthsDiffer(bestToOthers: count, othersToWorst: othersToWorst.count)
    }
    for indicator in [best, worst] where !bestToOthers.indices.contains(indicator) {
      throw .unknownIndicator(indicator)
    }
    if best == worst { throw .sameBestAndWorst(best) }
    for (indicator, value) in bestToOthers.enumerated()
    where !BestWorstComparisons.acceptedJudgements.contains(value)
      || (indicator == best && value != 1)
    {
      throw .unusableBestToOther(value, indicator: indicator)
    }
    for (indicator, value) in othersToWorst.enumerated()
    where !BestWorstComparisons.acceptedJudgements.contains(value)
      || (indicator == worst && value != 1)
    {
      throw .unusableOtherToWorst(value, indicator: indicator)
    }
    if bestToOthers[worst] != othersToWorst[best] {
      throw .contradiction(
        bestToWorst: bestToOthers[worst], inOthersToWorst: othersToWorst[best])
    }
    self.best = best
    self.worst = worst
    self.bestToOthers = bestToOthers
    self.othersToWorst = othersToWorst
  }

  /// The number of indicators, *n* ≥ 2.
  public var count: Int { bestToOthers.count }

  /// The judgement *a*_BW of the best against the worst.
  public var bestToWorst: Double { bestToOthers[worst] }

  /// The indicators other than the best and the worst.
  var middle: [Int] { (0..<count).filter { $0 != best && $0 != worst } }
}
