/// A reason that best–worst comparisons can't be used.
public enum BestWorstError: Error, Hashable, Sendable {
  /// A list has fewer than two judgements, or the lists differ in length.
  case lengthsDiffer(bestToOthers: Int, othersToWorst: Int)
  /// The best or the worst indicator isn't among those compared.
  case unknownIndicator(Int)
  /// One indicator is named as the best and as the worst.
  case sameBestAndWorst(Int)
  /// How many times as important the best is as an indicator isn't an accepted judgement.
  case unusableBestToOther(Double, indicator: Int)
  /// How many times as important an indicator is as the worst isn't an accepted judgement.
  case unusableOtherToWorst(Double, indicator: Int)
  /// The best was compared with the worst in both lists, with different results.
  case contradiction(bestToWorst: Double, inOthersToWorst: Double)
}

extension BestWorstError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .lengthsDiffer(let best, let worst):
      "there are \(best) comparisons with the best and \(worst) with the worst; expected the same"
        + " number of at least 2"
    case .unknownIndicator(let indicator):
      "indicator \(indicator) isn't among those compared"
    case .sameBestAndWorst(let indicator):
      "indicator \(indicator) is named as the best and as the worst; expected two indicators"
    case .unusableBestToOther(let value, let indicator):
      "the best is judged \(value) times as important as indicator \(indicator); expected 1…100,"
        + " and 1 for itself"
    case .unusableOtherToWorst(let value, let indicator):
      "indicator \(indicator) is judged \(value) times as important as the worst; expected 1…100,"
        + " and 1 for the worst itself"
    case .contradiction(let one, let other):
      "the best is judged \(one) times as important as the worst, and \(other) times in the other list"
    }
  }
}
