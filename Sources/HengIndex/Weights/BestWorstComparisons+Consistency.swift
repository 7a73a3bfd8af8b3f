extension BestWorstComparisons {
  /// An indicator whose two judgements don't agree with that of the best against the worst.
  public struct WorstJudgement: Hashable, Sendable {
    /// The indicator, from 0.
    public let indicator: Int
    /// How many times as important the best was judged as it.
    public let bestToIndicator: Double
    /// How many times as important it was judged as the worst.
    public let indicatorToWorst: Double
    /// What the two judgements together say of the best against the worst: their product.
    public let impliedBestToWorst: Double
    /// How far that is from the judgement itself, as a part of the largest distance possible.
    public let inconsistency: Double
  }

  /// The indicator with the largest inconsistency, the first of equals; `nil` if all agree.
  public var worstJudgement: WorstJudgement? {
    var worstFound: WorstJudgement?
    for indicator in middle {
      let inconsistency = inconsistency(of: indicator)
      if inconsistency > worstFound?.inconsistency ?? 0 {
        worstFound = WorstJudgement(
          indicator: indicator, bestToIndicator: bestToOthers[indicator],
          indicatorToWorst: othersToWorst[indicator],
          impliedBestToWorst: bestToOthers[indicator] * othersToWorst[indicator],
          inconsistency: inconsistency)
      }
    }
    return worstFound
  }

  /// The consistency of the judgements themselves, before any weights: 0 is consistent.
  ///
  /// It is the largest |*a*_Bj·*a*_jW − *a*_BW| / (*a*_BW² − *a*_BW) over the indicators *j*, at most
  /// 1 if no judgement exceeds *a*_BW. Where the best is judged equal to the worst, it is 0 if every
  /// judgement is 1, else infinite.
  ///
  /// Source: F. Liang, M. Brunelli and J. Rezaei, *Omega* 96 (2020), 102175.
  public var inputConsistencyRatio: Double { worstJudgement?.inconsistency ?? 0 }

  private func inconsistency(of indicator: Int) -> Double {
    let difference = abs(bestToOthers[indicator] * othersToWorst[indicator] - bestToWorst)
    return difference == 0 ? 0 : difference / (bestToWorst * bestToWorst - bestToWorst)
  }

  /// The largest *ξ* that judgements with this *a*_BW can come to in the model of ratios.
  ///
  /// It is the smaller root of *ξ*² − (1 + 2·*a*_BW)·*ξ* + *a*_BW² − *a*_BW = 0: 0.44 for 2, 1.00 for
  /// 3, … 5.23 for 9.
  ///
  /// Source: J. Rezaei, *Omega* 53 (2015), 49–57, table 1.
  public var consistencyIndex: Double {
    (1 + 2 * bestToWorst - (1 + 8 * bestToWorst).squareRoot()) / 2
  }
}
